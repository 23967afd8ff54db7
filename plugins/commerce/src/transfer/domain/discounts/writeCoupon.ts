import { majorOf } from '../cellText.ts'
import { wooTime } from '../woocommerce/wooAddress.ts'
import { missingIn } from './missingIn.ts'
import type { WrittenDiscount } from './writeDiscount.ts'

type Now = { readonly currency: string; readonly now: Date }

/** By which a coupon is known that says less than the discount it was written of. */
export const NOT_WHOLE = '_souk_not_whole'

/**
 * A discount as WooCommerce’s REST API takes a coupon; nothing for one that applies by itself or has many
 * codes, which are none there. What a coupon cannot hold would be for more people or goods than it was
 * meant for: it is a draft that says so.
 *
 * @see https://woocommerce.github.io/woocommerce-rest-api-docs/#create-a-coupon
 */
export const writeCoupon = (discount: WrittenDiscount, { currency, now }: Now): object | [] => {
  if (discount.code === '') return []
  const { minimumPieces, upTo, startsAt } = discount
  const missing = missingIn(discount, {
    'the least number of pieces': minimumPieces,
    'what shipping may cost at the most': upTo !== null && upTo !== undefined,
    'when it begins': startsAt && new Date(startsAt) > now,
  })
  const isWhole = missing.length === 0
  const { amount, ...gift } = giftOf(discount, currency)
  return {
    code: discount.code,
    amount: amount || '0',
    ...gift,
    individual_use: discount.combines === false,
    minimum_amount: majorOf(discount.minimum, currency) || '0',
    date_expires_gmt: discount.endsAt ? wooTime(discount.endsAt) : null,
    usage_limit: discount.usageLimit ?? null,
    usage_limit_per_user: discount.perCustomer ?? null,
    ...(discount.used > 0 && { usage_count: discount.used }),
    status: isWhole && discount.active !== false ? 'publish' : 'draft',
    description: isWhole
      ? (discount.title ?? '')
      : `Not switched on: a coupon cannot hold ${missing.join(', ')}.`,
    ...(!isWhole && { meta_data: [{ key: NOT_WHOLE, value: missing.join(', ') }] }),
  }
}

const giftOf = ({ type, value, amount, perPiece }: WrittenDiscount, currency: string) => {
  if (type === 'percentage') return { discount_type: 'percent', amount: String(value ?? 0) }
  return {
    discount_type: perPiece ? 'fixed_product' : 'fixed_cart',
    amount: majorOf(amount, currency),
    free_shipping: type === 'freeShipping',
  }
}
