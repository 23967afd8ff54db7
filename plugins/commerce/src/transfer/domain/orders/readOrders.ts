import {
  fulfilmentLifecycle,
  orderLifecycle,
  orderPaymentLifecycle,
  type FulfilmentStatus,
  type OrderPaymentStatus,
  type OrderStatus,
} from '../../../orders/domain/index.ts'
import { amountIn, countIn, LineProblem, splitOn, timeIn, yesOrNo } from '../cellText.ts'
import { addressIn } from '../docCells.ts'
import type { Cells, Group, Line, PastOrder } from '../item.ts'
import { listIn, wordIn } from '../lists.ts'
import { readThings } from '../readThings.ts'
import { onlyOnce } from './onlyOnce.ts'
import { currencyIn, emailIn, pastOrderKey } from './orderCells.ts'
import { addressOf } from './writeOrder.ts'

const words = <Word extends string>(table: Readonly<Record<Word, unknown>>) =>
  wordIn(Object.keys(table) as Word[])

const statusIn = words<OrderStatus>(orderLifecycle)
const paymentIn = words<OrderPaymentStatus>(orderPaymentLifecycle)
const parcelIn = words<FulfilmentStatus>(fulfilmentLifecycle)

/** Orders of a shop of this kind, whole. */
export const readOwnOrders = (lines: readonly Line[]): Group<PastOrder>[] =>
  readThings<PastOrder>(lines, {
    keyOf: ({ source = '', order = '' }) =>
      order === '' ? '' : pastOrderKey({ source, number: order }),
    missing:
      'There is no number in the column “order” of this line: what was never confirmed is no history.',
    read: (own, say) => {
      const source = own[0]?.cells['source'] ?? ''
      if (source === '')
        throw new LineProblem(
          'The column “source” is empty: it says which shop has taken this order, and tells it from others of the same number.',
        )
      const item = onlyOnce(own, { isHead: ({ currency }) => !!currency, read: orderIn, say })
      return { item, title: `${item.number} · ${source}` }
    },
  })

const orderIn = (cells: Cells, own: readonly Line[]): PastOrder => {
  const currency = currencyIn(cells['currency'])
  const amount = (name: string) => amountIn(cells[name], currency) ?? 0
  const placedAt = timeIn(cells['placed_at'])
  if (placedAt === undefined) throw new LineProblem('It does not say when it was placed.')
  return {
    source: cells['source'] ?? '',
    number: cells['order'] ?? '',
    placedAt,
    status: statusIn(cells['status']) ?? 'completed',
    paymentStatus: paymentIn(cells['payment']) ?? 'paid',
    fulfilmentStatus: parcelIn(cells['parcel']) ?? 'fulfilled',
    email: emailIn(cells['email']),
    currency,
    taxInclusive: yesOrNo(cells['tax_inclusive']) ?? false,
    items: own.flatMap(({ cells: line }) => (line['item'] ? [lineIn(line, currency)] : [])),
    codes: splitOn(cells['codes'], ','),
    discounts: listIn(cells['discounts']).map((text) => {
      const parts = splitOn(text, '=')
      const off = amountIn(parts.pop(), currency)
      if (parts.length > 1 || off === undefined)
        throw new LineProblem(`“${text}” is no discount. Write it as “Summer sale = 5.00”.`)
      return { title: parts[0] ?? '', amount: off }
    }),
    totals: {
      subtotal: amount('subtotal'),
      discount: amount('discount'),
      shipping: amount('shipping'),
      shippingTax: amount('shipping_tax'),
      tax: amount('tax'),
      giftCard: amount('gift_card'),
      total: amount('total'),
      refunded: amountIn(cells['refunded'], currency) ?? null,
    },
    shipping: cells['shipping_method'] || null,
    shippingAddress: addressOf(addressIn(cells, 'ship_to')),
    billingAddress: addressOf(addressIn(cells, 'bill_to')),
    note: cells['note'] || null,
  }
}

const lineIn = (cells: Cells, currency: string): PastOrder['items'][number] => {
  const amount = (name: string) => amountIn(cells[name], currency)
  const quantity = countIn(cells['item_quantity'], 'pieces') ?? 1
  const unitPrice = amount('item_price') ?? 0
  const subtotal = amount('item_subtotal') ?? unitPrice * quantity
  const discount = amount('item_discount') ?? 0
  return {
    title: cells['item'] ?? '',
    options: Object.fromEntries(
      listIn(cells['item_options']).map((option) => {
        const [name = '', value = '', ...rest] = splitOn(option, ':')
        if (rest.length > 0 || value === '')
          throw new LineProblem(`“${option}” is no option. Write it as “Size: M | Colour: Red”.`)
        return [name, value]
      }),
    ),
    sku: cells['item_sku'] || null,
    quantity,
    unitPrice,
    subtotal,
    discount,
    tax: amount('item_tax') ?? 0,
    total: amount('item_total') ?? subtotal - discount,
  }
}
