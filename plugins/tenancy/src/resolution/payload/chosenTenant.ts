import { parseCookies, type Payload, type TypedUser } from 'payload'

import { isOperator, rolesIn } from '../../membershipsOf.ts'
import type { Tenant } from '../../tenants/domain/index.ts'
import { findTenantById } from './findTenant.ts'
import { onlyTenantOf } from './onlyTenantOf.ts'

/** Chosen in the panel; a wish, never an authority. */
export const chosenTenantCookie = 'payload-tenant'

/**
 * The tenant that somebody of the panel chose among those they work for; whoever works for one only
 * has no choice to make.
 */
export const chosenTenant = async (
  payload: Payload,
  headers: Headers,
  person: TypedUser | null,
): Promise<Tenant | null> => {
  if (!person) return null
  const chosen = parseCookies(headers).get(chosenTenantCookie)
  if (chosen && (isOperator(person) || rolesIn(person, chosen).length > 0)) {
    return findTenantById(payload, chosen)
  }
  const only = onlyTenantOf(person)
  return only ? findTenantById(payload, only) : null
}
