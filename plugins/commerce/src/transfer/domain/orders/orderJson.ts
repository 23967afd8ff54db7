import type { OrderPaymentStatus, OrderStatus } from '../../../orders/domain/index.ts'
import { amountIn, countIn, LineProblem, timeIn } from '../cellText.ts'
import type { Cells, Group, PastOrder } from '../item.ts'
import { isRecord, records } from '../json/flatten.ts'
import { eachOnce } from './onlyOnce.ts'
import { currencyIn, emailIn, pastOrderKey } from './orderCells.ts'
import { readShopifyOrders } from './readShopifyOrders.ts'
import { addressOf } from './writeOrder.ts'

type Json = Readonly<Record<string, unknown>>

/** An order as WooCommerce's REST API gives it, v2 and v3. */
export const isWooOrderJson = (value: Json): boolean =>
  Array.isArray(value['line_items']) && isRecord(value['billing'])

/** An order as Shopify's Admin REST API gives it. */
export const isShopifyOrderJson = (value: Json): boolean =>
  Array.isArray(value['line_items']) && 'financial_status' in value

/** As lines of Shopify's own table, which says the same. */
export const readShopifyOrderJson = (orders: readonly Json[]): Group<PastOrder>[] =>
  eachOnce(
    orders.flatMap((order, at) =>
      readShopifyOrders(shopifyLines(order).map((cells) => ({ line: at + 1, cells }))).map(
        (group) => withRefunds(group, order),
      ),
    ),
  )

/** What its table has in a column is here in a list of payments. */
const withRefunds = (group: Group<PastOrder>, order: Json): Group<PastOrder> => {
  const { item } = group
  if (!item || !Array.isArray(order['refunds'])) return group
  return reading(group, () => {
    const refunded = records(order['refunds'])
      .flatMap(({ transactions }) => records(transactions))
      .filter(({ kind, status }) => kind === 'refund' && status === 'success')
      .reduce((all, { amount }) => all + (amountIn(text(amount), item.currency) ?? 0), 0)
    return { ...item, totals: { ...item.totals, refunded } }
  })
}

/** The thing of a group, or what is wrong with it. */
const reading = (
  group: Omit<Group<PastOrder>, 'item'>,
  read: () => PastOrder,
): Group<PastOrder> => {
  try {
    return { ...group, item: read() }
  } catch (error) {
    if (!(error instanceof LineProblem)) throw error
    const { line, notes } = group
    return {
      ...group,
      item: null,
      notes: [...notes, { line, level: 'error', message: error.message }],
    }
  }
}

const shopifyLines = (order: Json): Cells[] => {
  const shipping = records(order['shipping_lines'])
  const codes = records(order['discount_codes'])
  const own: Cells = {
    Name: text(order['name']),
    Email: text(order['email']),
    'Financial Status': text(order['financial_status']),
    'Fulfillment Status': text(order['fulfillment_status']),
    Currency: text(order['currency']),
    Subtotal: text(order['subtotal_price']),
    Shipping: text(
      under(order['total_shipping_price_set'], 'shop_money')['amount'] ?? shipping[0]?.['price'],
    ),
    Taxes: text(order['total_tax']),
    Total: text(order['total_price']),
    'Discount Code': text(codes[0]?.['code']),
    'Discount Amount': text(order['total_discounts']),
    'Shipping Method': text(shipping[0]?.['title']),
    'Created at': text(order['created_at']),
    'Cancelled at': text(order['cancelled_at']),
    Notes: text(order['note']),
    ...shopifyAddress(order['shipping_address'], 'Shipping'),
    ...shopifyAddress(order['billing_address'], 'Billing'),
  }
  const lines = records(order['line_items'])
  return (lines.length > 0 ? lines : [{}]).map((line: Json, at) => ({
    Name: text(order['name']),
    ...(at === 0 && own),
    'Lineitem name': text(line['name']) || text(line['title']),
    'Lineitem sku': text(line['sku']),
    'Lineitem quantity': text(line['quantity']),
    'Lineitem price': text(line['price']),
    'Lineitem discount': text(line['total_discount']),
  }))
}

const shopifyAddress = (value: unknown, prefix: string): Cells => {
  const said = isRecord(value) ? value : {}
  return Object.fromEntries(
    (
      [
        ['Name', 'name'],
        ['Company', 'company'],
        ['Address1', 'address1'],
        ['Address2', 'address2'],
        ['City', 'city'],
        ['Province', 'province_code'],
        ['Zip', 'zip'],
        ['Country', 'country_code'],
        ['Phone', 'phone'],
      ] as const
    ).map(([heading, name]) => [`${prefix} ${heading}`, text(said[name])]),
  )
}

export const WOOCOMMERCE = 'WooCommerce'

const STATES: Readonly<Record<string, readonly [OrderStatus, OrderPaymentStatus]>> = {
  pending: ['confirmed', 'pending'],
  'on-hold': ['confirmed', 'pending'],
  processing: ['confirmed', 'paid'],
  completed: ['completed', 'paid'],
  cancelled: ['cancelled', 'failed'],
  failed: ['cancelled', 'failed'],
  refunded: ['completed', 'refunded'],
}

/** Its amounts are without tax, whatever its prices say. */
export const readWooOrderJson = (orders: readonly Json[]): Group<PastOrder>[] =>
  eachOnce(
    orders.map((order, at) => {
      const line = at + 1
      const number = text(order['number']) || text(order['id'])
      const title = `${number} · ${WOOCOMMERCE}`
      const key = number && pastOrderKey({ source: WOOCOMMERCE, number })
      return reading({ key, title, line, lines: [], notes: [] }, () => wooOrder(order, number))
    }),
  )

const wooOrder = (order: Json, number: string): PastOrder => {
  if (number === '') throw new LineProblem('It has no number.')
  const currency = currencyIn(text(order['currency']))
  const amount = (from: Json, name: string) => amountIn(text(from[name]), currency) ?? 0
  const state = text(order['status'])
  const known = Object.hasOwn(STATES, state) ? STATES[state] : undefined
  if (!known) throw new LineProblem(`“${state}” is no status of an order that was placed.`)
  const [status, paymentStatus] = known
  const placedAt = timeIn(text(order['date_created_gmt']) || text(order['date_created']))
  if (placedAt === undefined) throw new LineProblem('It does not say when it was placed.')
  const goods = records(order['line_items']).map((line) => wooLine(line, currency))
  const feeLines = records(order['fee_lines'])
  const fees = feeLines
    .filter((fee) => !isLess(fee))
    .map((fee): PastOrder['items'][number] => ({
      ...wooLine({ ...fee, quantity: 1, subtotal: fee['total'] }, currency),
      options: {},
    }))
  // A discount that a plugin gives, such as for paying in cash, is written as a fee below nought.
  const lesses = feeLines.filter(isLess).map((fee) => ({
    title: text(fee['name']) || 'Discount',
    amount: amountIn(text(fee['total']).slice(1), currency) ?? 0,
  }))
  const items = [...goods, ...fees]
  const coupons = records(order['coupon_lines'])
  const returned = records(order['refunds']).reduce(
    (all, refund) => all + (amountIn(text(refund['total']).replace(/^-/u, ''), currency) ?? 0),
    0,
  )
  return {
    source: WOOCOMMERCE,
    number,
    placedAt,
    status,
    paymentStatus: returned > 0 && paymentStatus === 'paid' ? 'partially_refunded' : paymentStatus,
    fulfilmentStatus: state === 'completed' ? 'fulfilled' : 'unfulfilled',
    email: emailIn(text(under(order, 'billing')['email'])),
    currency,
    taxInclusive: false,
    items,
    codes: coupons.map((coupon) => text(coupon['code'])).filter(Boolean),
    discounts: [
      ...coupons.map((coupon) => ({
        title: text(coupon['code']) || 'Coupon',
        amount: amount(coupon, 'discount'),
      })),
      ...lesses,
    ],
    totals: {
      subtotal: items.reduce((all, { subtotal }) => all + subtotal, 0),
      discount:
        amount(order, 'discount_total') + lesses.reduce((all, less) => all + less.amount, 0),
      shipping: amount(order, 'shipping_total'),
      shippingTax: amount(order, 'shipping_tax'),
      tax: amount(order, 'total_tax'),
      giftCard: 0,
      total: amount(order, 'total'),
      refunded: returned,
    },
    shipping: text(records(order['shipping_lines'])[0]?.['method_title']) || null,
    shippingAddress: wooAddress(order['shipping']),
    billingAddress: wooAddress(order['billing']),
    note: text(order['customer_note']) || null,
  }
}

const isLess = (fee: Json): boolean => text(fee['total']).startsWith('-')

const wooLine = (line: Json, currency: string): PastOrder['items'][number] => {
  const amount = (name: string) => amountIn(text(line[name]), currency) ?? 0
  const quantity = countIn(text(line['quantity']), 'pieces') ?? 1
  const [subtotal, total] = [amount('subtotal'), amount('total')]
  return {
    title: text(line['name']) || 'Fee',
    options: Object.fromEntries(
      records(line['meta_data']).flatMap((meta) => {
        const name = text(meta['display_key']) || text(meta['key'])
        const value = text(meta['display_value'])
        return name.startsWith('_') || name === '' || value === '' ? [] : [[name, value]]
      }),
    ),
    sku: text(line['sku']) || null,
    quantity,
    unitPrice: Math.round(subtotal / Math.max(quantity, 1)),
    subtotal,
    discount: Math.max(0, subtotal - total),
    tax: amount('total_tax'),
    total,
  }
}

const wooAddress = (value: unknown): PastOrder['shippingAddress'] => {
  const said = isRecord(value) ? value : {}
  return addressOf({
    name: `${text(said['first_name'])} ${text(said['last_name'])}`,
    company: said['company'],
    line1: said['address_1'],
    line2: said['address_2'],
    city: said['city'],
    region: said['state'],
    postalCode: said['postcode'],
    country: said['country'],
    phone: said['phone'],
  })
}

const under = (value: unknown, name: string): Json => {
  const inside = isRecord(value) ? value[name] : undefined
  return isRecord(inside) ? inside : {}
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
