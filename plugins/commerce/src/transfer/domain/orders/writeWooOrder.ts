import { majorOf } from '../cellText.ts'
import type { WrittenOrder } from '../item.ts'
import { wooTime, writeWooAddress } from '../woocommerce/wooAddress.ts'
import { WOOCOMMERCE } from './orderJson.ts'
import { SHOPIFY } from './readShopifyOrders.ts'

type OrderLine = WrittenOrder['items'][number]

/**
 * As WooCommerce’s REST API gives an order; nothing for what was never confirmed. Its amounts are without
 * tax, whatever its prices say, and gift cards pay a total instead of lessening it.
 *
 * @see https://woocommerce.github.io/woocommerce-rest-api-docs/#order-properties
 */
export const writeWooOrder = (order: WrittenOrder): object | [] => {
  if (order.number === '') return []
  const { currency, totals, source, discounts, codes } = order
  const amount = (value: number) => majorOf(value, currency)
  const isTheirs = source === WOOCOMMERCE
  // There a discount without a coupon is a fee below nought.
  const isFee = ({ title }: { readonly title: string }) => isTheirs && !codes.includes(title)
  const fees = discounts.filter(isFee)
  const ofFees = fees.reduce((all, fee) => all + fee.amount, 0)
  const offShipping = shippingOff(order)
  const shipping = totals.shipping - offShipping - (order.taxInclusive ? totals.shippingTax : 0)
  return {
    // Numbers of several shops are in one file, which has no other word for whose they are.
    number: isTheirs ? order.number : `${source}-${order.number}`,
    status: statusOf(order),
    currency,
    date_created_gmt: wooTime(order.placedAt),
    prices_include_tax: order.taxInclusive,
    discount_total: amount(netOf(order, totals.discount - offShipping - ofFees)),
    shipping_total: amount(shipping),
    shipping_tax: amount(totals.shippingTax),
    total_tax: amount(totals.tax),
    total: amount(totals.total + totals.giftCard),
    customer_note: order.note ?? '',
    billing: { ...writeWooAddress(order.billingAddress), email: order.email ?? '' },
    shipping: writeWooAddress(order.shippingAddress),
    line_items: order.items.map((line) => writeLine(order, line)),
    shipping_lines: order.shipping
      ? [
          {
            method_title: order.shipping,
            total: amount(shipping),
            total_tax: amount(totals.shippingTax),
          },
        ]
      : [],
    coupon_lines: discounts
      .filter((one) => !isFee(one))
      .map((one) => ({ code: one.title, discount: amount(netOf(order, one.amount)) })),
    fee_lines: fees.map((one) => ({ name: one.title, total: `-${amount(one.amount)}` })),
    refunds: totals.refunded ? [{ reason: '', total: `-${amount(totals.refunded)}` }] : [],
  }
}

/**
 * What discounts take off shipping, which costs less there instead: of ours, what is off none of the
 * lines. The files of others spread theirs over no lines, and say of shipping what was paid.
 */
const shippingOff = ({ source, items, totals }: WrittenOrder): number => {
  if (source === WOOCOMMERCE || source === SHOPIFY) return 0
  const offLines = items.reduce((all, { discount }) => all + discount, 0)
  return Math.min(totals.shipping, Math.max(0, totals.discount - offLines))
}

const writeLine = (order: WrittenOrder, line: OrderLine) => {
  const amount = (value: number) => majorOf(value, order.currency)
  const net = line.subtotal - line.discount - (order.taxInclusive ? line.tax : 0)
  return {
    name: line.title,
    sku: line.sku ?? '',
    quantity: line.quantity,
    subtotal: amount(net + netOf(order, line.discount, line)),
    total: amount(net),
    total_tax: amount(line.tax),
    meta_data: Object.entries(line.options).map(([name, value]) => ({
      key: name,
      value,
      display_key: name,
      display_value: value,
    })),
  }
}

/** Of an amount with tax inside, what is left without it: as much of it as of what is taxed. */
const netOf = (
  order: WrittenOrder,
  gross: number,
  line: Pick<OrderLine, 'subtotal' | 'discount' | 'tax'> = {
    subtotal: order.items.reduce((all, item) => all + item.subtotal, 0),
    discount: order.totals.discount - shippingOff(order),
    tax: order.totals.tax - order.totals.shippingTax,
  },
): number => {
  const { taxInclusive } = order
  const taxed = line.subtotal - line.discount
  return taxInclusive && taxed > 0 ? Math.round((gross * (taxed - line.tax)) / taxed) : gross
}

const statusOf = ({ status, paymentStatus, fulfilmentStatus }: WrittenOrder): string => {
  if (status === 'cancelled') return 'cancelled'
  if (paymentStatus === 'refunded') return 'refunded'
  if (paymentStatus === 'failed') return 'failed'
  if (paymentStatus === 'pending' || paymentStatus === 'authorized') return 'on-hold'
  return status === 'completed' || fulfilmentStatus === 'fulfilled' ? 'completed' : 'processing'
}
