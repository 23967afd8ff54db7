import { scopeOf, sql, type Context } from '@souk/kernel'
import type { CollectionSlug } from 'payload'

import type { Cells } from '../domain/index.ts'
import type { Source } from './exportSources.ts'
import { EXPORTED_AT_ONCE } from './limits.ts'

type Doc = Readonly<Record<string, unknown>>

type Given = {
  readonly collection: 'customers' | 'orders' | 'promotions'
  readonly rows: (doc: Doc, currency: string) => Cells[]
  /** What of a document is in our JSON: no secrets, no bookkeeping. */
  readonly fields: readonly string[]
}

/** All documents of a collection, in the order in which they were made. */
export const documentSource = ({ collection, rows, fields }: Given): Source => ({
  columns: [],
  count: async (ctx) => {
    const [row] = await ctx.sql<{ n: number }>(sql`
      select count(*)::int as n from ${sql.identifier(collection)} d where ${ctx.scope.where('d')}`)
    return row?.n ?? 0
  },
  next: async (ctx, cursor) => {
    const docs = await find(ctx, collection, cursor)
    const last = docs.at(-1)
    if (!last) return null
    const written = docs.map((doc) => ({
      rows: rows(doc, ctx.shop.currency),
      item: Object.fromEntries(fields.map((name) => [name, doc[name] ?? null])),
    }))
    return { written, cursor: String(last['id']) }
  },
})

const find = async (
  ctx: Context,
  collection: Given['collection'],
  cursor: string | null,
): Promise<Doc[]> => {
  const { field } = scopeOf(ctx.payload)
  const { docs } = await ctx.payload.find({
    collection: collection as CollectionSlug,
    where: {
      and: [
        ...(field ? [{ [field]: { equals: ctx.shop.id } }] : []),
        ...(cursor ? [{ id: { greater_than: cursor } }] : []),
      ],
    },
    sort: 'id',
    limit: EXPORTED_AT_ONCE,
    pagination: false,
    depth: 0,
    req: ctx.req,
    overrideAccess: true,
  })
  return docs as unknown as Doc[]
}
