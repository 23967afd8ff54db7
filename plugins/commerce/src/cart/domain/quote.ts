import { add, money, subtract, sum, zero, type Money } from '@souk/kernel/domain'

import { isGiftCard } from '../../catalogue/domain/index.ts'
import { decide } from '../../promotions/domain/index.ts'
import { decideTax, mayBeUntaxed, taxSale, type LineTax } from '../../tax/domain/index.ts'
import { redeem } from './giftCards.ts'
import { extrasOf, pricedLines, taxedParts, worthOf, type TaxedPart } from './quoteLines.ts'
import { quotedParcel } from './quoteParcel.ts'
import type { Quote, QuoteInput, QuoteLine } from './quoteTypes.ts'

/**
 * What a cart comes to: lines, less discount, plus shipping, plus tax, less gift cards. The one
 * place where this is decided; cart, checkout and order all read its numbers.
 *
 * To the last minor unit: the items' subtotals, discounts and (with the shipping's) taxes sum up to
 * those of the totals, and nothing is negative.
 *
 * A line's `unitPrice` is that of its goods, and what its extras (gift wrap) come to is part of its
 * subtotal. Discounts are of goods alone: neither a percentage nor a least worth, for a discount or for
 * free shipping, looks at extras. They are taxed like their goods or by a class of their own.
 *
 * Where prices lose the tax of home for a sale that is not taxed abroad, and somebody else says whether
 * it is, they are asked of the sale without it first. Only a sale that they tax has its prices as they are.
 *
 * @throws 422 `amount_too_large` when it comes to more than can be counted exactly
 */
export const quote = <Line extends QuoteLine>(input: QuoteInput<Line>): Quote<Line> => {
  if (!mayBeUntaxed(input.tax, input.now)) return quoteAs(input)
  const net = quoteAs(input, { untaxed: true })
  if (net.taxedBy.name !== null && net.totals.tax === 0) return net
  const whole = quoteAs(input)
  const isTaxed = whole.taxedBy.name !== null && whole.totals.tax > 0
  // Until both are answered: as the shop's own rates have it, unless the first answer was a tax.
  return isTaxed || net.taxedBy.name !== null ? whole : net
}

const quoteAs = <Line extends QuoteLine>(
  input: QuoteInput<Line>,
  { untaxed = false }: { readonly untaxed?: boolean } = {},
): Quote<Line> => {
  const { currency, promotions, shopper = STRANGER, now, tax } = input
  const { inclusive } = tax.settings
  const decision = decideTax(tax, now, { untaxed })
  const lines = pricedLines(input.lines, { currency, decision })
  const worths = lines.map((line) => worthOf(line, currency))
  const worth = sum(worths, currency)
  const ofGiftCards = sum(
    lines.flatMap((line, index) => (isGiftCard(line) ? (worths[index] ?? []) : [])),
    currency,
  )
  const parcel = quotedParcel(input, { lines, decision })
  const worthAfter = (perLine: readonly number[]) =>
    subtract(subtract(worth, ofGiftCards), total(perLine, currency))

  const discount = decideOnGoods(lines, {
    promotions,
    shopper,
    currency,
    now,
    shippingAfter: (perLine) => parcel.option(worthAfter(perLine))?.price ?? null,
  })
  const goods = worthAfter(discount.perLine)
  const option = parcel.option(goods)
  const shipping = money(option?.price ?? 0, currency)
  const offShipping = money(discount.offShipping, currency)
  const toShip = subtract(shipping, offShipping)
  const offLine = (index: number) => money(discount.perLine[index] ?? 0, currency)

  const parts = lines.flatMap((line, index) =>
    taxedParts(line, { index, discount: offLine(index), currency }),
  )
  const taxes = taxSale(tax, { currency, decision, parts, shipping: toShip, now })
  const taxOf = byLine(parts, taxes.perLine)
  const gross = (price: Money, due: Money) => (inclusive ? price : add(price, due))
  const items = lines.map((line, index) => {
    const own = taxOf.get(index) ?? []
    const ofLine = sum(
      own.map((part) => part.tax),
      currency,
    )
    const subtotal = add(worths[index] ?? zero(currency), extrasOf(line, currency))
    return {
      ...line,
      subtotal: subtotal.amount,
      discount: offLine(index).amount,
      tax: ofLine.amount,
      taxRate: own[0]?.rate ?? 0,
      total: gross(subtract(subtotal, offLine(index)), ofLine).amount,
    }
  })
  const ofItems = (key: 'subtotal' | 'total') =>
    total(
      items.map((item) => item[key]),
      currency,
    )
  const due = add(ofItems('total'), gross(toShip, taxes.shipping.tax))
  // Gift cards are not bought with gift cards: money would be moved past its date and its name.
  const payable = redeem(subtract(due, ofGiftCards), input.giftCards ?? [])
  const { uses } = payable
  const left = add(payable.left, ofGiftCards)

  return {
    currency,
    taxInclusive: inclusive,
    items,
    discounts: discount.discounts,
    shippingDiscount: discount.offShipping,
    verdicts: discount.verdicts,
    giftCards: uses,
    shippingOption: option,
    shippingTaxRate: taxes.shipping.rate,
    taxTreatment: decision.treatment,
    taxes: taxes.summary,
    taxedBy: { question: taxes.question, name: taxes.by, reference: taxes.reference },
    totals: {
      subtotal: ofItems('subtotal').amount,
      discount: add(total(discount.perLine, currency), offShipping).amount,
      shipping: shipping.amount,
      shippingTax: taxes.shipping.tax.amount,
      tax: taxes.total.amount,
      giftCard: subtract(due, left).amount,
      total: left.amount,
    },
    itemCount: lines.reduce((pieces, { quantity }) => pieces + quantity, 0),
    consignment: parcel.consignment(goods),
  }
}

/**
 * Discounts as they fall on everything but gift cards, which are money: none is let off them, and they
 * count for no minimum and no percentage. By line, in the order in which all lines were given.
 */
const decideOnGoods = (
  lines: readonly QuoteLine[],
  question: Omit<Parameters<typeof decide>[0], 'lines'>,
): ReturnType<typeof decide> => {
  const decision = decide({ ...question, lines: lines.filter((line) => !isGiftCard(line)) })
  const perLine = [...decision.perLine]
  return {
    ...decision,
    perLine: lines.map((line) => (isGiftCard(line) ? 0 : (perLine.shift() ?? 0))),
  }
}

const STRANGER = { groups: [], isNew: null, country: null }

/** The taxes of each line's parts, its goods first. */
const byLine = (
  parts: readonly TaxedPart[],
  taxes: readonly LineTax[],
): ReadonlyMap<number, readonly LineTax[]> => {
  const found = new Map<number, LineTax[]>()
  for (const [place, tax] of taxes.entries()) {
    const line = parts[place]?.line ?? 0
    found.set(line, [...(found.get(line) ?? []), tax])
  }
  return found
}

const total = (amounts: readonly number[], currency: string): Money =>
  sum(
    amounts.map((amount) => money(amount, currency)),
    currency,
  )
