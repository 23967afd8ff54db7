import { expect, it } from 'vitest'

import { paymentLines } from './paymentLines.ts'

const order = {
  taxInclusive: false,
  items: [
    { title: 'Mug', quantity: 2, total: 2380 },
    { title: 'Gift', quantity: 1, total: 0 },
  ],
  shippingOption: { name: 'Parcel' },
  totals: { shipping: 500, shippingTax: 95, giftCard: 0, total: 2975 },
}

it('a shopper sees what is paid for, and it adds up', () => {
  expect(paymentLines(order, 'Shop')).toEqual([
    { title: '2 × Mug', amount: 2380 },
    { title: 'Parcel', amount: 595 },
  ])
  const inclusive = { ...order, taxInclusive: true, totals: { ...order.totals, total: 2880 } }
  expect(paymentLines(inclusive, 'Shop')[1]).toEqual({ title: 'Parcel', amount: 500 })
})

it('what a gift card has paid in part is one line', () => {
  const totals = { ...order.totals, giftCard: 1000, total: 1975 }
  expect(paymentLines({ ...order, totals }, 'Shop')).toEqual([{ title: 'Shop', amount: 1975 }])
})
