import type { TypedUser } from 'payload'

import { membershipsOf } from '../../membershipsOf.ts'

/** The tenant of somebody who belongs to exactly one: a member of one shop, or a shop's customer. */
export const onlyTenantOf = (user: TypedUser | null): string | null => {
  if (!user) return null
  const { tenant } = user as { tenant?: unknown }
  if (typeof tenant === 'string') return tenant
  if (tenant && typeof tenant === 'object') return String((tenant as { id: unknown }).id)
  const [first, ...others] = membershipsOf(user)
  return first && others.length === 0 ? first.tenant : null
}
