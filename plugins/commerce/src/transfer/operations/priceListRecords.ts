import { sql, type Context } from '@souk/kernel'

import { keepEntries } from '../../pricing/operations/index.ts'
import { idOf } from '../../shared/idOf.ts'
import { ids } from '../../shared/sqlArray.ts'
import { majorOf, pathsText, stated, type PriceItem, type PriceListItem } from '../domain/index.ts'
import { groupNames } from './customerRecords.ts'
import { idsNamed } from './handles.ts'
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
import { categoryPaths } from './shopNames.ts'

const SLUG = 'price-lists'

/** Price lists by what they are called. A file takes no price out of a list. */
export const priceListRecords: Records<PriceListItem> = {
  kind: 'priceLists',
  keyOf: ({ title }) => title,
  open: async (ctx, items) => {
    const titles = items.map(({ title }) => title)
    const docs = await documentsNamed(ctx, SLUG, { field: 'title', names: titles })
    const byTitle = new Map<string, Kept<PriceListItem>[]>()
    for (const [at, item] of (await priceListItems(ctx, docs)).entries()) {
      const kept = { id: String(docs[at]?.['id']), item }
      byTitle.set(item.title, [...(byTitle.get(item.title) ?? []), kept])
    }
    const entries = items.flatMap((item) => item.entries ?? [])
    const articles = await articlesOf(ctx, entries)
    const names = await groupNames(ctx)
    const isForNobody = new Set(
      docs
        .filter((doc) => doc['audience'] === 'groups' && listOf(doc['groups']).length === 0)
        .map(({ id }) => String(id)),
    )
    const groupIds = new Map([...names].map(([id, name]) => [name, id]))
    return {
      kept: ({ title }) => byTitle.get(title)?.[0],
      fit: (item) => {
        const missing = item.entries?.filter((entry) => !articles.has(entry)) ?? []
        return {
          item: stated({ ...item, entries: item.entries?.filter((entry) => articles.has(entry)) }),
          said: missingOf('article', [...new Set(missing.map(nameOf))]),
        }
      },
      refusalOf: ({ title, groups = [], entries = [], currency }) => {
        if ((byTitle.get(title)?.length ?? 0) > 1)
          return `Several price lists are called “${title}”. Give each its own name.`
        const kept = byTitle.get(title)?.[0]?.item.currency
        if (kept && !currency && entries.some(({ amount }) => amount !== null))
          return `“${title}” is in ${kept}. Say so under “currency”, so that its prices are read right.`
        const unknown = groups.find((name) => !groupIds.has(name))
        return unknown ? `There is no customer group “${unknown}”. Make it first.` : null
      },
      keep: async (inside, { entries: all = [], groups = [], categories = [], ...item }, id) => {
        const list = await keepDocument(inside, SLUG, {
          id,
          data: {
            ...item,
            // A list whose groups have gone is nobody's, until a person says whose.
            audience: groups.length > 0 || isForNobody.has(String(id)) ? 'groups' : 'everyone',
            groups: groups.flatMap((name) => groupIds.get(name) ?? []),
            categories: await keepCategories(inside, categories),
          },
        })
        // What stays as it was is left alone: somebody may be changing it in the panel.
        const before = new Map(
          byTitle.get(item.title)?.[0]?.item.entries?.map((entry) => [keyOf(entry), entry]),
        )
        const changed = all.filter((entry) => !isSame(before.get(keyOf(entry)), entry))
        const known = await articlesOf(inside, changed)
        const set = changed.flatMap((entry) => {
          const { pieces, amount, percentage } = entry
          const article = known.get(entry)
          return article ? [{ ...article, pieces, amount, percentage, isNew: false }] : []
        })
        if (set.length > 0) await keepEntries(inside, list, { set, remove: [] })
        return list
      },
    }
  },
  merge: (before, wanted) => ({
    ...before,
    ...wanted,
    entries: [
      ...new Map(
        [...(before?.entries ?? []), ...(wanted.entries ?? [])].map((one) => [keyOf(one), one]),
      ).values(),
    ],
  }),
  faceOf: (item, { shop }) => ({
    for: [...(item.groups ?? [])].toSorted().join(', '),
    from: item.startsAt ?? '',
    until: item.endsAt ?? '',
    'per cent off': String(item.percentage ?? ''),
    categories: pathsText(item.categories),
    active: item.active === false ? 'no' : 'yes',
    'crosses out': item.crossesOut === false ? 'no' : 'yes',
    priority: String(item.priority ?? 0),
    currency: item.currency ?? '',
    ...Object.fromEntries(
      (item.entries ?? []).map((one) => [
        keyOf(one),
        one.amount === null
          ? `${one.percentage} %`
          : majorOf(one.amount, item.currency ?? shop.currency),
      ]),
    ),
  }),
}

const nameOf = ({ sku, product }: PriceItem): string => sku ?? product

const keyOf = (one: PriceItem): string => `${one.sku ?? `all of ${one.product}`} from ${one.pieces}`

const isSame = (one: PriceItem | undefined, other: PriceItem): boolean =>
  one?.amount === other.amount && one.percentage === other.percentage

/** What each is the price of; nothing where the shop has no such thing. */
const articlesOf = async (
  ctx: Context,
  entries: readonly PriceItem[],
): Promise<Map<PriceItem, { product: string | null; variant: string | null }>> => {
  const variants = await idsNamed(
    ctx,
    'variants',
    entries.flatMap(({ sku }) => sku ?? []),
  )
  const products = await idsNamed(
    ctx,
    'products',
    entries.flatMap(({ sku, product }) => (sku ? [] : product)),
  )
  return new Map(
    entries.flatMap((entry) => {
      const { sku } = entry
      const variant = sku ? variants.get(sku) : undefined
      const product = sku ? undefined : products.get(entry.product)
      return variant || product
        ? [[entry, { product: product ?? null, variant: variant ?? null }] as const]
        : []
    }),
  )
}

/** Price lists as files say them, with all their prices. */
export const priceListItems = async (
  ctx: Context,
  docs: readonly Doc[],
): Promise<PriceListItem[]> => {
  if (docs.length === 0) return []
  const paths = await categoryPaths(ctx)
  const groups = await groupNames(ctx)
  const lists = docs.map(({ id }) => String(id))
  const rows = await ctx.sql<PriceItem & { list: string }>(sql`
    select e.list_id::text as list, p.slug as product, v.sku, e.pieces::int as pieces,
      e.amount::float8 as amount, e.percentage::float8 as percentage
    from price_list_entries e
      join products p on p.id = e.product_id
      left join variants v on v.id = e.variant_id
    where ${ctx.scope.where('e')} and e.list_id = any(${ids(lists)})
    order by p.slug, v.sku nulls first, e.pieces`)
  return docs.map((doc) => ({
    title: textOf(doc['title']) ?? '',
    groups: listOf(doc['groups']).flatMap((one) => groups.get(idOf(one) ?? '') ?? []),
    startsAt: textOf(doc['startsAt']),
    endsAt: textOf(doc['endsAt']),
    percentage: numberOf(doc['percentage']),
    categories: listOf(doc['categories']).flatMap((one) => {
      const path = paths.get(idOf(one) ?? '')
      return path ? [path] : []
    }),
    active: doc['active'] !== false,
    crossesOut: doc['crossesOut'] !== false,
    priority: numberOf(doc['priority']) ?? 0,
    currency: textOf(doc['currency']),
    entries: rows
      .filter(({ list }) => list === doc['id'])
      .map(({ list: _list, ...entry }) => entry),
  }))
}
