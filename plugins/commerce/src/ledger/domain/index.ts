export { ledgerAccounts, type LedgerAccount } from './accounts.ts'
export { ledgerLabels } from './labels.ts'
export { posting, reversed, type Entry, type Posting, type PostingKind } from './posting.ts'
export { receipt, sale, type Received, type Sold } from './sale.ts'
