export {
  fonts,
  tenantFeatures,
  tenantStatuses,
  type TenantFeature,
  type TenantStatus,
} from './lists.ts'
export type { Tenant } from './tenant.ts'
export { isTenantSlug, slugAdvice } from './tenantSlug.ts'
export { isManager, managers, rankOf, roles, type Role } from './roles.ts'
export { isAddress, normaliseHost } from './normaliseHost.ts'
