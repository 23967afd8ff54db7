import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  dispute,
  disputeCharge,
  fee,
  payout,
  posting,
  receipt,
  refund,
  reversed,
  sale,
  type Entry,
  type Sold,
} from './index.ts'

const amount = fc.integer({ min: 0, max: 1_000_000_000 })
const sum = (entries: readonly Entry[]) => entries.reduce((all, { amount: one }) => all + one, 0)
const on = (entries: readonly Entry[], account: string) =>
  entries.find((entry) => entry.account === account)?.amount ?? 0

/** Totals as a quote makes them: the identities of the contract hold. */
const sold: fc.Arbitrary<Sold> = fc
  .record({
    goods: amount,
    share: fc.nat(100),
    shipping: amount,
    rate: fc.nat(30),
    card: fc.nat(100),
  })
  .chain(({ goods, share, shipping, rate, card }) =>
    fc.boolean().map((taxInclusive) => {
      const discount = Math.floor((goods * share) / 100)
      const taxOf = (net: number) =>
        Math.round(taxInclusive ? (net * rate) / (100 + rate) : (net * rate) / 100)
      const shippingTax = taxOf(shipping)
      const tax = taxOf(goods - discount) + shippingTax
      const due = goods - discount + shipping + (taxInclusive ? 0 : tax)
      const giftCard = Math.floor((due * card) / 100)
      const totals = {
        subtotal: goods,
        discount,
        shipping,
        shippingTax,
        tax,
        giftCard,
        total: due - giftCard,
      }
      return { cause: 'order:1', currency: 'EUR', taxInclusive, totals }
    }),
  )

describe('a sale', () => {
  it('adds up to nothing, whatever was sold and however it is taxed', () => {
    fc.assert(
      fc.property(sold, (order) => {
        const { entries } = sale(order)
        expect(sum(entries)).toBe(0)
        expect(on(entries, 'receivable')).toBe(order.totals.total)
        expect(on(entries, 'tax') + order.totals.tax).toBe(0)
        for (const earned of ['revenue', 'shipping'])
          expect(on(entries, earned)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('is made undone by its reverse', () => {
    fc.assert(
      fc.property(sold, (order) => {
        const there = sale(order)
        const back = reversed(there, 'sale_reversed')
        const both = posting({ ...there, kind: 'sale' }, [...there.entries, ...back.entries])
        expect(both.entries).toEqual([])
      }),
    )
  })
})

const moved = fc.record({
  cause: fc.constant('payment:1'),
  currency: fc.constant('EUR'),
  amount: fc.integer({ min: 1, max: 1_000_000_000 }),
})

describe('money that moves', () => {
  it('adds up to nothing, and undoes itself where it goes there and back', () => {
    fc.assert(
      fc.property(moved, (money) => {
        const there = [
          receipt(money, 'provider'),
          fee('platform_fee', money),
          fee('provider_fee', money),
          dispute(money),
          disputeCharge(money),
          payout('payout', money),
        ]
        for (const { entries } of there) expect(sum(entries)).toBe(0)
        const returned = [
          dispute({ ...money, amount: -money.amount }),
          payout('payout_failed', money),
        ]
        for (const [one, back] of [
          [there[3], returned[0]],
          [there[5], returned[1]],
        ]) {
          const all = [...(one?.entries ?? []), ...(back?.entries ?? [])]
          expect(posting({ ...money, kind: 'payout' }, all).entries).toEqual([])
        }
      }),
    )
  })

  it('goes back with its tax and the platform’s share', () => {
    const { entries } = refund({
      cause: 'refund:1',
      currency: 'EUR',
      amount: 1190,
      tax: 190,
      from: 'provider',
      feeReturned: 24,
      ofSale: true,
    })
    expect(sum(entries)).toBe(0)
    expect(on(entries, 'refunds')).toBe(1000)
    expect(on(entries, 'tax')).toBe(190)
    expect(on(entries, 'provider')).toBe(-1166)
    expect(on(entries, 'platform_fees')).toBe(-24)
  })

  it('that never was a sale is owed to the shopper', () => {
    const { entries } = refund({
      cause: 'refund:1',
      currency: 'EUR',
      amount: 1190,
      tax: 190,
      from: 'bank',
      feeReturned: 0,
      ofSale: false,
    })
    expect(entries).toEqual([
      { account: 'receivable', amount: 1190 },
      { account: 'bank', amount: -1190 },
    ])
  })
})

it('a posting that is out of balance, or of broken amounts, is none', () => {
  const head = { kind: 'receipt', cause: 'x', currency: 'EUR' } as const
  expect(() => posting(head, [{ account: 'bank', amount: 1 }])).toThrow('out of balance by 1')
  expect(() =>
    posting(head, [
      { account: 'bank', amount: 0.5 },
      { account: 'receivable', amount: -0.5 },
    ]),
  ).toThrow('no amount')
})
