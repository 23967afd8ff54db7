import { scopeOf, type Context } from '@souk/kernel'
import type { CollectionSlug } from 'payload'

import { MAX_AMOUNT } from '../../shared/moneyField.ts'
import { discountProblem, majorOf, PLAIN_TYPES, type DiscountItem } from '../domain/index.ts'
import { discountWords, faceOfGoods, sortedText, type DiscountWords } from './discountGoods.ts'
import { readDiscountDocs, type Goods } from './readDiscountDocs.ts'
import type { Kept, Records } from './records.ts'
import { keepDocument, type Doc } from './shopDocuments.ts'

const SLUG = 'promotions'

type KeptDiscount = Kept<DiscountItem> & { readonly nameless: readonly Goods[] }

/** Discounts by their code; those that apply by themselves by their title. */
export const discountRecords: Records<DiscountItem> = {
  kind: 'discounts',
  keyOf: (item) => item.code || (item.title ?? ''),
  open: async (ctx, items) => {
    const docs = await find(ctx, items)
    const byCode = new Map<string, KeptDiscount>()
    const byTitle = new Map<string, KeptDiscount[]>()
    const read = await readDiscountDocs(ctx, docs)
    for (const [at, { item, nameless }] of read.entries()) {
      const kept = { id: String(docs[at]?.['id']), item, nameless }
      if (item.code) byCode.set(item.code, kept)
      else if (item.title) byTitle.set(item.title, [...(byTitle.get(item.title) ?? []), kept])
    }
    const named = (item: DiscountItem) => byTitle.get(item.title ?? '') ?? []
    const keptOf = (item: DiscountItem) => (item.code ? byCode.get(item.code) : named(item)[0])
    const words = await discountWords(ctx, [...items, ...read.map(({ item }) => item)])
    return {
      kept: keptOf,
      refusalOf: (item, merged) => {
        if (!item.code && named(item).length > 1)
          return `Several discounts are called “${item.title ?? ''}”. Give each its own title.`
        return (
          refusalOf(keptOf(item)?.item, item) ??
          discountProblem(merged, { most: MAX_AMOUNT }) ??
          words.missingIn(item)
        )
      },
      keep: (inside, item, id) =>
        save(inside, item, { before: id === null ? undefined : keptOf(item), words }),
    }
  },
  merge: (before, wanted) => ({
    ...before,
    ...wanted,
    isNarrow: before?.isNarrow ?? wanted.isNarrow,
  }),
  faceOf: (item, { shop }) => ({
    title: item.title ?? '',
    type: item.type ?? '',
    'per cent': item.type === 'percentage' ? String(item.value ?? '') : '',
    amount: item.type === 'amount' ? majorOf(item.amount, shop.currency) : '',
    'off each piece': item.type === 'amount' && item.perPiece ? 'yes' : 'no',
    'shipping at most': item.type === 'freeShipping' ? majorOf(item.upTo, shop.currency) : '',
    ...faceOfGoods(item),
    'minimum order': majorOf(item.minimum, shop.currency),
    'minimum pieces': String(item.minimumPieces ?? ''),
    countries: [...(item.countries ?? [])].toSorted().join(', '),
    groups: faceOfGroups(item),
    'first order only': item.firstOrder ? 'yes' : 'no',
    active: item.active === false ? 'no' : 'yes',
    'goes together with others': item.combines === false ? 'no' : 'yes',
    priority: String(item.priority ?? 0),
    from: item.startsAt ?? '',
    until: item.endsAt ?? '',
    'times at most': String(item.usageLimit ?? ''),
    'times for each customer': String(item.perCustomer ?? ''),
    budget: majorOf(item.budget, shop.currency),
  }),
}

const faceOfGroups = ({ groups }: DiscountItem): string => sortedText(groups)

/** A discount whose conditions no file holds would be for everybody if it were made of the file. */
const refusalOf = (before: DiscountItem | undefined, wanted: DiscountItem): string | null => {
  if (before) {
    if (wanted.isNarrow && !before.isNarrow)
      return 'It gives something or has conditions that a file does not hold, and the one that is here has none of them. Change it on its own page.'
    const isKind = wanted.type === undefined || wanted.type === before.type
    return isKind || (PLAIN_TYPES.includes(wanted.type ?? '') && !before.isNarrow)
      ? null
      : 'What it gives cannot be changed by a file. Change it on its own page.'
  }
  if (wanted.isNarrow)
    return 'It gives something or has conditions that a file does not hold. Make it on the page of discounts.'
  if (!PLAIN_TYPES.includes(wanted.type ?? ''))
    return `A file can make discounts of these types: ${PLAIN_TYPES.join(', ')}. Make others on the page of discounts.`
  return wanted.title || wanted.code ? null : 'It has no title.'
}

const find = async (ctx: Context, items: readonly DiscountItem[]): Promise<Doc[]> => {
  const { field } = scopeOf(ctx.payload)
  const titles = items.flatMap(({ code, title }) => (code || !title ? [] : [title]))
  const { docs } = await ctx.payload.find({
    collection: SLUG as CollectionSlug,
    where: {
      and: [
        ...(field ? [{ [field]: { equals: ctx.shop.id } }] : []),
        {
          or: [
            { code: { in: items.flatMap(({ code }) => code || []) } },
            { and: [{ title: { in: titles } }, { trigger: { not_equals: 'code' } }] },
          ],
        },
      ],
    },
    depth: 0,
    pagination: false,
    limit: 0,
    req: ctx.req,
    overrideAccess: true,
  })
  return docs as unknown as Doc[]
}

type Saving = { readonly before: KeptDiscount | undefined; readonly words: DiscountWords }

/** Goods and groups are written where they change, and as they were looked up: those that went since are an error. */
const save = async (
  ctx: Context,
  item: DiscountItem,
  { before, words }: Saving,
): Promise<string> => {
  const {
    isNarrow: _isNarrow,
    code,
    categories,
    collections,
    products,
    variants,
    groups: _groups,
    ...fields
  } = item
  const chosen = { categories, collections, products, variants }
  const isSame = before && pairs(faceOfGoods(before.item)) === pairs(faceOfGoods(chosen))
  // What has no name in files stays: none of them says that it is to go.
  const goods = [...words.goodsOf(chosen), ...(before?.nameless ?? [])]
  return keepDocument(ctx, SLUG, {
    id: before?.id ?? null,
    data: {
      ...fields,
      title: item.title ?? code,
      ...(!before && (code ? { trigger: 'code', code } : { trigger: 'automatic' })),
      ...(!isSame && { appliesTo: goods.length > 0 ? 'some' : 'everything', goods }),
      ...(!(before && faceOfGroups(before.item) === faceOfGroups(item)) && {
        groups: words.groupsOf(item),
      }),
    },
  })
}

const pairs = (face: object): string => JSON.stringify(Object.entries(face))
