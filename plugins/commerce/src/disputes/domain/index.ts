export {
  disputeReasons,
  disputeStateLabels,
  isAnswerable,
  type DisputeState,
} from './disputeLifecycle.ts'
export { isOld } from './isOld.ts'
export { disputeErrors } from './errors.ts'
export { evidenceOf, type CollectedEvidence } from './evidenceOf.ts'
export { evidenceFileKinds, FILES_LIMIT, type EvidenceFileKind } from './evidenceFiles.ts'
export { fileType } from './fileType.ts'
export { receiptOf } from './receiptOf.ts'
