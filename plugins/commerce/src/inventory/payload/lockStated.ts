import { sql } from '@souk/kernel'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook } from 'payload'

import { ids } from '../../shared/sqlArray.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { changedParts } from './statedParts.ts'

/**
 * Locks the levels before the variant where both are about to be written. Payload's save locks a
 * variant's row so that nobody can point at it meanwhile, which a sale does after it has locked the
 * level: the other way round the two would wait for each other for ever.
 */
const lockStated =
  (variantOf: (id: unknown) => SQL): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const parts = changedParts(data, originalDoc)
    if (!parts && !isCounted(data) && !hasPolicy(data, originalDoc)) return data
    const own = variantOf(originalDoc?.id ?? null)
    await sqlOf(req)(sql`
      select from stock_levels s
      where s.variant_id in (${own})
        or s.variant_id = any(${ids(parts?.map(({ variant }) => variant) ?? [])})
        or (${parts !== undefined}::boolean and s.variant_id in (
          select bp.part_id from bundle_parts bp where bp.bundle_id in (${own})))
      order by s.variant_id for update`)
    return data
  }

export const lockStatedOfVariant = lockStated((id) => sql`select ${id}::uuid`)

/** A simple product's stock is that of its one variant; what it says of selling on is for all. */
export const lockStatedOfProduct = lockStated(
  (id) => sql`select v.id from variants v where v.product_id = ${id}::uuid`,
)

/** Whether it may be that the levels will say something else of selling on, or of being low. */
const hasPolicy = (
  ...documents: readonly ({ stockPolicy?: unknown; lowStock?: unknown } | undefined)[]
): boolean =>
  documents.some((document) => Boolean(document?.stockPolicy) || Boolean(document?.lowStock))

const isCounted = ({ stock, stockSeen }: { stock?: unknown; stockSeen?: unknown }): boolean =>
  stock !== null && stock !== undefined && stock !== stockSeen
