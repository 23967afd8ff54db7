import { formatMoney, isCountry } from '@souk/kernel/domain'

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
      ...(totals.subtotal === totals.total ? [] : sum('Goods', totals.subtotal)),
      ...sum('Discount', -totals.discount),
      ...sum('Shipping', totals.shipping),
      ...(order.taxInclusive ? [] : sum('Tax', totals.tax)),
      ...sum('Gift card', -totals.giftCard),
      {
        // Not a row of its own, which a bank might add to the others.
        text:
          order.taxInclusive && totals.tax > 0 ? `Total, with ${money(totals.tax)} tax` : 'Total',
        amount: money(totals.total),
      },
    ],
  }
}

const linesOf = (address: Order['billingAddress']): string[] => {
  const part = (name: string): string => {
    const text = address?.[name]
    return typeof text === 'string' ? text : ''
  }
  const country = part('country')
  const town = [part('postalCode'), part('city')]
  return [
    ...['name', 'company', 'line1', 'line2'].map(part),
    (CITY_FIRST.has(country) ? town.toReversed() : town).join(' ').trim(),
    part('region'),
    (isCountry(country) && COUNTRY_NAMES.of(country)) || country,
  ].filter((line) => line !== '')
}

/** Where the postal code follows the town. */
const CITY_FIRST = new Set(['AU', 'CA', 'GB', 'IE', 'IN', 'NZ', 'US', 'ZA'])

const COUNTRY_NAMES = new Intl.DisplayNames('en-GB', { type: 'region' })
