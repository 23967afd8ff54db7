import type { Context } from '@souk/kernel'

import { idOf } from '../../shared/idOf.ts'
import { discountOf, type DiscountNames, type WrittenDiscount } from '../domain/index.ts'
import { groupNames } from './customerRecords.ts'
import { namesOf } from './handles.ts'
import { listOf, type Doc } from './shopDocuments.ts'
import { categoryPaths } from './shopNames.ts'

/** A collection and an id in it, as Payload keeps what a discount is for. */
export type Goods = { readonly relationTo: string; readonly value: string }

/** A discount as files say it, and of its goods those that have no name in files: variants without a SKU. */
export type ReadDiscount = {
  readonly item: WrittenDiscount
  readonly nameless: readonly Goods[]
}

/** In as many statements however many they are. */
export const readDiscountDocs = async (
  ctx: Context,
  docs: readonly Doc[],
): Promise<ReadDiscount[]> => {
  if (docs.length === 0) return []
  const idsOf = (relation: string) => docs.flatMap((doc) => idsIn(goodsOf(doc), relation))
  const groups = await groupNames(ctx)
  const books = {
    categories: await categoryPaths(ctx),
    'product-collections': await namesOf(ctx, 'product_collections', idsOf('product-collections')),
    products: await namesOf(ctx, 'products', idsOf('products')),
    variants: await namesOf(ctx, 'variants', idsOf('variants')),
  }
  return docs.map((doc) => {
    const goods = goodsOf(doc)
    const names: DiscountNames = {
      categories: named(books.categories, idsIn(goods, 'categories')),
      collections: named(books['product-collections'], idsIn(goods, 'product-collections')),
      products: named(books.products, idsIn(goods, 'products')),
      variants: named(books.variants, idsIn(goods, 'variants')),
      groups: named(
        groups,
        listOf(doc['groups']).flatMap((group) => idOf(group) ?? []),
      ),
    }
    const nameless = goods.filter(
      ({ relationTo, value }) => !books[relationTo as keyof typeof books]?.get(value),
    )
    const item = discountOf(doc, names)
    const isForNothing = doc['appliesTo'] === 'some' && goods.length === 0
    const isNarrow = item.isNarrow || nameless.length > 0 || isForNothing
    return { item: { ...item, isNarrow }, nameless }
  })
}

const goodsOf = (doc: Doc): Goods[] =>
  doc['appliesTo'] === 'some'
    ? (listOf(doc['goods']) as Doc[]).flatMap(({ relationTo, value }) => {
        const id = idOf(value)
        return id === null ? [] : [{ relationTo: String(relationTo), value: id }]
      })
    : []

const idsIn = (goods: readonly Goods[], relation: string): string[] =>
  goods.flatMap(({ relationTo, value }) => (relationTo === relation ? [value] : []))

const named = <Name>(names: ReadonlyMap<string, Name>, ids: readonly string[]): Name[] =>
  ids.flatMap((id) => {
    const name = names.get(id)
    return name ? [name] : []
  })
