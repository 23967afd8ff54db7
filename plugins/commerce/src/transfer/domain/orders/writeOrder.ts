import { majorOf } from '../cellText.ts'
import { addressCells, cellText, guardedCells } from '../docCells.ts'
import type { Cells } from '../item.ts'

type Doc = Readonly<Record<string, unknown>>

/** A file of orders, ours or Shopify's: it can be told what it is, and why it is not imported. */
export const isOrders = (headings: readonly string[]): boolean =>
  (headings.includes('order') && headings.includes('item_quantity')) ||
  (headings.includes('Financial Status') && headings.includes('Lineitem name'))

/** A line for each line of an order, the order's own cells on the first of them. */
export const orderRows = (order: Doc): Cells[] => {
  const currency = cellText(order['currency'])
  const amount = (value: unknown) => majorOf(typeof value === 'number' ? value : null, currency)
  const totals = (order['totals'] ?? {}) as Doc
  const own = {
    placed_at: order['placedAt'],
    status: order['status'],
    payment: order['paymentStatus'],
    parcel: order['fulfilmentStatus'],
    email: order['email'],
    currency,
    subtotal: amount(totals['subtotal']),
    discount: amount(totals['discount']),
    shipping: amount(totals['shipping']),
    tax: amount(totals['tax']),
    total: amount(totals['total']),
    codes: list(order['codes']).map(cellText).join(', '),
    note: order['note'],
    ...addressCells(order['shippingAddress'] as Doc | undefined, 'ship_to'),
    ...addressCells(order['billingAddress'] as Doc | undefined, 'bill_to'),
  }
  const lines = list(order['items']) as Doc[]
  return (lines.length > 0 ? lines : [undefined]).map((line, at) =>
    guardedCells({
      order: order['number'],
      ...(at === 0 && own),
      ...(line && {
        item: line['title'],
        item_options: Object.values((line['options'] ?? {}) as Doc)
          .map(cellText)
          .join(' / '),
        item_sku: line['sku'],
        item_quantity: line['quantity'],
      }),
    }),
  )
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
