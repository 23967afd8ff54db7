import { isCurrency, minorUnits } from '@souk/kernel/domain'

import type { FulfilmentStatus, OrderPaymentStatus, OrderStatus } from './lifecycles.ts'

/** A line of it: what was sold, in words; amounts in minor units of the order's currency. */
export type PastLine = {
  readonly title: string
  readonly options: Readonly<Record<string, string>>
  readonly sku: string | null
  readonly quantity: number
  readonly unitPrice: number
  readonly subtotal: number
  readonly discount: number
  readonly tax: number
  readonly total: number
}

export type PastTotals = {
  readonly subtotal: number
  readonly discount: number
  readonly shipping: number
  readonly shippingTax: number
  readonly tax: number
  /** What gift cards have paid of it. */
  readonly giftCard: number
  readonly total: number
  /** Null where the file does not say what went back. */
  readonly refunded: number | null
}

type PastAddress = Readonly<Record<string, string>>

/**
 * An order that another shop has taken: history, which moves neither money nor stock here. It has a
 * table of its own, so that nothing that works on orders can ever meet one. Times are ISO 8601 UTC.
 */
export type PastOrder = {
  /** Which shop took it: `Shopify`, `WooCommerce`, or the address word of another shop of this kind. */
  readonly source: string
  /** As that shop had it, such as `#1001`. */
  readonly number: string
  readonly placedAt: string
  readonly status: OrderStatus
  readonly paymentStatus: OrderPaymentStatus
  readonly fulfilmentStatus: FulfilmentStatus
  readonly email: string | null
  readonly currency: string
  readonly taxInclusive: boolean
  readonly items: readonly PastLine[]
  readonly codes: readonly string[]
  readonly discounts: readonly { readonly title: string; readonly amount: number }[]
  readonly totals: PastTotals
  /** How it was sent, in words. */
  readonly shipping: string | null
  readonly shippingAddress: PastAddress | null
  readonly billingAddress: PastAddress | null
  readonly note: string | null
}

const EARLIEST = Date.parse('1990-01-01T00:00:00Z')
const DAY = 86_400_000
const MOST_LINES = 1000
const MOST_LETTERS = 5000
/** An index holds no longer one. */
const MOST_LETTERS_OF_NAME = 200
/** Of codes, discounts, or options of a line. */
const MOST_WORDS = 100

/**
 * What keeps it out, in words; null where nothing does.
 *
 * @param context.most the largest amount there may be, in minor units
 */
export const pastOrderRefusal = (
  order: PastOrder,
  { now, most }: { readonly now: Date; readonly most: number },
): string | null => {
  const placed = Date.parse(order.placedAt)
  if (!isCurrency(order.currency)) return `“${order.currency}” is no currency.`
  if (Number.isNaN(placed) || placed < EARLIEST) return `${order.placedAt} is no day of an order.`
  // A day of grace: the other shop's clock and zone are not ours.
  if (placed > now.getTime() + DAY)
    return `It was placed on ${order.placedAt.slice(0, 10)}, which is yet to come.`
  if (order.status === 'pending') return 'It was never confirmed, so it is no history.'
  if (Math.max(order.number.length, order.source.length) > MOST_LETTERS_OF_NAME)
    return `Its number or the shop it is from is longer than ${MOST_LETTERS_OF_NAME} letters.`
  if (order.items.length === 0) return 'It has no lines.'
  if (order.items.length > MOST_LINES) return `It has more than ${MOST_LINES} lines.`
  if (order.items.some(({ title }) => title.trim() === ''))
    return 'One of its lines does not say what was sold.'
  const wordy = [
    order.codes,
    order.discounts,
    ...order.items.map(({ options }) => Object.keys(options)),
  ]
  if (wordy.some(({ length }) => length > MOST_WORDS))
    return `It has more than ${MOST_WORDS} codes, discounts or options of a line.`
  if (
    amountsOf(order).some((amount) => !Number.isSafeInteger(amount) || amount < 0 || amount > most)
  )
    return 'One of its amounts is negative or too large.'
  if (
    order.items.some(
      ({ quantity }) => !Number.isSafeInteger(quantity) || quantity < 1 || quantity > 1_000_000,
    )
  )
    return 'One of its lines has no number of pieces that can be.'
  return textsOf(order).some((text) => text.length > MOST_LETTERS)
    ? `One of its texts is longer than ${MOST_LETTERS} letters.`
    : null
}

/**
 * What does not add up in it, in words. It is history, so it comes in as its shop has written it;
 * tips, duties and edited orders make such sums.
 */
export const pastOrderDoubts = ({ items, totals, taxInclusive, currency }: PastOrder): string[] => {
  const said = (amount: number) =>
    (amount / 10 ** minorUnits(currency)).toFixed(minorUnits(currency))
  const lines = items.reduce((all, { subtotal }) => all + subtotal, 0)
  const due = totals.subtotal - totals.discount + totals.shipping + (taxInclusive ? 0 : totals.tax)
  const paid = totals.total + totals.giftCard
  const back = totals.refunded ?? 0
  return [
    ...(lines === totals.subtotal
      ? []
      : [
          `Its lines come to ${said(lines)}, not to ${said(totals.subtotal)}. It is kept as it says.`,
        ]),
    ...(due === paid
      ? []
      : [`Its parts come to ${said(due)}, its total to ${said(paid)}. It is kept as it says.`]),
    ...(back <= paid
      ? []
      : [
          `${said(back)} were paid back, more than the ${said(paid)} it came to. It is kept as it says.`,
        ]),
  ]
}

const amountsOf = ({ items, totals, discounts }: PastOrder): number[] => [
  ...Object.values(totals).filter((amount) => amount !== null),
  ...discounts.map(({ amount }) => amount),
  ...items.flatMap(({ unitPrice, subtotal, discount, tax, total }) => [
    unitPrice,
    subtotal,
    discount,
    tax,
    total,
  ]),
]

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => [key, ...textsOf(one)])
    : []
}
