import type { FulfilmentStatus, OrderPaymentStatus } from '../../../orders/domain/index.ts'
import { joinWith, majorOf } from '../cellText.ts'
import { guardedCells } from '../docCells.ts'
import type { Cells, WrittenOrder } from '../item.ts'
import { SHOPIFY } from './readShopifyOrders.ts'

const addressColumns = (prefix: string): string[] =>
  [
    'Name',
    'Street',
    'Address1',
    'Address2',
    'Company',
    'City',
    'Zip',
    'Province',
    'Country',
    'Phone',
  ].map((name) => `${prefix} ${name}`)

/** The columns of Shopify's own export of orders, in its order. */
export const SHOPIFY_ORDER_COLUMNS: readonly string[] = [
  'Name',
  'Email',
  'Financial Status',
  'Paid at',
  'Fulfillment Status',
  'Fulfilled at',
  'Accepts Marketing',
  'Currency',
  'Subtotal',
  'Shipping',
  'Taxes',
  'Total',
  'Discount Code',
  'Discount Amount',
  'Shipping Method',
  'Created at',
  'Lineitem quantity',
  'Lineitem name',
  'Lineitem price',
  'Lineitem compare at price',
  'Lineitem sku',
  'Lineitem requires shipping',
  'Lineitem taxable',
  'Lineitem fulfillment status',
  ...addressColumns('Billing'),
  ...addressColumns('Shipping'),
  'Notes',
  'Note Attributes',
  'Cancelled at',
  'Payment Method',
  'Payment Reference',
  'Refunded Amount',
  'Vendor',
  'Id',
  'Tags',
  'Risk Level',
  'Source',
  'Lineitem discount',
]

const PAYMENT: Readonly<Record<OrderPaymentStatus, string>> = {
  pending: 'pending',
  authorized: 'authorized',
  paid: 'paid',
  partially_refunded: 'partially_refunded',
  refunded: 'refunded',
  failed: 'voided',
  // There a dispute is told elsewhere.
  disputed: 'paid',
}

const PARCEL: Readonly<Record<FulfilmentStatus, string>> = {
  unfulfilled: 'unfulfilled',
  partial: 'partial',
  fulfilled: 'fulfilled',
  // There what came back was sent nevertheless.
  returned: 'fulfilled',
}

/**
 * As Shopify exports its orders: a line for each line of an order, the order's own cells on the first.
 * What was never confirmed is none there. Its subtotal is what is left after the discount, and gift cards pay a total instead of lessening it.
 */
export const shopifyOrderRows = (order: WrittenOrder): Cells[] => {
  if (order.number === '') return []
  const { currency, totals, status, items } = order
  const amount = (value: number | null) => majorOf(value, currency)
  const isOver = status === 'cancelled' || status === 'completed'
  const placedAt = timeText(order.placedAt)
  const common = { Name: nameOf(order), Email: order.email, 'Created at': placedAt }
  const own = {
    'Financial Status': PAYMENT[order.paymentStatus],
    'Fulfillment Status':
      isOver && order.fulfilmentStatus === 'unfulfilled'
        ? 'restocked'
        : PARCEL[order.fulfilmentStatus],
    Currency: currency,
    Subtotal: amount(totals.subtotal - totals.discount),
    Shipping: amount(totals.shipping),
    Taxes: amount(totals.tax),
    Total: amount(totals.total + totals.giftCard),
    'Discount Code': joinWith(order.codes, ','),
    'Discount Amount': amount(
      totals.discount || order.discounts.reduce((all, { amount: off }) => all + off, 0),
    ),
    'Shipping Method': order.shipping,
    ...addressCells(order.billingAddress, 'Billing'),
    ...addressCells(order.shippingAddress, 'Shipping'),
    Notes: order.note,
    // When is not known here, but that it was has no other column.
    'Cancelled at': status === 'cancelled' ? placedAt : '',
    'Refunded Amount': amount(totals.refunded),
    Source: order.source,
  }
  return (items.length > 0 ? items : [undefined]).map((line, at) =>
    guardedCells({
      ...common,
      ...(at === 0 && own),
      ...(line && {
        'Lineitem quantity': line.quantity,
        'Lineitem name': [line.title, Object.values(line.options).join(' / ')]
          .filter(Boolean)
          .join(' - '),
        'Lineitem price': amount(line.unitPrice),
        'Lineitem sku': line.sku,
        'Lineitem fulfillment status':
          order.fulfilmentStatus === 'unfulfilled' ? 'pending' : 'fulfilled',
        'Lineitem discount': amount(line.discount),
      }),
    }),
  )
}

/** Numbers of several shops are in one file, which has no other word for whose they are. */
const nameOf = ({ source, number }: WrittenOrder): string =>
  source === SHOPIFY ? number : `${source}-${number}`

/** `2024-03-02 14:31:10 +0000` */
const timeText = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 19)} +0000`

/** Postcodes begin with an apostrophe there, so that no spreadsheet takes their noughts away. */
const addressCells = (address: WrittenOrder['shippingAddress'], prefix: string) => {
  if (!address) return {}
  const { name, company, line1, line2, city, postalCode, region, country, phone } = address
  return Object.fromEntries(
    Object.entries({
      Name: name,
      Street: [line1, line2].filter(Boolean).join(', '),
      Address1: line1,
      Address2: line2,
      Company: company,
      City: city,
      Zip: postalCode && `'${postalCode}`,
      Province: region,
      Country: country,
      Phone: phone,
    }).map(([column, text]) => [`${prefix} ${column}`, text]),
  )
}
