export { cardLabel } from './cardLabel.ts'
export { stripeBillingErrors } from './errors.ts'
export { billedAllowances, flatKey, meterEventName, meterOfKey, overageKey } from './lookupKeys.ts'
export { standingOf } from './standingOf.ts'
