import { sql } from '@souk/kernel'
import type { CollectionAfterChangeHook } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { isInMirror } from './simpleProduct.ts'

/**
 * Whoever writes a simple product's variant by itself writes the product too; else the product's
 * next publication would bring the old price back. A draft with a price of its own keeps it.
 */
export const mirrorBack: CollectionAfterChangeHook = async ({ data, doc, previousDoc, req }) => {
  const saved: Record<string, unknown> = { ...data, ...doc }
  const product = idOf(saved.product)
  if (saved.combination !== '' || !product || isInMirror(req)) return doc
  const query = sqlOf(req)
  const [row] = await query(sql`
    update products p
    set price = v.price, compare_at_price = v.compare_at_price, cost = v.cost, sku = v.sku,
      barcode = v.barcode
    from variants v
    where p.id = ${product} and v.id = ${doc.id}
      and (p.price, p.compare_at_price, p.cost, p.sku, p.barcode)
        is distinct from (v.price, v.compare_at_price, v.cost, v.sku, v.barcode)
    returning p.id`)
  if (!row) return doc
  const before: unknown = previousDoc?.price
  await query(sql`
    update _products_v d
    set version_price = v.price, version_compare_at_price = v.compare_at_price,
      version_cost = v.cost, version_sku = v.sku, version_barcode = v.barcode
    from variants v
    where d.parent_id = ${product} and d.latest and v.id = ${doc.id}
      and (d.version__status = 'published' or d.version_price is null
        or d.version_price = ${typeof before === 'number' ? before : null}::numeric)`)
  return doc
}
