export { billingErrors } from './billing/domain/index.ts'
export { billingNews, type BillingOptions } from './billing/operations/index.ts'
export { platformTables, type Classification, type CollectionClass } from './classification.ts'
export { idOf, isOperator, membershipsOf, rolesIn, type Membership } from './membershipsOf.ts'
export { memberErrors } from './members/domain/index.ts'
export { users, type UsersOptions } from './members/payload/users.ts'
export { activeTenant, reachOf, rolesHere, type Reach } from './reach.ts'
export { resolutionErrors } from './resolution/domain/index.ts'
export { chosenTenantCookie } from './resolution/payload/chosenTenant.ts'
export type { TenancyOptions } from './settings.ts'
export { tenancy } from './tenancy.ts'
export { tenantCache } from './tenantCache.ts'
export {
  isManager,
  isTenantSlug,
  normaliseHost,
  roles,
  type Role,
  type Tenant,
} from './tenants/domain/index.ts'
export { plans } from './tenants/payload/plans.ts'
export { tenants, type TenantsOptions } from './tenants/payload/tenants.ts'
export { tenantScope } from './tenantScope.ts'
export * from './wall/index.ts'
export { withinTenant } from './withinTenant.ts'
