import type { LedgerAccount } from './accounts.ts'

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
  provider_fees: 'Payment fees',
  platform_fees: 'Platform fees',
  refunds: 'Refunds',
  disputes: 'Disputes',
} as const satisfies Record<LedgerAccount, string>
