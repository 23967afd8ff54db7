import { sql, type Scope } from '@souk/kernel'
import type { CollectionAfterChangeHook, CollectionSlug } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { optionsOf } from './productOptions.ts'
import { inMirror, isInMirror, MIRRORED } from './simpleProduct.ts'

type Row = Record<
  'status' | 'id' | 'price' | 'compareAtPrice' | 'cost' | 'sku' | 'barcode',
  string | null
>

/**
 * Keeps the one variant of a product without options as its form says. What a draft says waits until
 * it is published, unless the product never was.
 */
export const mirrorSimple =
  (scope: Pick<Scope, 'field'>): CollectionAfterChangeHook =>
  async ({ data, doc, req }) => {
    // Whoever saves may have asked for a part of the document only.
    const saved: Record<string, unknown> = { ...data, ...doc }
    const isPriced = typeof saved.price === 'number'
    if (optionsOf(saved.options).length > 0 || !isPriced || isInMirror(req)) return doc
    const [row] = await sqlOf(req)<Row>(sql`
      select p._status::text as status, v.id::text as id, v.price::text as price,
        v.compare_at_price::text as "compareAtPrice", v.cost::text as cost, v.sku, v.barcode
      from products p left join variants v on v.product_id = p.id and v.combination = ''
      where p.id = ${doc.id}`)
    if (!row || (row.status === 'published' && saved._status === 'draft')) return doc
    const said = MIRRORED.filter(
      (name) => saved[name] !== undefined && (name !== 'sku' || Boolean(saved[name])),
    )
    if (row.id === null) {
      await inMirror(req, () =>
        req.payload.create({
          collection: 'variants' as CollectionSlug,
          req,
          depth: 0,
          data: {
            product: doc.id,
            options: {},
            ...Object.fromEntries(said.map((name) => [name, saved[name]])),
            ...(scope.field ? { [scope.field]: idOf(saved[scope.field]) } : {}),
          } as never,
        }),
      )
      return doc
    }
    const changed = said.filter((name) => text(saved[name]) !== text(row[name]))
    if (changed.length === 0) return doc
    const { id } = row
    await inMirror(req, () =>
      req.payload.update({
        collection: 'variants' as CollectionSlug,
        id,
        req,
        depth: 0,
        data: Object.fromEntries(changed.map((name) => [name, saved[name]])) as never,
      }),
    )
    return doc
  }

/** The driver hands numbers over as text. */
const text = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : ''
