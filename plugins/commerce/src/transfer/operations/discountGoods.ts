import type { Context } from '@souk/kernel'

import { listText, pathsText, type DiscountGoods } from '../domain/index.ts'
import { idsNamed } from './handles.ts'
import type { Goods } from './readDiscountDocs.ts'
import { categoryPaths } from './shopNames.ts'

/** What a discount is for, as a report shows it. */
export const faceOfGoods = (item: DiscountGoods) => ({
  categories: pathsText(item.categories),
  collections: sortedText(item.collections),
  products: sortedText(item.products),
  variants: sortedText(item.variants),
})

/** The goods that discounts name, by kind, with the ids of those that there are. */
export const goodsBooks = async (ctx: Context, items: readonly DiscountGoods[]) => {
  const all = (names: (item: DiscountGoods) => readonly string[] | undefined) =>
    items.flatMap((item) => names(item) ?? [])
  const paths = items.some(({ categories = [] }) => categories.length > 0)
    ? await categoryPaths(ctx)
    : new Map<string, readonly string[]>()
  const categories = new Map([...paths].map(([id, path]) => [pathsText([path]), id]))
  const collections = await idsNamed(
    ctx,
    'product_collections',
    all((item) => item.collections),
  )
  const products = await idsNamed(
    ctx,
    'products',
    all((item) => item.products),
  )
  const variants = await idsNamed(
    ctx,
    'variants',
    all((item) => item.variants),
  )
  const found = (
    [what, relationTo]: readonly [string, string],
    names: readonly string[],
    book: ReadonlyMap<string, string>,
  ) => ({ what, relationTo, names, ids: names.map((name) => book.get(name)) })
  return (item: DiscountGoods) => [
    found(
      ['category', 'categories'],
      (item.categories ?? []).map((path) => pathsText([path])),
      categories,
    ),
    found(['collection', 'product-collections'], item.collections ?? [], collections),
    found(['product', 'products'], item.products ?? [], products),
    found(['variant with the SKU', 'variants'], item.variants ?? [], variants),
  ]
}

/** What has no name in files stays: none of them says that it is to go. */
export const goodsData = async (ctx: Context, goods: DiscountGoods, nameless: readonly Goods[]) => {
  const idsOf = await goodsBooks(ctx, [goods])
  const chosen = idsOf(goods).flatMap(({ relationTo, ids }) =>
    ids.flatMap((value) => (value === undefined ? [] : [{ relationTo, value }])),
  )
  const all = [...chosen, ...nameless]
  return { appliesTo: all.length > 0 ? 'some' : 'everything', goods: all }
}

export const sortedText = (names: readonly string[] | undefined): string =>
  listText([...(names ?? [])].toSorted())
