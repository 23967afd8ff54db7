import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Goods, Rules } from '../domain/index.ts'

/** As many of each are named in a sentence. */
const MOST = 10

/** What the articles, categories, collections and groups of a promotion are called, by their ids. */
export const namesOf = async (
  req: PayloadRequest,
  { gives, goods, conditions }: Rules,
): Promise<ReadonlyMap<string, string>> => {
  const all: Goods[] = [
    goods,
    ...(gives.type === 'buyXGetY' && gives.gets ? [gives.gets] : []),
    ...(gives.type === 'bundle' ? gives.parts.map((part) => part.goods) : []),
  ]
  const wanted: [CollectionSlug, readonly string[]][] = [
    ['product-collections', all.flatMap(({ collections = [] }) => collections)],
    ['categories', all.flatMap(({ categories }) => categories)],
    ['products', all.flatMap(({ products }) => products)],
    ['variants', all.flatMap(({ variants }) => variants)],
    ['customer-groups', conditions.groups],
  ]
  const found = await Promise.all(
    wanted.map(async ([collection, ids]) => {
      if (ids.length === 0) return []
      const { docs } = await req.payload.find({
        collection,
        where: { id: { in: ids.slice(0, MOST) } },
        depth: 0,
        limit: MOST,
        overrideAccess: false,
        req,
      })
      return docs.map((doc): [string, string] => [String(doc.id), nameOf(doc)])
    }),
  )
  return new Map(found.flat())
}

const nameOf = (doc: object): string => {
  const { title, name } = doc as { title?: unknown; name?: unknown }
  return typeof title === 'string' ? title : typeof name === 'string' ? name : 'something'
}
