import { formatMoney } from '@souk/kernel/domain'

import type { SaleReceipt } from '../../payments/domain/index.ts'

type Sums = Readonly<
  Record<'subtotal' | 'discount' | 'giftCard' | 'shipping' | 'tax' | 'total', number>
>

type Order = {
  readonly number: number | null
  readonly email: string
  readonly placedAt: string
  readonly currency: string
  readonly taxInclusive: boolean
  readonly items: readonly {
    readonly title: string
    readonly quantity: number
    readonly subtotal: number
  }[]
  readonly totals: Sums
  readonly billingAddress: Readonly<Record<string, unknown>> | null
  readonly shippingAddress: Readonly<Record<string, unknown>> | null
}

/** What was sold, to whom and for how much, from the frozen order; the shop’s name is today’s. */
export const receiptOf = (order: Order, shop: string): SaleReceipt => {
  const { billingAddress, shippingAddress, totals, currency } = order
  const money = (amount: number) => formatMoney({ amount, currency }, 'en-GB')
  const sum = (text: string, amount: number): SaleReceipt['sums'] =>
    amount === 0 ? [] : [{ text, amount: money(amount) }]
  return {
    shop,
    title: `Receipt for order ${order.number === null ? '' : `#${order.number}`}`.trim(),
    placedAt: order.placedAt,
    parties: [
      { title: 'Sold to', lines: [...linesOf(billingAddress ?? shippingAddress), order.email] },
      ...(shippingAddress ? [{ title: 'Sent to', lines: linesOf(shippingAddress) }] : []),
    ],
    lines: order.items.map(({ title, quantity, subtotal }) => ({
      text: `${quantity} × ${title}`,
      amount: money(subtotal),
    })),
    sums: [
      ...sum('Discount', -totals.discount),
      ...sum('Shipping', totals.shipping),
      ...sum(order.taxInclusive ? 'Tax in it' : 'Tax', totals.tax),
      ...sum('Gift card', -totals.giftCard),
      { text: 'Total', amount: money(totals.total) },
    ],
  }
}

const PARTS = ['name', 'company', 'line1', 'line2', 'postalCode', 'city', 'region', 'country']

const linesOf = (address: Order['billingAddress']): string[] =>
  PARTS.flatMap((part) => {
    const text = address?.[part]
    return typeof text === 'string' && text !== '' ? [text] : []
  })
