import { majorOf } from '../cellText.ts'
import { guardedCells } from '../docCells.ts'
import type { Cells, DiscountItem } from '../item.ts'

type Doc = Readonly<Record<string, unknown>>

/** A discount as it is exported. */
export type WrittenDiscount = DiscountItem & { readonly trigger: string; readonly used: number }

/** Kinds of discounts that a file can say whole. */
export const PLAIN_TYPES: readonly string[] = ['percentage', 'amount', 'freeShipping']

export const discountOf = (doc: Doc): WrittenDiscount => {
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
    ...(type === 'amount' && { amount: number('amount') ?? 0 }),
    minimum: number('minimum'),
    active: doc['active'] !== false,
    startsAt: text('startsAt') || null,
    endsAt: text('endsAt') || null,
    usageLimit: number('usageLimit'),
    perCustomer: number('perCustomer'),
    used: number('used') ?? 0,
    isNarrow: isNarrow(doc),
  }
}

const isNarrow = (doc: Doc): boolean =>
  doc['trigger'] === 'codes' ||
  !PLAIN_TYPES.includes(String(doc['type'])) ||
  doc['appliesTo'] === 'some' ||
  doc['combines'] === false ||
  ['groups', 'countries', 'amounts'].some((name) => isFilled(doc[name])) ||
  ['firstOrder', 'perPiece', 'minimumPieces', 'upTo', 'budget', 'priority'].some((name) =>
    Boolean(doc[name]),
  )

const isFilled = (value: unknown): boolean => Array.isArray(value) && value.length > 0

export const discountRows = (discount: WrittenDiscount, currency: string): Cells[] => {
  const { value, amount, minimum, active, isNarrow: hasMore } = discount
  return [
    guardedCells({
      title: discount.title,
      trigger: discount.trigger,
      code: discount.code,
      type: discount.type,
      value,
      amount: majorOf(amount, currency),
      minimum: majorOf(minimum, currency),
      active: active ? 'yes' : 'no',
      starts_at: discount.startsAt,
      ends_at: discount.endsAt,
      usage_limit: discount.usageLimit,
      per_customer: discount.perCustomer,
      used: discount.used,
      more_conditions: hasMore ? 'yes' : 'no',
    }),
  ]
}
