export { decideTenant, requireOpen, type Candidate } from './decideTenant.ts'
export { resolutionErrors } from './errors.ts'
export { namesIn, type Asked, type TenantName } from './namesIn.ts'
