export {
  consentKindLabels,
  consentSourceLabels,
  CONFIRM_DAYS,
  MAX_WORDING,
  type ConsentKind,
  type ConsentSource,
} from './consent.ts'
export {
  ADDRESS_LIMITS,
  addressIssues,
  normalizeAddress,
  type Address,
  type Issue,
} from './address.ts'
export { isEmail, MAX_EMAIL_LENGTH, normalizeEmail } from './email.ts'
export { customerErrors } from './errors.ts'
export { isPassword, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './password.ts'
