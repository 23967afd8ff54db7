export { differenceWords } from './differenceWords.ts'
export { payoutErrors } from './errors.ts'
export { movementOf, type Movement, type TransactionSeen } from './movement.ts'
export { movementWords } from './movementWords.ts'
export { isBack, payoutStateLabels, payoutStates, type Payout, type PayoutState } from './payout.ts'
export { payoutFacts } from './payoutFacts.ts'
export { payoutTones } from './payoutTones.ts'
export { differenceKinds, reconcile, type Difference } from './reconcile.ts'
export {
  groupOf,
  movementGroupLabels,
  movementGroups,
  statementOf,
  type Line,
  type MovementGroup,
  type Statement,
  type Sums,
} from './statement.ts'
export { statementCsv } from './statementCsv.ts'
export { traceOf, type Trace } from './trace.ts'
