import type { Context } from '@souk/kernel'

import { idOf } from '../../shared/idOf.ts'
import { majorOf, pathsText, stated, type ExtraItem } from '../domain/index.ts'
import { idsNamed, namesOf } from './handles.ts'
import { keepCategories } from './keepCategories.ts'
import type { Kept, Records } from './records.ts'
import {
  documentsNamed,
  keepDocument,
  listOf,
  missingOf,
  numberOf,
  textOf,
  type Doc,
} from './shopDocuments.ts'
import { idNamed, shopNames } from './shopNames.ts'

const SLUG = 'extras'

/** Extras by what they are called. */
export const extraRecords: Records<ExtraItem> = {
  kind: 'extras',
  keyOf: ({ title }) => title,
  open: async (ctx, items) => {
    const titles = items.map(({ title }) => title)
    const docs = await documentsNamed(ctx, SLUG, { field: 'title', names: titles })
    const byTitle = new Map<string, Kept<ExtraItem>[]>()
    for (const [at, item] of (await extraItems(ctx, docs)).entries()) {
      const kept = { id: String(docs[at]?.['id']), item }
      byTitle.set(item.title, [...(byTitle.get(item.title) ?? []), kept])
    }
    const handles = items.flatMap((item) => item.products ?? [])
    const products = await idsNamed(ctx, 'products', handles)
    const { taxClasses } = await shopNames(ctx)
    return {
      kept: ({ title }) => byTitle.get(title)?.[0],
      fit: (item) => {
        const missing = item.products?.filter((handle) => !products.has(handle)) ?? []
        const tax = item.taxClass && taxClasses.get(idNamed(taxClasses, item.taxClass) ?? '')
        return {
          item: stated({
            ...item,
            products: item.products?.filter((handle) => products.has(handle)),
            taxClass: item.taxClass ? tax : item.taxClass,
          }),
          said: [
            ...missingOf('product', missing),
            ...(item.taxClass && !tax ? missingOf('tax class', [item.taxClass]) : []),
          ],
        }
      },
      refusalOf: (item) => {
        const same = byTitle.get(item.title) ?? []
        if (same.length > 1)
          return `Several extras are called “${item.title}”. Give each its own name.`
        return same.length === 0 && item.price === undefined ? 'It has no price.' : null
      },
      keep: async (inside, { categories = [], products: named = [], taxClass, ...item }, id) => {
        const goods = await idsNamed(inside, 'products', named)
        const shelves = await keepCategories(inside, categories)
        return keepDocument(inside, SLUG, {
          id,
          data: {
            ...item,
            taxClass: taxClass ? idNamed(taxClasses, taxClass) : null,
            goods: [
              ...shelves.map((value) => ({ relationTo: 'categories', value })),
              ...named.flatMap((handle) => {
                const value = goods.get(handle)
                return value ? [{ relationTo: 'products', value }] : []
              }),
            ],
          },
        })
      },
    }
  },
  merge: (before, wanted) => ({ ...before, ...wanted }),
  faceOf: (item, { shop }) => ({
    description: item.description ?? '',
    price: majorOf(item.price, shop.currency),
    charged: item.per ?? 'piece',
    'goes with': item.appliesTo ?? 'all',
    categories: pathsText(item.categories),
    products: [...(item.products ?? [])].toSorted().join(', '),
    tax: item.taxed ?? 'goods',
    'tax class': item.taxClass ?? '',
    'prices in other currencies': (item.prices ?? [])
      .map(({ currency, price }) => `${currency} ${majorOf(price, currency)}`)
      .join(', '),
    offered: item.active === false ? 'no' : 'yes',
    position: String(item.position ?? 0),
  }),
}

/** Extras as files say them. */
export const extraItems = async (ctx: Context, docs: readonly Doc[]): Promise<ExtraItem[]> => {
  if (docs.length === 0) return []
  const { categories, taxClasses } = await shopNames(ctx)
  const goods = (doc: Doc, relation: string): string[] =>
    (listOf(doc['goods']) as Doc[]).flatMap(({ relationTo, value }) =>
      relationTo === relation ? (idOf(value) ?? []) : [],
    )
  const handles = await namesOf(
    ctx,
    'products',
    docs.flatMap((doc) => goods(doc, 'products')),
  )
  return docs.map((doc) => ({
    title: textOf(doc['title']) ?? '',
    description: textOf(doc['description']),
    price: numberOf(doc['price']) ?? 0,
    per: doc['per'] === 'line' ? 'line' : 'piece',
    appliesTo: doc['appliesTo'] === 'some' ? 'some' : 'all',
    categories: goods(doc, 'categories').flatMap((id) => {
      const path = categories.get(id)
      return path ? [path] : []
    }),
    products: goods(doc, 'products').flatMap((id) => handles.get(id) ?? []),
    taxed: doc['taxed'] === 'class' ? 'class' : 'goods',
    taxClass: taxClasses.get(idOf(doc['taxClass']) ?? '') ?? null,
    prices: (listOf(doc['prices']) as Doc[]).map(({ currency, price }) => ({
      currency: textOf(currency) ?? '',
      price: numberOf(price) ?? 0,
    })),
    active: doc['active'] !== false,
    position: numberOf(doc['position']) ?? 0,
  }))
}
