import { scopeOf, sql, type Context } from '@souk/kernel'
import type { CollectionSlug } from 'payload'

import type { Cells } from '../domain/index.ts'
import type { Source } from './exportSources.ts'
import { EXPORTED_AT_ONCE } from './limits.ts'

type Doc = Readonly<Record<string, unknown>>

/** How a thing is written: in lines of a table, as JSON of somebody else's, or both. */
export type Words<Item> = {
  /** Those that are always there. */
  readonly columns?: readonly string[]
  readonly rows?: (item: Item, currency: string) => Cells[]
  /** The thing itself unless told; an empty list for what the file has no word for. */
  readonly json?: (item: Item, now: { readonly currency: string; readonly now: Date }) => object
}

type Given<Item> = Words<Item> & {
  readonly collection:
    | 'customers'
    | 'orders'
    | 'past-orders'
    | 'promotions'
    | 'product-collections'
    | 'extras'
    | 'price-lists'
  /** Documents as our JSON has them: no secrets, no bookkeeping. */
  readonly itemsOf: (ctx: Context, docs: readonly Doc[]) => Promise<readonly Item[]>
}

/** All documents of a collection, in the order in which they were made. */
export const documentSource = <Item>({
  collection,
  itemsOf,
  rows = () => [],
  json = (item) => item as object,
  columns = [],
}: Given<Item>): Source => ({
  columns,
  count: async (ctx) => {
    const [row] = await ctx.sql<{ n: number }>(sql`
      select count(*)::int as n from ${sql.identifier(collection.replaceAll('-', '_'))} d where ${ctx.scope.where('d')}`)
    return row?.n ?? 0
  },
  next: async (ctx, cursor) => {
    const docs = await find(ctx, collection, cursor)
    const last = docs.at(-1)
    if (!last) return null
    const items = await itemsOf(ctx, docs)
    const facts = { currency: ctx.shop.currency, now: ctx.now() }
    return {
      written: items.map((item) => ({ rows: rows(item, facts.currency), item: json(item, facts) })),
      cursor: String(last['id']),
    }
  },
})

const find = async (
  ctx: Context,
  collection: Given<never>['collection'],
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
