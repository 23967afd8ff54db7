import { majorOf } from '../cellText.ts'
import { missingIn } from './missingIn.ts'
import type { WrittenDiscount } from './writeDiscount.ts'

type Now = { readonly currency: string; readonly now: Date }

/** By which a rule is known that says less than the discount it was written of. */
export const NOT_WHOLE_RULE = 'souk_not_whole'

/** Every rule has a beginning: that of one that was there from the first. */
export const ALWAYS = '1970-01-01T00:00:00.000Z'

/**
 * A discount as Shopify’s Admin REST takes a price rule, with its code beside it; nothing for one that
 * applies by itself or has many codes. What a rule cannot hold would be for more people or goods than it
 * was meant for: it is over before it begins, and says so.
 *
 * @see https://shopify.dev/docs/api/admin-rest/latest/resources/pricerule
 */
export const writePriceRule = (discount: WrittenDiscount, { currency }: Now): object | [] => {
  const { code, minimum, minimumPieces, combines, usageLimit, perCustomer, used } = discount
  if (code === '') return []
  const missing = missingIn(discount, {
    'that it is switched off': discount.active === false,
    'how often one customer may use it': typeof perCustomer === 'number' && perCustomer > 1,
  })
  const isWhole = missing.length === 0
  const goes = combines !== false
  return {
    title: code,
    ...giftOf(discount, currency),
    target_selection: 'all',
    customer_selection: 'all',
    prerequisite_subtotal_range: leastOf(majorOf(minimum, currency)),
    prerequisite_quantity_range: leastOf(minimumPieces ?? ''),
    once_per_customer: perCustomer === 1,
    usage_limit: usageLimit ?? null,
    starts_at: discount.startsAt ?? ALWAYS,
    ends_at: isWhole ? (discount.endsAt ?? null) : ALWAYS,
    combines_with: { order_discounts: goes, product_discounts: goes, shipping_discounts: goes },
    discount_codes: [{ code, usage_count: used }],
    ...(!isWhole && { [NOT_WHOLE_RULE]: missing.join(', ') }),
  }
}

const giftOf = (discount: WrittenDiscount, currency: string) => {
  const { type, value, amount, perPiece, upTo } = discount
  if (type === 'freeShipping')
    return {
      target_type: 'shipping_line',
      allocation_method: 'each',
      value_type: 'percentage',
      value: '-100.0',
      prerequisite_shipping_price_range:
        typeof upTo === 'number' ? { less_than_or_equal_to: majorOf(upTo, currency) } : null,
    }
  const isPercentage = type === 'percentage'
  return {
    target_type: 'line_item',
    allocation_method: perPiece ? 'each' : 'across',
    value_type: isPercentage ? 'percentage' : 'fixed_amount',
    value: `-${isPercentage ? String(value ?? 0) : majorOf(amount, currency)}`,
  }
}

const leastOf = (least: string | number) =>
  least === '' ? null : { greater_than_or_equal_to: least }
