export {
  disputeReasons,
  disputeStateLabels,
  isAnswerable,
  isUndecided,
  type DisputeState,
} from './disputeLifecycle.ts'
export { disputeErrors } from './errors.ts'
export { evidenceOf, type CollectedEvidence } from './evidenceOf.ts'
