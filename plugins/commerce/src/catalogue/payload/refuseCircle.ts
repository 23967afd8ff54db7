import { sql, type Scope } from '@souk/kernel'
import { ValidationError, type CollectionBeforeChangeHook } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { isId } from '../../shared/sqlArray.ts'
import { sqlOf } from '../../shared/sqlOf.ts'

/**
 * A category below itself, over however many steps, would belong to no tree. Those of a shop are moved
 * one after the other: two that are moved below each other at once would both find nothing.
 */
export const refuseCircle =
  (scope: Scope): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const id = idOf(originalDoc)
    const parent = idOf(data.parent)
    if (!id || !parent || !isId(parent) || parent === idOf(originalDoc?.parent)) return data
    const query = sqlOf(req)
    const shop = scope.field === null ? '' : idOf(originalDoc?.[scope.field])
    await query(sql`select pg_advisory_xact_lock(hashtext(${`souk.categories ${shop}`}))`)
    const found = await query(sql`
      with recursive above as (
        select c.id, c.parent_id from categories c where c.id = ${parent}
        union select c.id, c.parent_id from categories c join above a on c.id = a.parent_id
      )
      select id from above where id = ${id}`)
    if (found.length === 0) return data
    throw new ValidationError(
      {
        collection: 'categories',
        errors: [{ path: 'parent', message: 'A category cannot be below itself.' }],
        req,
      },
      req.t,
    )
  }
