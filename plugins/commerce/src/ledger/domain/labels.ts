import type { LedgerAccount } from './accounts.ts'
import type { PostingKind } from './posting.ts'

/** Accounts in the words of the people who keep the books. */
export const ledgerLabels = {
  receivable: 'Owed by shoppers',
  bank: 'Bank and till',
  provider: 'At the payment provider',
  revenue: 'Goods sold',
  shipping: 'Shipping charged',
  tax: 'Tax owed',
  discounts: 'Discounts given',
  gift_cards: 'Gift cards owed',
  credit_given: 'Credit given away',
  credit_expired: 'Gift cards that expired',
  provider_fees: 'Payment fees',
  platform_fees: 'Platform fees',
  refunds: 'Refunds',
  disputes: 'Disputes',
} as const satisfies Record<LedgerAccount, string>

/** What moves money, in the same words. */
export const postingLabels = {
  sale: 'Sale',
  sale_reversed: 'Sale taken back',
  receipt: 'Money came in',
  platform_fee: 'Platform fee',
  platform_fee_returned: 'Platform fee given back',
  provider_fee: 'Payment fee',
  refund: 'Refund',
  refund_failed: 'Refund did not arrive',
  refunds_reversed: 'Refunds of a sale taken back',
  dispute: 'Claimed back by a bank',
  dispute_returned: 'Given back by a bank',
  dispute_charge: 'Charged for a dispute',
  dispute_charge_returned: 'Charge for a dispute given back',
  gift_card_issued: 'Gift card issued',
  gift_card_adjusted: 'Gift card adjusted',
  gift_card_expired: 'Gift card expired',
  gift_cards_taken_back: 'Gift cards taken back',
  gift_cards_returned: 'Gift cards of a sale taken back',
  payout: 'Paid out to the bank',
  payout_failed: 'Payout sent back by the bank',
} as const satisfies Record<PostingKind, string>
