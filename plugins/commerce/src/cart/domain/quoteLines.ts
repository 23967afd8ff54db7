import { money, subtract, sum, times, type Money } from '@souk/kernel/domain'

import { isGiftCard } from '../../catalogue/domain/index.ts'
import type { TaxDecision } from '../../tax/domain/index.ts'
import type { QuotedExtra, QuoteLine } from './quoteTypes.ts'

type Sale = { readonly currency: string; readonly decision: TaxDecision }

/** A line at the prices of this sale. */
export type PricedLine<Line extends QuoteLine> = Line & {
  readonly quotedExtras: readonly QuotedExtra[]
}

/** Lines and what goes with them at what they cost in this sale, such as without the tax of home. */
export const pricedLines = <Line extends QuoteLine>(
  lines: readonly Line[],
  { currency, decision }: Sale,
): PricedLine<Line>[] =>
  lines.map((line) => {
    const priced = (price: number, taxClass: string | null) =>
      decision.priced(money(price, currency), taxClass)
    const quotedExtras = (line.extras ?? []).map((extra) => {
      const price = priced(extra.price, classOf(extra, line))
      const pieces = extra.per === 'piece' ? line.quantity : 1
      return {
        ...extra,
        price: price.amount,
        amount: extra.isChosen ? times(price, pieces).amount : 0,
      }
    })
    return {
      ...line,
      unitPrice: isGiftCard(line)
        ? line.unitPrice
        : priced(line.unitPrice, line.taxClass ?? null).amount,
      quotedExtras,
    }
  })

/** What the pieces of a line are worth: all that discounts look at. */
export const worthOf = (
  { unitPrice, quantity }: Pick<QuoteLine, 'unitPrice' | 'quantity'>,
  currency: string,
): Money => times(money(unitPrice, currency), quantity)

/** What a line's extras come to. */
export const extrasOf = (
  { quotedExtras }: { readonly quotedExtras: readonly QuotedExtra[] },
  currency: string,
): Money =>
  sum(
    quotedExtras.map(({ amount }) => money(amount, currency)),
    currency,
  )

export type TaxedPart = {
  /** Which of the lines it is a part of. */
  readonly line: number
  readonly price: Money
  readonly taxClass: string | null
  readonly quantity: number
  readonly requiresShipping: boolean
  /** What is money itself bears no tax. */
  readonly untaxed: boolean
}

/**
 * A line as the tax looks at it: its goods after discount, with all extras of their class, and beside
 * them what is taxed by a class of its own. What wraps a parcel says nothing of how it is shipped.
 */
export const taxedParts = (
  line: PricedLine<QuoteLine>,
  { index, discount, currency }: { index: number; discount: Money; currency: string },
): TaxedPart[] => {
  const own = line.taxClass ?? null
  const { quantity, requiresShipping } = line
  const goods = subtract(worthOf(line, currency), discount)
  const prices = new Map<string | null, Money[]>(isGiftCard(line) ? [] : [[own, [goods]]])
  for (const extra of line.quotedExtras.filter(({ amount }) => amount > 0)) {
    const taxClass = classOf(extra, line)
    prices.set(taxClass, [...(prices.get(taxClass) ?? []), money(extra.amount, currency)])
  }
  const taxed = [...prices].map(([taxClass, parts]) => ({
    line: index,
    price: sum(parts, currency),
    taxClass,
    quantity,
    requiresShipping: taxClass === own && requiresShipping,
    untaxed: false,
  }))
  return isGiftCard(line)
    ? [
        { line: index, price: goods, taxClass: own, quantity, requiresShipping, untaxed: true },
        ...taxed,
      ]
    : taxed
}

const classOf = (
  { asGoods, taxClass }: Pick<QuotedExtra, 'asGoods' | 'taxClass'>,
  line: QuoteLine,
): string | null => (asGoods ? (line.taxClass ?? null) : taxClass)
