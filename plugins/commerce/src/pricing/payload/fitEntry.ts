import { sql } from '@souk/kernel'
import { ValidationError, type CollectionBeforeValidateHook, type PayloadRequest } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { isId } from '../../shared/sqlArray.ts'
import { sqlOf } from '../../shared/sqlOf.ts'

/**
 * An entry says a price or a percentage. A variant says which product it is of; one of another
 * product is refused.
 */
export const fitEntry: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (!data) return data
  const said = { ...(originalDoc as object | undefined), ...data } as Record<string, unknown>
  const given = [said.amount, said.percentage].filter((value) => typeof value === 'number')
  if (given.length !== 1) throw refused(req, 'amount', 'Give either a price or a percentage off.')
  const variant = idOf(said.variant)
  if (variant === null || !isId(variant)) return data
  const product = idOf(data.product ?? originalDoc?.product)
  const [row] = await sqlOf(req)<{ product: string }>(
    sql`select v.product_id::text as product from variants v where v.id = ${variant}::uuid`,
  )
  if (!row || (product !== null && product !== row.product)) {
    throw refused(req, 'variant', 'This is no variant of the product.')
  }
  return { ...data, product: row.product }
}

const refused = (req: PayloadRequest, path: string, message: string) =>
  new ValidationError({ collection: 'price-list-entries', errors: [{ path, message }], req }, req.t)
