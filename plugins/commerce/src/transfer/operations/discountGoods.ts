import type { Context } from '@souk/kernel'

import { listText, pathsText, type DiscountGoods, type DiscountItem } from '../domain/index.ts'
import { groupNames } from './customerRecords.ts'
import { idsNamed } from './handles.ts'
import type { Goods } from './readDiscountDocs.ts'
import { categoryPaths } from './shopNames.ts'

type Named = DiscountGoods & Pick<DiscountItem, 'groups'>

/** What discounts may name, looked up once. */
export type DiscountWords = {
  /** What a discount names that the shop has not, in words: it would be for nobody, or for everybody. */
  readonly missingIn: (item: Named) => string | null
  readonly goodsOf: (item: DiscountGoods) => Goods[]
  /** Ids of customer groups. */
  readonly groupsOf: (item: Named) => string[]
}

/** The names of some discounts, in as many statements however many they are. */
export const discountWords = async (
  ctx: Context,
  items: readonly Named[],
): Promise<DiscountWords> => {
  const all = (kind: 'collections' | 'products' | 'variants') =>
    items.flatMap((item) => item[kind] ?? [])
  const paths = items.some(({ categories = [] }) => categories.length > 0)
    ? await categoryPaths(ctx)
    : new Map<string, readonly string[]>()
  const groups = new Map([...(await groupNames(ctx))].map(([id, name]) => [name, id]))
  const books: readonly Book[] = [
    {
      what: 'category',
      relationTo: 'categories',
      ids: new Map([...paths].map(([id, path]) => [pathsText([path]), id])),
      namesIn: ({ categories = [] }) => categories.map((path) => pathsText([path])),
    },
    {
      what: 'collection',
      relationTo: 'product-collections',
      ids: await idsNamed(ctx, 'product_collections', all('collections')),
      namesIn: ({ collections = [] }) => collections,
    },
    {
      what: 'product',
      relationTo: 'products',
      ids: await idsNamed(ctx, 'products', all('products')),
      namesIn: ({ products = [] }) => products,
    },
    {
      what: 'variant with the SKU',
      relationTo: 'variants',
      ids: await idsNamed(ctx, 'variants', all('variants')),
      namesIn: ({ variants = [] }) => variants,
    },
  ]
  return {
    missingIn: (item) => {
      const group = item.groups?.find((name) => !groups.has(name))
      if (group !== undefined) return `There is no customer group “${group}”. Make it first.`
      for (const { what, ids, namesIn } of books) {
        const missing = namesIn(item).find((name) => !ids.has(name))
        if (missing !== undefined) return `There is no ${what} “${missing}”. Bring it in first.`
      }
      return null
    },
    goodsOf: (item) =>
      books.flatMap(({ relationTo, ids, namesIn }) =>
        namesIn(item).flatMap((name) => {
          const value = ids.get(name)
          return value === undefined ? [] : [{ relationTo, value }]
        }),
      ),
    groupsOf: ({ groups: names = [] }) => names.flatMap((name) => groups.get(name) ?? []),
  }
}

type Book = {
  readonly what: string
  readonly relationTo: string
  readonly ids: ReadonlyMap<string, string>
  readonly namesIn: (item: DiscountGoods) => readonly string[]
}

/** What a discount is for, as a report shows it. */
export const faceOfGoods = (item: DiscountGoods) => ({
  categories: pathsText(item.categories),
  collections: sortedText(item.collections),
  products: sortedText(item.products),
  variants: sortedText(item.variants),
})

export const sortedText = (names: readonly string[] | undefined): string =>
  listText([...(names ?? [])].toSorted())
