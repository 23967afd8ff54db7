import { joinWith, majorOf } from '../cellText.ts'
import { guardedCells } from '../docCells.ts'
import type { Cells, DiscountGoods, DiscountItem } from '../item.ts'
import { listText, pathsText } from '../lists.ts'

type Doc = Readonly<Record<string, unknown>>

/** A discount as it is exported. */
export type WrittenDiscount = DiscountItem & { readonly trigger: string; readonly used: number }

/** What a discount names, in words. */
export type DiscountNames = Required<DiscountGoods> & { readonly groups: readonly string[] }

/** Kinds of discounts that a file can say whole. */
export const PLAIN_TYPES: readonly string[] = ['percentage', 'amount', 'freeShipping']

export const discountOf = (doc: Doc, names: DiscountNames): WrittenDiscount => {
  const number = (name: string) => (typeof doc[name] === 'number' ? doc[name] : null)
  const text = (name: string) => (typeof doc[name] === 'string' ? doc[name] : '')
  const trigger = text('trigger') || 'code'
  const type = text('type')
  return {
    code: trigger === 'code' ? text('code') : '',
    title: text('title'),
    trigger,
    type,
    ...(type === 'percentage' && { value: number('value') ?? 0 }),
    ...(type === 'amount' && {
      amount: number('amount') ?? 0,
      perPiece: doc['perPiece'] === true,
    }),
    ...(type === 'freeShipping' && { upTo: number('upTo') }),
    ...names,
    minimum: number('minimum'),
    minimumPieces: number('minimumPieces'),
    countries: Array.isArray(doc['countries']) ? doc['countries'].map(String) : [],
    firstOrder: doc['firstOrder'] === true,
    active: doc['active'] !== false,
    combines: doc['combines'] !== false,
    priority: number('priority') ?? 0,
    startsAt: text('startsAt') || null,
    endsAt: text('endsAt') || null,
    usageLimit: number('usageLimit'),
    perCustomer: number('perCustomer'),
    budget: number('budget'),
    used: number('used') ?? 0,
    isNarrow: isNarrow(doc),
  }
}

const isNarrow = (doc: Doc): boolean =>
  doc['trigger'] === 'codes' ||
  !PLAIN_TYPES.includes(String(doc['type'])) ||
  (Array.isArray(doc['amounts']) && doc['amounts'].length > 0)

export const discountRows = (discount: WrittenDiscount, currency: string): Cells[] => [
  guardedCells({
    title: discount.title,
    trigger: discount.trigger,
    code: discount.code,
    type: discount.type,
    value: discount.value,
    amount: majorOf(discount.amount, currency),
    per_piece: discount.perPiece ? 'yes' : 'no',
    shipping_up_to: majorOf(discount.upTo, currency),
    categories: pathsText(discount.categories),
    collections: listText(discount.collections),
    products: listText(discount.products),
    variants: listText(discount.variants),
    minimum: majorOf(discount.minimum, currency),
    minimum_pieces: discount.minimumPieces,
    countries: discount.countries?.join('; '),
    groups: joinWith(discount.groups ?? [], ';'),
    first_order: discount.firstOrder ? 'yes' : 'no',
    active: discount.active === false ? 'no' : 'yes',
    combines: discount.combines === false ? 'no' : 'yes',
    priority: discount.priority,
    starts_at: discount.startsAt,
    ends_at: discount.endsAt,
    usage_limit: discount.usageLimit,
    per_customer: discount.perCustomer,
    budget: majorOf(discount.budget, currency),
    used: discount.used,
    more_conditions: discount.isNarrow ? 'yes' : 'no',
  }),
]
