import type { FulfilmentStatus, OrderPaymentStatus } from '../../../orders/domain/index.ts'
import { amountIn, countIn, LineProblem, splitOn, timeIn } from '../cellText.ts'
import type { Cells, Group, Line, PastOrder } from '../item.ts'
import { readThings } from '../readThings.ts'
import { onlyOnce } from './onlyOnce.ts'
import { currencyIn, emailIn, pastOrderKey } from './orderCells.ts'
import { addressOf } from './writeOrder.ts'

export const SHOPIFY = 'Shopify'

/**
 * Several lines for an order, of which the first alone has the order's own cells.
 *
 * @see https://help.shopify.com/en/manual/fulfillment/managing-orders/exporting-orders
 */
export const readShopifyOrders = (lines: readonly Line[]): Group<PastOrder>[] =>
  readThings<PastOrder>(lines, {
    keyOf: ({ Name = '' }) => (Name === '' ? '' : pastOrderKey({ source: SHOPIFY, number: Name })),
    missing: 'There is no “Name” on this line: it says which order it is.',
    read: (own, say) => {
      const item = onlyOnce(own, { isHead: ({ Currency }) => !!Currency, read: orderIn, say })
      return { item, title: `${item.number} · ${SHOPIFY}` }
    },
  })

const PAYMENT: Readonly<Record<string, OrderPaymentStatus>> = {
  '': 'pending',
  pending: 'pending',
  authorized: 'authorized',
  partially_paid: 'pending',
  paid: 'paid',
  partially_refunded: 'partially_refunded',
  refunded: 'refunded',
  voided: 'failed',
  expired: 'failed',
}

const PARCEL: Readonly<Record<string, FulfilmentStatus>> = {
  '': 'unfulfilled',
  unfulfilled: 'unfulfilled',
  pending: 'unfulfilled',
  open: 'unfulfilled',
  on_hold: 'unfulfilled',
  scheduled: 'unfulfilled',
  in_progress: 'unfulfilled',
  restocked: 'unfulfilled',
  partial: 'partial',
  fulfilled: 'fulfilled',
}

const stateIn = <State>(
  states: Readonly<Record<string, State>>,
  { cells, heading }: { readonly cells: Cells; readonly heading: string },
): State => {
  const written = (cells[heading] ?? '').toLowerCase()
  const state = Object.hasOwn(states, written) ? states[written] : undefined
  if (state === undefined) throw new LineProblem(`“${written}” is no ${heading} that we know.`)
  return state
}

const orderIn = (cells: Cells, own: readonly Line[]): PastOrder => {
  const currency = currencyIn(cells['Currency'])
  const amount = (name: string) => amountIn(cells[name], currency) ?? 0
  const placedAt = timeIn(cells['Created at'])
  if (placedAt === undefined) throw new LineProblem('It does not say when it was placed.')
  const paymentStatus = stateIn(PAYMENT, { cells, heading: 'Financial Status' })
  const fulfilmentStatus = stateIn(PARCEL, { cells, heading: 'Fulfillment Status' })
  const isOver =
    (fulfilmentStatus === 'fulfilled' && paymentStatus !== 'pending') ||
    cells['Fulfillment Status']?.toLowerCase() === 'restocked' ||
    paymentStatus === 'refunded'
  const goods = amount('Subtotal')
  const shipping = amount('Shipping')
  const total = amount('Total')
  const discount = amount('Discount Amount')
  const codes = splitOn(cells['Discount Code'], ',')
  const items = own.flatMap(({ cells: line }) =>
    line['Lineitem name'] ? [lineIn(line, currency)] : [],
  )
  // A discount of shipping is in its column too, but not off the goods.
  const isOffGoods = sumOf(items) !== goods
  return {
    source: SHOPIFY,
    number: cells['Name'] ?? '',
    placedAt,
    status: cells['Cancelled at'] ? 'cancelled' : isOver ? 'completed' : 'confirmed',
    paymentStatus,
    fulfilmentStatus,
    email: emailIn(cells['Email']),
    currency,
    // It is not said, but shown: where they are within it, the taxes are not added to the total.
    taxInclusive: amount('Taxes') > 0 && goods + shipping === total,
    items,
    codes,
    discounts: discount > 0 ? [{ title: codes.join(', ') || 'Discount', amount: discount }] : [],
    totals: {
      subtotal: isOffGoods ? goods + discount : goods,
      discount: isOffGoods ? discount : 0,
      shipping,
      shippingTax: 0,
      tax: amount('Taxes'),
      giftCard: 0,
      total,
      refunded: amountIn(cells['Refunded Amount'], currency) ?? null,
    },
    shipping: cells['Shipping Method'] || null,
    shippingAddress: addressUnder(cells, 'Shipping'),
    billingAddress: addressUnder(cells, 'Billing'),
    note: cells['Notes'] || null,
  }
}

const sumOf = (items: PastOrder['items']): number =>
  items.reduce((all, { subtotal }) => all + subtotal, 0)

const lineIn = (cells: Cells, currency: string): PastOrder['items'][number] => {
  const quantity = countIn(cells['Lineitem quantity'], 'pieces') ?? 1
  const unitPrice = amountIn(cells['Lineitem price'], currency) ?? 0
  const discount = amountIn(cells['Lineitem discount'], currency) ?? 0
  return {
    title: cells['Lineitem name'] ?? '',
    options: {},
    sku: cells['Lineitem sku'] || null,
    quantity,
    unitPrice,
    subtotal: unitPrice * quantity,
    discount,
    tax: 0,
    total: unitPrice * quantity - discount,
  }
}

/** Their postcodes begin with an apostrophe, so that no spreadsheet takes their noughts away. */
const addressUnder = (cells: Cells, prefix: string): PastOrder['shippingAddress'] => {
  const cell = (name: string) => cells[`${prefix} ${name}`] ?? ''
  return addressOf({
    name: cell('Name'),
    company: cell('Company'),
    line1: cell('Address1') || cell('Street'),
    line2: cell('Address2'),
    city: cell('City'),
    region: cell('Province'),
    postalCode: cell('Zip').replace(/^'/u, ''),
    country: cell('Country'),
    phone: cell('Phone'),
  })
}
