export { accountEndpoints, withAccountWindow } from './accountWindow.ts'
export { auditWall, type AuditOptions } from './audit.ts'
export { currentTenant, currentUser } from './conditions.ts'
export { withGraphqlWindow } from './graphqlWindow.ts'
export { requireWall } from './requireWall.ts'
export { wallPolicies, walledTables } from './policies.ts'
export {
  asNobody,
  asPlatform,
  asTenant,
  currentScope,
  fixRequestScope,
  noScope,
  type Scope,
} from './scope.ts'
export { scopedPg, type PoolCounts, type ScopedPoolOptions } from './scopedPool.ts'
export { scopeForRequest, type RequestFacts, type RequestUser } from './scopeForRequest.ts'
export { classifyTables, type TableKind, type WallTables } from './tableKinds.ts'
export { tenancyStrategy, tenancyStrategyName, type Resolve } from './tenancyStrategy.ts'
export { ensureTenantRole, type TenantRole } from './tenantRole.ts'
export { walledPostgres, type WalledPostgresArgs } from './walledPostgres.ts'
