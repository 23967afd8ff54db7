import type { Line } from './statement.ts'

const WORDS: Readonly<Record<string, string>> = {
  charge: 'Payment',
  payment: 'Payment',
  refund: 'Refund',
  payment_refund: 'Refund',
  refund_failure: 'Refund that came back',
  payment_failure_refund: 'Payment that failed later',
  payout: 'Payout',
  payout_failure: 'Payout that came back',
  payout_cancel: 'Payout that was called off',
  stripe_fee: 'Bill of Stripe’s',
  stripe_fx_fee: 'Currency exchange',
  tax_fee: 'Tax on fees',
  application_fee: 'Platform’s share',
  application_fee_refund: 'Platform’s share, returned',
  transfer: 'Transfer',
  reserve_transaction: 'Held back by Stripe',
  reserved_funds: 'Held back by Stripe',
}

/** What a movement is, in a few words for the shop's owner. */
export const movementWords = ({
  type,
  category,
  cause,
  amount,
}: Pick<Line, 'amount' | 'category' | 'cause' | 'type'>): string => {
  const isOfDispute = cause?.startsWith('dispute:') ?? category.startsWith('dispute')
  if (isOfDispute) return amount < 0 ? 'Taken for a dispute' : 'Returned after a dispute'
  if (cause?.startsWith('refund:') && amount > 0) return 'Refund that came back'
  return WORDS[type] ?? 'Correction by Stripe'
}
