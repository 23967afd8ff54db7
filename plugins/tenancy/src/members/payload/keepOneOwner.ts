import { execute, sql } from '@souk/kernel'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { membershipsOf } from '../../membershipsOf.ts'
import { losesOwner, memberErrors } from '../domain/index.ts'
import { refuseKindly } from './refuseKindly.ts'
import { storedMember } from './storedMember.ts'

/** A shop without an owner could be managed by nobody of its own. */
export const keepOneOwner: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || !('tenants' in data)) return data
  const id = String((originalDoc as { id: unknown }).id)
  const before = await storedMember(req, id)
  const orphaned = losesOwner(before?.memberships ?? [], membershipsOf(data))
  await refuseLastOwner(req, id, orphaned)
  return data
}

/** Two owners who remove each other at the same time take turns: one of them stays. */
export const refuseLastOwner = async (
  req: PayloadRequest,
  id: string,
  tenants: readonly string[],
): Promise<void> => {
  for (const tenant of tenants.toSorted()) {
    await execute(
      req.payload,
      req,
      sql`select pg_advisory_xact_lock(hashtext(${`souk.owners ${tenant}`}))`,
    )
    const [another] = await execute(
      req.payload,
      req,
      sql`select 1 as one from users_tenants m join users_tenants_roles r on r.parent_id = m.id
          where m.tenant_id = ${tenant}::uuid and m._parent_id <> ${id}::uuid and r.value = 'owner' limit 1`,
    )
    if (!another) {
      refuseKindly(() => {
        throw memberErrors.last_owner()
      })
    }
  }
}
