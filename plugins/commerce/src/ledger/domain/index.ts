export { ledgerAccounts, type LedgerAccount } from './accounts.ts'
export { credit } from './credit.ts'
export { ledgerLabels, postingLabels } from './labels.ts'
export {
  dispute,
  disputeCharge,
  fee,
  feeReturned,
  payout,
  receipt,
  refund,
  refundsReversed,
  type Place,
  type Returned,
} from './money.ts'
export { posting, reversed, type Entry, type Posting, type PostingKind } from './posting.ts'
export { sale, type Sold } from './sale.ts'
