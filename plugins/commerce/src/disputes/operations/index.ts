export { answerDispute } from './answerDispute.ts'
export { disputesOf, findDispute, type DisputeRow } from './disputeRows.ts'
export { hearOfDispute } from './hearOfDispute.ts'
export { reconcileDisputes } from './reconcileDisputes.ts'
