import { sql } from '@souk/kernel'
import type { CollectionBeforeChangeHook } from 'payload'

import { sqlOf } from '../../shared/sqlOf.ts'

/**
 * Locks the level before the variant where both are about to be written. Payload's save locks a
 * variant's row so that nobody can point at it meanwhile, which a sale does after it has locked the
 * level: the other way round the two would wait for each other for ever.
 */
export const lockStatedOfVariant: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  if (isStated(data) && originalDoc?.id)
    await sqlOf(req)(sql`
      select from stock_levels s where s.variant_id = ${originalDoc.id} for update`)
  return data
}

/** The same for the stock of a simple product, which is that of its one variant. */
export const lockStatedOfProduct: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  if (isStated(data) && originalDoc?.id)
    await sqlOf(req)(sql`
      select from stock_levels s
      where s.variant_id = (
        select v.id from variants v where v.product_id = ${originalDoc.id} and v.combination = '')
      for update`)
  return data
}

const isStated = ({ stock, stockSeen }: { stock?: unknown; stockSeen?: unknown }): boolean =>
  stock !== null && stock !== undefined && stock !== stockSeen
