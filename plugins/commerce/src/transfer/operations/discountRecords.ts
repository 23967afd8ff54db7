import { scopeOf, type Context } from '@souk/kernel'
import type { CollectionSlug } from 'payload'

import { discountOf, majorOf, PLAIN_TYPES, type DiscountItem } from '../domain/index.ts'
import type { Kept, Records } from './records.ts'

type Doc = Readonly<Record<string, unknown>>

/** Discounts by their code; those that apply by themselves by their title. */
export const discountRecords: Records<DiscountItem> = {
  kind: 'discounts',
  keyOf: (item) => item.code || (item.title ?? ''),
  open: async (ctx, items) => {
    const docs = await find(ctx, items)
    const byCode = new Map<string, Kept<DiscountItem>>()
    const byTitle = new Map<string, Kept<DiscountItem>[]>()
    for (const doc of docs) {
      const item = discountOf(doc)
      const kept = { id: String(doc['id']), item }
      if (item.code) byCode.set(item.code, kept)
      else if (item.title) byTitle.set(item.title, [...(byTitle.get(item.title) ?? []), kept])
    }
    const named = (item: DiscountItem) => byTitle.get(item.title ?? '') ?? []
    const keptOf = (item: DiscountItem) => (item.code ? byCode.get(item.code) : named(item)[0])
    return {
      kept: keptOf,
      refusalOf: (item) => {
        if (!item.code && named(item).length > 1)
          return `Several discounts are called “${item.title ?? ''}”. Give each its own title.`
        return refusalOf(keptOf(item)?.item, item)
      },
      keep: (inside, item, id) => save(inside, id, item),
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
    'minimum order': majorOf(item.minimum, shop.currency),
    active: item.active === false ? 'no' : 'yes',
    from: item.startsAt ?? '',
    until: item.endsAt ?? '',
    'times at most': String(item.usageLimit ?? ''),
    'times for each customer': String(item.perCustomer ?? ''),
  }),
}

/** A discount whose conditions no file holds would be for everybody if it were made of the file. */
const refusalOf = (before: DiscountItem | undefined, wanted: DiscountItem): string | null => {
  if (before) {
    const isKind = wanted.type === undefined || wanted.type === before.type
    return isKind || (PLAIN_TYPES.includes(wanted.type ?? '') && !before.isNarrow)
      ? null
      : 'What it gives cannot be changed by a file. Change it on its own page.'
  }
  if (wanted.isNarrow)
    return 'It has conditions that a file does not hold, such as certain goods or groups. Make it on the page of discounts.'
  if (!PLAIN_TYPES.includes(wanted.type ?? ''))
    return `A file can make discounts of these types: ${PLAIN_TYPES.join(', ')}. Make others on the page of discounts.`
  if (!wanted.title && !wanted.code) return 'It has no title.'
  if (wanted.type === 'percentage' && wanted.value === undefined) return 'It has no percentage.'
  return wanted.type === 'amount' && wanted.amount === undefined ? 'It has no amount.' : null
}

const find = async (ctx: Context, items: readonly DiscountItem[]): Promise<Doc[]> => {
  const { field } = scopeOf(ctx.payload)
  const titles = items.flatMap(({ code, title }) => (code || !title ? [] : [title]))
  const { docs } = await ctx.payload.find({
    collection: 'promotions' as CollectionSlug,
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

const save = async (ctx: Context, id: string | null, item: DiscountItem): Promise<string> => {
  const { field } = scopeOf(ctx.payload)
  const { isNarrow: _isNarrow, code, ...fields } = item
  const data = {
    ...fields,
    title: item.title ?? code,
    ...(!id && {
      ...(code ? { trigger: 'code', code } : { trigger: 'automatic' }),
      ...(field && { [field]: ctx.shop.id }),
    }),
  } as never
  const common = {
    collection: 'promotions' as CollectionSlug,
    data,
    req: ctx.req,
    depth: 0,
    overrideAccess: true,
  }
  const saved = id ? await ctx.payload.update({ ...common, id }) : await ctx.payload.create(common)
  return String((saved as { id: unknown }).id)
}
