import type { Scope } from '@souk/kernel'
import { JWTAuthentication, type Payload, type TypedUser } from 'payload'

import { isOperator, rolesIn } from './membershipsOf.ts'
import { requireOpen, resolutionErrors } from './resolution/domain/index.ts'
import { chosenTenant } from './resolution/payload/chosenTenant.ts'
import { findTenantById } from './resolution/payload/findTenant.ts'
import { resolveTenant } from './resolution/payload/resolveTenant.ts'
import { currentTenant } from './wall/conditions.ts'
import { asPlatform, asTenant } from './wall/scope.ts'

const rolesOf = (user: TypedUser | null, key: string): readonly string[] =>
  isOperator(user) ? ['operator'] : rolesIn(user, key)

/**
 * The kernel's port, answered with tenants: each is a shop. A closed one serves no shopper; its own
 * people still see to what was agreed before, and so does the house.
 */
export const tenantScope: Scope = {
  resolve: async (payload, { headers, url }) => {
    const person = once(() => personOf(payload, headers))
    const tenant =
      (await resolveTenant(payload, { headers, url }, person)) ??
      (isOfStore(url) ? null : await chosenTenant(payload, headers, await person()))
    if (!tenant || tenant.status === 'active') return tenant
    return isForAnybody(url) || rolesOf(await person(), tenant.id).length === 0
      ? requireOpen(tenant)
      : tenant
  },
  required: () => resolutionErrors.tenant_required(),
  shop: findTenantById,
  apiPath: ({ slug }) => `/tenant/${slug}`,
  rolesOf,
  run: (key, work) => asTenant(key, work),
  runAcross: (work) => asPlatform(work),
  field: 'tenant',
  column: 'tenant_id',
  current: currentTenant,
  currencyOf: (tenant) => `(select t.currency from tenants t where t.id = ${tenant})`,
  lowStockOf: (tenant) => `(select t.stock_low_at from tenants t where t.id = ${tenant})`,
  localeOf: (tenant) => `(select t.locale from tenants t where t.id = ${tenant})`,
}

/** What members do (`/orders/…`, `/stock/…`) are buttons of the panel, where a shop was chosen. */
const isOfStore = (url: string): boolean =>
  !URL.canParse(url) || /\/store(\/|$)/.test(new URL(url).pathname)

/** Where shoppers ask too: GraphQL has one address for them and for the shop's people. */
const isForAnybody = (url: string): boolean =>
  isOfStore(url) || /\/graphql(\/|$)/.test(new URL(url).pathname)

const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let asked: Promise<T> | undefined
  return () => (asked ??= ask())
}

/** Whoever's token it is, person or shopper: only to learn to which shop they belong. */
const personOf = async (payload: Payload, headers: Headers): Promise<TypedUser | null> => {
  if (!headers.has('authorization') && !headers.has('cookie')) return null
  const { user } = await asPlatform(() =>
    JWTAuthentication({ headers, payload, strategyName: 'local-jwt' }),
  )
  return user as TypedUser | null
}
