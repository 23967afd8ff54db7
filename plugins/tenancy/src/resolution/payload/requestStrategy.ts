import { parseCookies, type AuthStrategy, type Payload, type TypedUser } from 'payload'

import { isOperator, rolesIn } from '../../membershipsOf.ts'
import type { Tenant } from '../../tenants/domain/index.ts'
import { tenancyStrategy } from '../../wall/tenancyStrategy.ts'
import { findTenantById } from './findTenant.ts'
import { onlyTenantOf } from './onlyTenantOf.ts'
import { keepRefusal } from './refusals.ts'
import { resolveTenant } from './resolveTenant.ts'

/** Chosen in the panel; a wish, never an authority. */
export const chosenTenantCookie = 'payload-tenant'

/**
 * Fixes what each of Payload's requests may see, before anything else is done for it: the tenant
 * that it names, else the one that its person chose in the panel, else their only one.
 *
 * A person is somebody only where they work: anywhere else they are a visitor, so that no access
 * function and no policy need remember to ask.
 */
export const requestStrategy: AuthStrategy = tenancyStrategy(async ({ headers, payload, user }) => {
  const person = user as TypedUser | null
  try {
    const named = await resolveTenant(payload, { headers }, () => Promise.resolve(null))
    const tenant = named ?? (person && (await chosenBy(payload, headers, person)))
    if (!tenant) return { tenant: null }
    const isOfHouse = isOperator(person) || rolesIn(person, tenant.id).length > 0
    if (isOfHouse) return { tenant: tenant.id }
    return { tenant: tenant.status === 'active' ? tenant.id : null, user: null }
  } catch (error) {
    keepRefusal(headers, error)
    return { tenant: null, user: null }
  }
})

const chosenBy = async (
  payload: Payload,
  headers: Headers,
  person: TypedUser,
): Promise<Tenant | null> => {
  const chosen = parseCookies(headers).get(chosenTenantCookie)
  if (chosen && (isOperator(person) || rolesIn(person, chosen).length > 0)) {
    return findTenantById(payload, chosen)
  }
  const only = onlyTenantOf(person)
  return only ? findTenantById(payload, only) : null
}
