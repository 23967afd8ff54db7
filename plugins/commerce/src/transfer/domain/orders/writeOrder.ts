import type { PastOrder } from '../../../orders/domain/index.ts'
import { joinWith, majorOf } from '../cellText.ts'
import { ADDRESS_PARTS, addressCells, guardedCells } from '../docCells.ts'
import type { Cells, WrittenOrder } from '../item.ts'
import { listText } from '../lists.ts'

type Doc = Readonly<Record<string, unknown>>

/**
 * An order as files say it, ours or one that was imported: what was sold, to whom, and what it came to.
 * What ours has beside that, such as which stock it was taken from, means nothing elsewhere.
 */
export const writtenOrder = (doc: Doc, source: string): WrittenOrder => {
  const totals = recordOf(doc['totals'])
  const option = doc['shippingOption']
  return {
    source: textOf(doc['source']) ?? source,
    number: textOf(doc['number']) ?? '',
    placedAt: timeOf(doc['placedAt']),
    status: textOf(doc['status']) as PastOrder['status'],
    paymentStatus: textOf(doc['paymentStatus']) as PastOrder['paymentStatus'],
    fulfilmentStatus: textOf(doc['fulfilmentStatus']) as PastOrder['fulfilmentStatus'],
    email: textOf(doc['email']),
    currency: textOf(doc['currency']) ?? '',
    taxInclusive: doc['taxInclusive'] === true,
    items: listOf(doc['items']).map(lineOf),
    codes: (Array.isArray(doc['codes']) ? doc['codes'] : []).flatMap((code) => textOf(code) ?? []),
    discounts: listOf(doc['discounts']).map((one) => ({
      title: textOf(one['title']) ?? '',
      amount: amountOf(one['amount']),
    })),
    totals: {
      subtotal: amountOf(totals['subtotal']),
      discount: amountOf(totals['discount']),
      shipping: amountOf(totals['shipping']),
      shippingTax: amountOf(totals['shippingTax']),
      tax: amountOf(totals['tax']),
      giftCard: amountOf(totals['giftCard']),
      total: amountOf(totals['total']),
      refunded: typeof totals['refunded'] === 'number' ? totals['refunded'] : null,
    },
    shipping: textOf(doc['shipping']) ?? textOf(recordOf(option)['name']),
    shippingAddress: addressOf(doc['shippingAddress']),
    billingAddress: addressOf(doc['billingAddress']),
    note: textOf(doc['note']),
  }
}

/** A line for each line of an order, the order's own cells on the first of them. */
export const orderRows = (order: WrittenOrder): Cells[] => {
  const { currency, totals } = order
  const amount = (value: number | null) => majorOf(value, currency)
  const own = {
    placed_at: order.placedAt,
    status: order.status,
    payment: order.paymentStatus,
    parcel: order.fulfilmentStatus,
    email: order.email,
    currency,
    tax_inclusive: order.taxInclusive ? 'yes' : 'no',
    subtotal: amount(totals.subtotal),
    discount: amount(totals.discount),
    shipping: amount(totals.shipping),
    shipping_tax: amount(totals.shippingTax),
    tax: amount(totals.tax),
    gift_card: amount(totals.giftCard),
    total: amount(totals.total),
    refunded: amount(totals.refunded),
    codes: joinWith(order.codes, ','),
    discounts: listText(
      order.discounts.map(({ title, amount: off }) => joinWith([title, amount(off)], '=', ' = ')),
    ),
    shipping_method: order.shipping,
    note: order.note,
    ...addressCells(order.shippingAddress ?? undefined, 'ship_to'),
    ...addressCells(order.billingAddress ?? undefined, 'bill_to'),
  }
  return (order.items.length > 0 ? order.items : [undefined]).map((line, at) =>
    guardedCells({
      order: order.number,
      source: order.source,
      ...(at === 0 && own),
      ...(line && {
        item: line.title,
        item_options: listText(
          Object.entries(line.options).map((option) => joinWith(option, ':', ': ')),
        ),
        item_sku: line.sku,
        item_quantity: line.quantity,
        item_price: amount(line.unitPrice),
        item_subtotal: amount(line.subtotal),
        item_discount: amount(line.discount),
        item_tax: amount(line.tax),
        item_total: amount(line.total),
      }),
    }),
  )
}

const lineOf = (line: Doc): PastOrder['items'][number] => ({
  title: textOf(line['title']) ?? '',
  options: textsIn(line['options']),
  sku: textOf(line['sku']),
  quantity: amountOf(line['quantity']),
  unitPrice: amountOf(line['unitPrice']),
  subtotal: amountOf(line['subtotal']),
  discount: amountOf(line['discount']),
  tax: amountOf(line['tax']),
  total: amountOf(line['total']),
})

/** What of an address is said; nothing where all of it is empty. */
export const addressOf = (value: unknown): Readonly<Record<string, string>> | null => {
  const said = textsIn(value)
  const found = ADDRESS_PARTS.flatMap((name) => (said[name] ? [[name, said[name]] as const] : []))
  return found.length > 0 ? Object.fromEntries(found) : null
}

const textsIn = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(recordOf(value)).flatMap(([name, one]) => {
      const text = textOf(one)
      return text === null ? [] : [[name, text]]
    }),
  )

/** Without what surrounds it: a cell comes back so. */
const textOf = (value: unknown): string | null => {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null
}

const timeOf = (value: unknown): string => {
  const time = value instanceof Date ? value : new Date(String(value))
  return Number.isNaN(time.getTime()) ? '' : time.toISOString()
}

const amountOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

const recordOf = (value: unknown): Doc =>
  typeof value === 'object' && value !== null ? (value as Doc) : {}

const listOf = (value: unknown): readonly Doc[] => (Array.isArray(value) ? value.map(recordOf) : [])
