import { paymentErrors, type RefundedItem } from '../../payments/domain/index.ts'
import { refundErrors } from './errors.ts'

/** Pieces that somebody wants to be refunded. */
type WantedItem = Pick<RefundedItem, 'line' | 'quantity'>

/** What somebody wants to send back: an amount, pieces, or whatever is left. */
export type RefundWish = {
  /** Minor units. */
  readonly amount?: number | undefined
  readonly items?: readonly WantedItem[] | undefined
}

type Line = {
  readonly id: string
  readonly quantity: number
  readonly tax: number
  readonly total: number
}

/** What an order's money stands at. Amounts in minor units. */
export type Refundable = {
  readonly lines: readonly Line[]
  readonly total: number
  readonly tax: number
  /** What was paid and has not been sent back, nor is about to be. */
  readonly left: number
  /** What was sent back before, or is about to be. */
  readonly before: readonly {
    readonly amount: number
    readonly tax: number
    readonly items: readonly RefundedItem[] | null
  }[]
}

export type RefundShare = {
  readonly amount: number
  /** How much of the amount is tax. */
  readonly tax: number
  readonly items: readonly RefundedItem[] | null
  /** What the pieces of each of the items are worth, where there are any. */
  readonly worths?: readonly number[]
}

/**
 * What a wish comes to. A part of a line is its share of what the line cost, and shares of all of its
 * pieces add up to the line, however they are refunded one after the other. What gift cards were given
 * for pieces whose money did not arrive is not given a second time. With the last of the money the last
 * of its tax goes back.
 *
 * @throws 422 `refund_exceeds_payment` · `refund_exceeds_line` · `refund_line_unknown` ·
 * `refund_of_nothing`
 */
export const refundShare = (
  { lines, total, tax, left, before }: Refundable,
  { amount: wanted, items }: RefundWish,
): RefundShare => {
  const merged = items ? mergedItems(items) : null
  const shares = merged?.map((item) => shareOf(item, lines, before)) ?? []
  const amount = wanted ?? (merged ? sumOf(shares, 'amount') : left)
  if (amount > left) throw paymentErrors.refund_exceeds_payment({ left })
  if (amount <= 0) throw refundErrors.refund_of_nothing()
  const taxLeft = tax - sumOf(before, 'tax')
  const own = merged && wanted === undefined ? sumOf(shares, 'tax') : partOf(tax, amount, total)
  return {
    amount,
    tax: amount === left ? Math.min(taxLeft, amount) : Math.max(0, Math.min(own, taxLeft, amount)),
    items: merged && shares.map(({ item }) => item),
    ...(merged ? { worths: shares.map((share) => share.amount) } : {}),
  }
}

const shareOf = (
  { line: id, quantity }: WantedItem,
  lines: readonly Line[],
  before: Refundable['before'],
) => {
  const line = lines.find((one) => one.id === id)
  if (!line) throw refundErrors.refund_line_unknown({ line: id })
  const refunded = before.flatMap(({ items }) => items ?? []).filter((item) => item.line === id)
  const gone = sumOf(refunded, 'quantity')
  const left = Math.max(0, line.quantity - gone)
  if (quantity > left) throw refundErrors.refund_exceeds_line({ line: id, left })
  const upTo = (whole: number) =>
    partOf(whole, gone + quantity, line.quantity) - partOf(whole, gone, line.quantity)
  const ahead = refunded.flatMap((item) => item.ahead ?? [])
  const given = {
    amount: within(sumOf(ahead, 'amount'), upTo(line.total)),
    tax: within(sumOf(ahead, 'tax'), upTo(line.tax)),
  }
  const isGiven = given.amount > 0 || given.tax > 0
  return {
    amount: upTo(line.total) - given.amount,
    tax: upTo(line.tax) - given.tax,
    item: {
      line: id,
      quantity,
      ...(isGiven ? { ahead: { amount: -given.amount, tax: -given.tax } } : {}),
    },
  }
}

const within = (amount: number, most: number): number => Math.max(0, Math.min(amount, most))

/** Rounded half up; exact for amounts of money up to some ninety billion units. */
const partOf = (whole: number, part: number, of: number): number =>
  of === 0 ? 0 : Number((BigInt(whole) * BigInt(part) * 2n + BigInt(of)) / (BigInt(of) * 2n))

const mergedItems = (items: readonly WantedItem[]): WantedItem[] => {
  const quantities = new Map<string, number>()
  for (const { line, quantity } of items) {
    quantities.set(line, (quantities.get(line) ?? 0) + quantity)
  }
  return [...quantities].map(([line, quantity]) => ({ line, quantity }))
}

const sumOf = <Key extends string>(
  rows: readonly Readonly<Record<Key, number>>[],
  key: Key,
): number => rows.reduce((sum, row) => sum + row[key], 0)
