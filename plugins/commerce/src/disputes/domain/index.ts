export {
  disputeReasons,
  disputeStateLabels,
  isAnswerable,
  type DisputeState,
} from './disputeLifecycle.ts'
export { isOld } from './isOld.ts'
export { disputeErrors } from './errors.ts'
export { evidenceOf, type CollectedEvidence } from './evidenceOf.ts'
