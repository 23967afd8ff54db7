import type { Scope } from '@souk/kernel'
import { JWTAuthentication, type Payload, type TypedUser } from 'payload'

import { isOperator, rolesIn } from './membershipsOf.ts'
import { requireOpen, resolutionErrors } from './resolution/domain/index.ts'
import { findTenantById } from './resolution/payload/findTenant.ts'
import { resolveTenant } from './resolution/payload/resolveTenant.ts'
import { asPlatform, asTenant } from './wall/scope.ts'

/** The kernel's port, answered with tenants: each is a shop. */
export const tenantScope: Scope = {
  resolve: async (payload, { headers, url }) => {
    const tenant = await resolveTenant(payload, { headers, url }, () => personOf(payload, headers))
    return tenant && requireOpen(tenant)
  },
  required: () => resolutionErrors.tenant_required(),
  shop: findTenantById,
  apiPath: ({ slug }) => `/tenant/${slug}`,
  rolesOf: (user, key) => (isOperator(user) ? ['operator'] : rolesIn(user, key)),
  run: (key, work) => asTenant(key, work),
  runAcross: (work) => asPlatform(work),
  field: 'tenant',
  column: 'tenant_id',
}

/** Whoever's token it is, person or shopper: only to learn to which shop they belong. */
const personOf = async (payload: Payload, headers: Headers): Promise<TypedUser | null> => {
  if (!headers.has('authorization') && !headers.has('cookie')) return null
  const { user } = await asPlatform(() =>
    JWTAuthentication({ headers, payload, strategyName: 'local-jwt' }),
  )
  return user as TypedUser | null
}
