import { add, money, subtract, sum, times, zero, type Money } from '@souk/kernel/domain'

import { decide } from '../../promotions/domain/index.ts'
import { chosenOption, requiresShipping } from '../../shipping/domain/index.ts'
import { rateFor, taxed, type TaxRule } from '../../tax/domain/index.ts'
import { redeem } from './giftCards.ts'
import type { Quote, QuotedAmounts, QuoteInput, QuoteLine } from './quoteTypes.ts'

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
  const { currency, taxInclusive, lines, promotions, shopper = STRANGER, now } = input
  const subtotals = lines.map((line) => times(money(line.unitPrice, currency), line.quantity))
  const subtotal = sum(subtotals, currency)
  const consignmentAfter = (perLine: readonly number[]) => ({
    country: input.deliverTo,
    goods: subtract(subtotal, total(perLine, currency)).amount,
    currency,
    requiresShipping: requiresShipping(lines),
  })
  const optionAfter = (perLine: readonly number[]) =>
    chosenOption(input.shippingMethods, input.shippingOption, consignmentAfter(perLine))

  const discount = decide({
    lines,
    promotions,
    shopper: { ...shopper, country: input.deliverTo },
    currency,
    now,
    shippingAfter: (perLine) => optionAfter(perLine)?.price ?? null,
  })
  const offGoods = total(discount.perLine, currency)
  const offShipping = money(discount.offShipping, currency)
  const consignment = consignmentAfter(discount.perLine)
  const option = optionAfter(discount.perLine)

  const country = input.deliverTo ?? input.billTo
  const rule = { rate: rateFor(input.taxRates, country), inclusive: taxInclusive }
  const shipping = money(option?.price ?? 0, currency)
  const taxedShipping = taxed(subtract(shipping, offShipping), rule)
  const items = lines.map((line, index) => ({
    ...line,
    ...quoteLine(subtotals[index] ?? zero(currency), {
      discount: money(discount.perLine[index] ?? 0, currency),
      rule,
    }),
  }))

  const amounts = (of: 'tax' | 'total'): Money[] => items.map((item) => money(item[of], currency))
  const tax = add(sum(amounts('tax'), currency), taxedShipping.tax)
  const due = add(sum(amounts('total'), currency), taxedShipping.gross)
  const { uses, left } = redeem(due, input.giftCards ?? [])

  return {
    currency,
    taxInclusive,
    items,
    discounts: discount.discounts,
    shippingDiscount: discount.offShipping,
    verdicts: discount.verdicts,
    giftCards: uses,
    shippingOption: option,
    shippingTaxRate: rule.rate,
    totals: {
      subtotal: subtotal.amount,
      discount: add(offGoods, offShipping).amount,
      shipping: shipping.amount,
      shippingTax: taxedShipping.tax.amount,
      tax: tax.amount,
      giftCard: subtract(due, left).amount,
      total: left.amount,
    },
    itemCount: lines.reduce((pieces, { quantity }) => pieces + quantity, 0),
    consignment,
  }
}

const STRANGER = { groups: [], isNew: null }

const total = (amounts: readonly number[], currency: string): Money =>
  sum(
    amounts.map((amount) => money(amount, currency)),
    currency,
  )

const quoteLine = (
  subtotal: Money,
  { discount, rule }: { discount: Money; rule: TaxRule },
): QuotedAmounts => {
  const { tax, gross } = taxed(subtract(subtotal, discount), rule)
  return {
    subtotal: subtotal.amount,
    discount: discount.amount,
    tax: tax.amount,
    taxRate: rule.rate,
    total: gross.amount,
  }
}
