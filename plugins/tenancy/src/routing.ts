/** What a proxy in front of the handlers needs: words and signatures, no Payload behind them. */
export { isAddress, normaliseHost } from './tenants/domain/index.ts'
export { pathTenantHeader, signPathTenant, tenantInPath } from './resolution/pathTenant.ts'
export { isClosedShop } from './closedNames.ts'
