import { sql, type Scope } from '@souk/kernel'
import type { CollectionAfterChangeHook, CollectionSlug } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { optionsOf } from './productOptions.ts'
import { inMirror, isInMirror, MIRRORED } from './simpleProduct.ts'

type Row = Record<'status' | 'id' | 'price' | 'compareAtPrice' | 'cost' | 'sku', string | null>

/**
 * Keeps the one variant of a product without options as its form says. What a draft says waits until
 * it is published, unless the product never was.
 */
export const mirrorSimple =
  (scope: Pick<Scope, 'field'>): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    const price: unknown = doc.price
    if (optionsOf(doc.options).length > 0 || typeof price !== 'number' || isInMirror(req)) return doc
    const [row] = await sqlOf(req)<Row>(sql`
      select p._status::text as status, v.id::text as id, v.price::text as price,
        v.compare_at_price::text as "compareAtPrice", v.cost::text as cost, v.sku
      from products p left join variants v on v.product_id = p.id and v.combination = ''
      where p.id = ${doc.id}`)
    if (!row || (row.status === 'published' && doc._status === 'draft')) return doc
    // A field that the one who saves may not see is missing here and stays as it is.
    const said = MIRRORED.filter((name) => doc[name] !== undefined && (name !== 'sku' || doc[name]))
    if (row.id === null) {
      await inMirror(req, () =>
        req.payload.create({
          collection: 'variants' as CollectionSlug,
          req,
          depth: 0,
          data: {
            product: doc.id,
            options: {},
            ...Object.fromEntries(said.map((name) => [name, doc[name]])),
            ...(scope.field ? { [scope.field]: idOf(doc[scope.field]) } : {}),
          } as never,
        }),
      )
      return doc
    }
    const changed = said.filter((name) => text(doc[name]) !== text(row[name]))
    if (changed.length === 0) return doc
    const { id } = row
    await inMirror(req, () =>
      req.payload.update({
        collection: 'variants' as CollectionSlug,
        id,
        req,
        depth: 0,
        data: Object.fromEntries(changed.map((name) => [name, doc[name]])) as never,
      }),
    )
    return doc
  }

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
