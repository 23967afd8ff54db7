import { normalizeCode } from '../../../promotions/domain/index.ts'
import { amountIn, countIn, LineProblem, numberIn, timeIn, yesOrNo } from '../cellText.ts'
import type { DiscountItem, Group } from '../item.ts'
import { cellOf, records } from '../json/flatten.ts'
import { readThings } from '../readThings.ts'
import { NOT_WHOLE } from './writeCoupon.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * A coupon as WooCommerce’s REST API gives it.
 *
 * @see https://woocommerce.github.io/woocommerce-rest-api-docs/#coupon-properties
 */
export const isCouponJson = (value: Json): boolean => 'discount_type' in value && 'code' in value

/** Its title is left alone: WooCommerce shows a coupon by its code, and describes it to the owner only. */
export const readCoupons = (coupons: readonly Json[], currency: string): Group<DiscountItem>[] =>
  readThings<DiscountItem>(
    coupons.map((coupon, at) => ({ line: at + 1, cells: { code: text(coupon['code']) } })),
    {
      keyOf: ({ code = '' }) => normalizeCode(code),
      missing: 'There is no code.',
      read: ([first, second], say) => {
        if (second) throw new LineProblem(`It is there again, as number ${second.line}.`)
        const coupon = coupons[(first?.line ?? 0) - 1] ?? {}
        const left = records(coupon['meta_data']).find(({ key }) => key === NOT_WHOLE)
        if (left)
          throw new LineProblem(
            `It is not whole: a coupon cannot hold ${text(left['value'])}. Take it from a file of Souk’s own.`,
          )
        const item = couponItem(coupon, currency)
        if (Number(coupon['usage_count']) > 0)
          say('warning', 'It was used in the old shop: here it is counted anew.')
        return { item, title: item.code }
      },
    },
  )

const couponItem = (coupon: Json, currency: string): DiscountItem => {
  const money = (name: string) => amountIn(text(coupon[name]), currency) || null
  const times = (name: string) => countIn(text(coupon[name]), 'times') || null
  return {
    code: normalizeCode(text(coupon['code'])),
    ...giftOf(coupon, currency),
    minimum: money('minimum_amount'),
    active: ['', 'publish'].includes(text(coupon['status'])),
    combines: !isYes(coupon['individual_use']),
    endsAt: timeIn(text(coupon['date_expires_gmt']) || text(coupon['date_expires'])) ?? null,
    usageLimit: times('usage_limit'),
    perCustomer: times('usage_limit_per_user'),
    isNarrow: isNarrow(coupon),
  }
}

const giftOf = (coupon: Json, currency: string) => {
  const type = text(coupon['discount_type'])
  const off = numberIn(text(coupon['amount']), 'amount') ?? 0
  const shipsFree = isYes(coupon['free_shipping'])
  if (off > 0 && shipsFree)
    throw new LineProblem('It takes something off and ships for nothing as well: make two of it.')
  if (shipsFree) return { type: 'freeShipping' }
  if (type === 'percent') return { type: 'percentage', value: off }
  if (type !== 'fixed_cart' && type !== 'fixed_product')
    throw new LineProblem(`“${type}” is no kind of coupon that is known here.`)
  const amount = amountIn(text(coupon['amount']), currency)
  return { type: 'amount', amount, perPiece: type === 'fixed_product' }
}

/** Goods are numbers of the old shop here, which say nothing in this one. */
const isNarrow = (coupon: Json): boolean =>
  Number(coupon['maximum_amount']) > 0 ||
  Number(coupon['limit_usage_to_x_items']) > 0 ||
  isYes(coupon['exclude_sale_items']) ||
  [coupon, metaOf(coupon)].some((held) => BRANDS.some((name) => isFilled(held[name]))) ||
  [
    'product_ids',
    'excluded_product_ids',
    'product_categories',
    'excluded_product_categories',
    'email_restrictions',
  ].some((name) => isFilled(coupon[name]))

/** Brands came later, and are told beside the rest. */
const BRANDS = ['product_brands', 'excluded_product_brands', 'exclude_product_brands']

const metaOf = (coupon: Json): Json =>
  Object.fromEntries(records(coupon['meta_data']).map(({ key, value }) => [text(key), value]))

/** A list with gaps comes out of PHP as an object. */
const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).length > 0
    : !['', 'a:0:{}'].includes(text(value))

const isYes = (value: unknown): boolean => yesOrNo(text(value)) ?? false

const text = (value: unknown): string => cellOf(value ?? undefined)?.trim() ?? ''
