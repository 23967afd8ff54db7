import type { PayloadRequest } from 'payload'

import { anonymous, scopeOf, type Actor } from '../operations/index.ts'
import type { Shop } from '../scope/index.ts'

/**
 * Who is asking, as this shop sees them: a member of another shop is a visitor here, and a customer
 * of another shop was not even found by the database.
 */
export const actorOf = ({ payload, user }: PayloadRequest, shop: Shop): Actor => {
  if (!user) return anonymous
  if (user.collection !== payload.config.admin.user)
    return { kind: 'customer', id: String(user.id) }
  const roles = scopeOf(payload).rolesOf(user, shop.id)
  return roles.length > 0 ? { kind: 'member', id: String(user.id), roles } : anonymous
}
