import { sql } from '@souk/kernel'
import { ValidationError, type CollectionBeforeChangeHook } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { isId } from '../../shared/sqlArray.ts'
import { sqlOf } from '../../shared/sqlOf.ts'

/** A category below itself, over however many steps, would belong to no tree. */
export const refuseCircle: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const id = idOf(originalDoc)
  const parent = idOf(data.parent)
  if (!id || !parent || !isId(parent)) return data
  const found = await sqlOf(req)(sql`
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
