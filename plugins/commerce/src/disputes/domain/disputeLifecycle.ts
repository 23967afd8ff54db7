import type { DisputeTruth } from '../../payments/domain/index.ts'

export type DisputeState = DisputeTruth['state']

/** Whether the shop can still say something to it. */
export const isAnswerable = (state: DisputeState): boolean =>
  state === 'open' || state === 'inquiry'

export const disputeStateLabels = {
  inquiry: 'Question',
  open: 'Answer needed',
  review: 'With the bank',
  won: 'Won',
  lost: 'Lost',
} as const satisfies Record<DisputeState, string>

/** What shoppers tell their banks, in words of the shop's people; other words are shown as they are. */
export const disputeReasons: Readonly<Record<string, string>> = {
  bank_cannot_process: 'The bank could not process it',
  credit_not_processed: 'A refund was promised and did not come',
  customer_initiated: 'The shopper asked for it',
  debit_not_authorized: 'The debit was not authorized',
  duplicate: 'Paid twice',
  fraudulent: 'Not bought by the card’s owner',
  general: 'No particular reason',
  insufficient_funds: 'The account was not covered',
  product_not_received: 'The goods did not arrive',
  product_unacceptable: 'The goods were not as described',
  subscription_canceled: 'The subscription had been cancelled',
  unrecognized: 'The shopper does not recognize the charge',
}
