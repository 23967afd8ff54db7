import { add, money, subtract, sum, times, zero, type Money } from '@souk/kernel/domain'

import { isGiftCard } from '../../catalogue/domain/index.ts'
import { decide } from '../../promotions/domain/index.ts'
import {
  chosenOption,
  consignmentItems,
  loadOf,
  requiresShipping,
  zoneOf,
  type Consignment,
} from '../../shipping/domain/index.ts'
import { decideTax, taxGoods, type LineTax, type TaxSettings } from '../../tax/domain/index.ts'
import { redeem } from './giftCards.ts'
import type { Quote, QuoteInput, QuoteLine } from './quoteTypes.ts'

/**
 * What a cart comes to: lines, less discount, plus shipping, plus tax, less gift cards. The one
 * place where this is decided; cart, checkout and order all read its numbers.
 *
 * To the last minor unit: the items' subtotals, discounts and (with the shipping's) taxes sum up to
 * those of the totals, and nothing is negative.
 *
 * @throws 422 `amount_too_large` when it comes to more than can be counted exactly
 */
export const quote = <Line extends QuoteLine>(input: QuoteInput<Line>): Quote<Line> => {
  const { currency, promotions, shopper = STRANGER, now, tax } = input
  const { inclusive } = tax.settings
  const decision = decideTax(tax, now)

  const lines = input.lines.map((line) => ({
    ...line,
    unitPrice: isGiftCard(line)
      ? line.unitPrice
      : decision.priced(money(line.unitPrice, currency), line.taxClass ?? null).amount,
  }))
  const subtotals = lines.map((line) => times(money(line.unitPrice, currency), line.quantity))
  const subtotal = sum(subtotals, currency)
  const ofGiftCards = sum(
    subtotals.filter((_, index) => isVoucher(lines[index])),
    currency,
  )
  const parcel = {
    country: input.deliverTo,
    region: input.shipTo?.region,
    postalCode: input.shipTo?.postalCode,
    city: input.shipTo?.city,
    currency,
    requiresShipping: requiresShipping(lines),
    items: consignmentItems(lines),
    ground: input.shippingGround,
    answers: input.shippingAnswers,
    convert: input.convert,
    now,
  }
  const ofShipping = classInside(lines, tax.settings)
  const known = {
    load: loadOf(parcel),
    zone: zoneOf({ ...parcel, goods: 0 }),
    priced: (price: number) => decision.priced(money(price, currency), ofShipping).amount,
  }
  const consignmentAfter = (perLine: readonly number[]): Consignment => ({
    ...parcel,
    ...known,
    goods: subtract(subtract(subtotal, ofGiftCards), total(perLine, currency)).amount,
  })
  const optionAfter = (perLine: readonly number[]) =>
    chosenOption(input.shippingMethods, input.shippingOption, consignmentAfter(perLine))

  const discount = decideOnGoods(lines, {
    promotions,
    shopper,
    currency,
    now,
    shippingAfter: (perLine) => optionAfter(perLine)?.price ?? null,
  })
  const offShipping = money(discount.offShipping, currency)
  const option = optionAfter(discount.perLine)
  const shipping = money(option?.price ?? 0, currency)
  const goods = lines.map((line, index) => {
    const worth = subtotals[index] ?? zero(currency)
    const off = money(discount.perLine[index] ?? 0, currency)
    return { line, subtotal: worth, discount: off, price: subtract(worth, off) }
  })

  const taxes = taxGoods({
    currency,
    settings: tax.settings,
    decision,
    lines: goods.map(({ line, price }) => ({
      price,
      taxClass: line.taxClass ?? null,
      requiresShipping: line.requiresShipping,
      untaxed: isGiftCard(line),
    })),
    shipping: subtract(shipping, offShipping),
  })
  const gross = (price: Money, due: Money) => (inclusive ? price : add(price, due))
  const items = goods.map(({ line, price, ...amounts }, index) => {
    const { rate, tax: due } = taxes.perLine[index] ?? untaxed(currency)
    return {
      ...line,
      subtotal: amounts.subtotal.amount,
      discount: amounts.discount.amount,
      tax: due.amount,
      taxRate: rate,
      total: gross(price, due).amount,
    }
  })
  const due = add(
    total(
      items.map((item) => item.total),
      currency,
    ),
    gross(subtract(shipping, offShipping), taxes.shipping.tax),
  )
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
    totals: {
      subtotal: subtotal.amount,
      discount: add(total(discount.perLine, currency), offShipping).amount,
      shipping: shipping.amount,
      shippingTax: taxes.shipping.tax.amount,
      tax: taxes.total.amount,
      giftCard: subtract(due, left).amount,
      total: left.amount,
    },
    itemCount: lines.reduce((pieces, { quantity }) => pieces + quantity, 0),
    consignment: consignmentAfter(discount.perLine),
  }
}

const isVoucher = (line: QuoteLine | undefined): boolean => line !== undefined && isGiftCard(line)

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

/** What shipping is taxed like: the one class that all of the parcel has, else the standard one. */
const classInside = (lines: readonly QuoteLine[], { shipping }: TaxSettings): string | null => {
  const travelling = lines.filter((line) => line.requiresShipping)
  const classes = new Set(travelling.map(({ taxClass }) => taxClass ?? null))
  const [only] = classes
  return shipping === 'contents' && classes.size === 1 ? (only ?? null) : null
}

const untaxed = (currency: string): LineTax => ({ rate: 0, tax: zero(currency) })

const total = (amounts: readonly number[], currency: string): Money =>
  sum(
    amounts.map((amount) => money(amount, currency)),
    currency,
  )
