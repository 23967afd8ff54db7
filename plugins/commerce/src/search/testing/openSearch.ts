import { sql } from '@souk/kernel'
import pg from 'pg'

import { openShop, type Doc, type OpenShop } from '../../shared/testing/openShop.ts'

type List = { docs: { id: string; title: string }[]; totalDocs: number } & Record<string, unknown>
type Suggestions = { words: string[]; products: { title: string }[] }

export type OpenSearch = {
  readonly shop: OpenShop
  /** Publishes a product of that title. */
  readonly product: (title: string, rest?: object) => Promise<Doc>
  readonly update: (doc: Doc | undefined, data: object, collection?: string) => Promise<unknown>
  readonly list: (query: Record<string, unknown>) => Promise<List>
  readonly titles: (q: string) => Promise<string[]>
  readonly suggest: (q: string) => Promise<Suggestions>
  /** What the worker does: follows what was left to it, `most` at once, until nothing is left. */
  readonly keep: (most?: number) => Promise<number>
  readonly rows: <Row extends Record<string, unknown>>(
    statement: ReturnType<typeof sql>,
  ) => Promise<Row[]>
  /** A connection beside the shop's, closed with it. */
  readonly connect: () => Promise<pg.Client>
  readonly close: () => Promise<void>
}

/** An empty database, which is dropped when the shop is closed. */
type Database = { readonly url: string; readonly drop: () => Promise<unknown> }

/** A shop to be looked through, without products. */
export const openSearch = async (database: Database): Promise<OpenSearch> => {
  const shop = await openShop(database.url)
  const clients: pg.Client[] = []
  const rows: OpenSearch['rows'] = async (statement) => (await shop.context()).sql(statement)
  const list: OpenSearch['list'] = async (query) => (await shop.ask('products.list', query)) as List
  return {
    shop,
    product: (title, rest = {}) =>
      shop.create('products', {
        title,
        price: 1000,
        stock: 5,
        _status: 'published',
        ...rest,
      }),
    update: (doc, data, collection = 'products') =>
      shop.payload.update({
        collection: collection as never,
        id: doc?.id ?? '',
        data: data as never,
        depth: 0,
      }),
    list,
    titles: async (q) => (await list({ q, limit: '100' })).docs.map(({ title }) => title),
    suggest: async (q) => (await shop.ask('products.suggest', { q })) as Suggestions,
    keep: async (most = 100) => {
      let all = 0
      for (;;) {
        const [row] = await rows<{ done: number }>(sql`select souk_search_keep(${most}) as done`)
        if (!row?.done) return all
        all += row.done
      }
    },
    rows,
    connect: async () => {
      const client = new pg.Client({ connectionString: database.url })
      clients.push(client)
      await client.connect()
      return client
    },
    close: async () => {
      for (const client of clients) await client.end()
      await shop.close()
      await database.drop()
    },
  }
}
