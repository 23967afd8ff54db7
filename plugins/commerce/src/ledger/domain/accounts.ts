/**
 * Where a shop's money stands and where it came from. Amounts are signed, debit above nothing and
 * credit below it, so that every posting adds up to nothing.
 *
 * - `receivable`: what shoppers owe for orders that were confirmed
 * - `bank`: money that reached the shop itself: a transfer, cash at the door, a payout
 * - `provider`: money that a payment provider holds for the shop
 * - `revenue`, `shipping`: what was sold, net of the tax that is in it or on it
 * - `tax`: what is owed to the state
 * - `discounts`: what was let off the prices
 * - `gift_cards`: what is owed to the holders of gift cards
 * - `credit_given`: what the shop gave away on gift cards and accounts, that nobody has paid for
 * - `credit_expired`: what was owed on gift cards and has lapsed
 * - `provider_fees`, `platform_fees`: what a sale cost the shop
 * - `refunds`: what was given back of what was sold
 * - `disputes`: what banks have taken back, for good or until they decide
 */
export const ledgerAccounts = [
  'receivable',
  'bank',
  'provider',
  'revenue',
  'shipping',
  'tax',
  'discounts',
  'gift_cards',
  'credit_given',
  'credit_expired',
  'provider_fees',
  'platform_fees',
  'refunds',
  'disputes',
] as const

export type LedgerAccount = (typeof ledgerAccounts)[number]
