import { sql } from '@souk/kernel'
import type { CollectionAfterChangeHook } from 'payload'

import { sqlOf } from '../../shared/sqlOf.ts'
import { fitsOptions, type VariantOptions } from '../domain/index.ts'
import { titleOf } from './checkVariant.ts'
import { factsOf } from './productOptions.ts'

type Row = {
  id: string
  options: VariantOptions | null
  title: string | null
  offered: boolean
  wanted: boolean
}

/**
 * When the options of what is sold change, variants that no longer fit stop being offered. They are
 * not deleted: an option that is taken back brings them back, with their stock.
 */
export const fitVariants: CollectionAfterChangeHook = async ({ data, doc, operation, req }) => {
  if (operation === 'create') return doc
  const saved: Record<string, unknown> = { ...data, ...doc }
  const query = sqlOf(req)
  const rows = await query<Row & { status: string }>(sql`
    select v.id::text as id, v.options, v.title, v.offered,
      coalesce(v.for_sale, true) as wanted, p._status::text as status
    from variants v join products p on p.id = v.product_id where p.id = ${doc.id}`)
  if (rows[0]?.status === 'published' && saved._status === 'draft') return doc
  const product = factsOf(saved)
  const changed = rows.flatMap(({ id, options, title, offered, wanted }) => {
    const chosen = options ?? {}
    const isChoice = fitsOptions(product.options, chosen)
    const isOffered = isChoice && wanted
    const named = isChoice ? titleOf(product, chosen) : title
    return isOffered === offered && named === title
      ? []
      : [{ id, offered: isOffered, title: named }]
  })
  if (changed.length === 0) return doc
  await query(sql`
    update variants v set offered = c.offered, title = c.title, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) c(id uuid, offered boolean, title text)
    where v.id = c.id`)
  return doc
}
