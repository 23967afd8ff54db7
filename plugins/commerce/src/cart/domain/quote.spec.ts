import { describe, expect, it } from 'vitest'

import { samplePromotion } from '../../shared/testing/samplePromotion.ts'
import type { ShippingMethod } from '../../shipping/domain/index.ts'
import { taxedIn } from '../../shared/testing/taxedIn.ts'
import { quote, type QuoteInput, type QuoteLine } from './index.ts'

const now = new Date('2026-03-01T12:00:00Z')

const parcel: ShippingMethod = {
  id: 'parcel',
  name: 'Parcel',
  price: 490,
  currency: 'EUR',
  freeAbove: 5000,
  countries: ['DE'],
  estimate: '2 to 3 days',
}

const tenPercent = samplePromotion()

const line = (unitPrice: number, quantity = 1): QuoteLine => ({
  unitPrice,
  quantity,
  requiresShipping: true,
})

const toGermany = (facts: Partial<QuoteInput<QuoteLine>> = {}): QuoteInput<QuoteLine> => ({
  currency: 'EUR',
  lines: [],
  promotions: [],
  shippingMethods: [parcel],
  shippingOption: 'parcel',
  deliverTo: 'DE',
  tax: taxedIn('DE'),
  now,
  ...facts,
})

describe('a quote', () => {
  it('with the tax inside the prices', () => {
    const { items, totals, discounts, itemCount } = quote(
      toGermany({ lines: [line(1999, 2), line(500)], promotions: [tenPercent] }),
    )
    expect(
      items.map(({ subtotal, discount, tax, total }) => [subtotal, discount, tax, total]),
    ).toEqual([
      [3998, 400, 574, 3598],
      [500, 50, 72, 450],
    ])
    expect(discounts).toEqual([
      { code: 'WELCOME10', title: 'Welcome', amount: 450, promotion: 'p1' },
    ])
    expect(totals).toEqual({
      subtotal: 4498,
      discount: 450,
      shipping: 490,
      shippingTax: 78,
      tax: 724,
      giftCard: 0,
      total: 4538,
    })
    expect(itemCount).toBe(3)
  })

  it('with the tax on top of the prices', () => {
    const { items, totals } = quote(
      toGermany({
        tax: taxedIn('DE', { inclusive: false }),
        lines: [line(1000, 3)],
        promotions: [tenPercent],
      }),
    )
    expect(items[0]).toMatchObject({
      subtotal: 3000,
      discount: 300,
      tax: 513,
      total: 3213,
      taxRate: 19,
    })
    expect(totals).toEqual({
      subtotal: 3000,
      discount: 300,
      shipping: 490,
      shippingTax: 93,
      tax: 606,
      giftCard: 0,
      total: 3796,
    })
  })

  it('of nothing is nothing', () => {
    const { totals, items, itemCount, shippingOption } = quote(toGermany())
    expect(Object.values(totals)).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect([items, itemCount, shippingOption]).toEqual([[], 0, null])
  })

  it('takes the discount off the goods, not off the shipping', () => {
    const free = samplePromotion({ gives: { type: 'percentage', percent: 100 } })
    const { totals } = quote(toGermany({ lines: [line(1000)], promotions: [free] }))
    expect(totals).toMatchObject({ discount: 1000, shipping: 490, tax: 78, total: 490 })
  })

  it('ships for nothing from a certain worth of discounted goods on', () => {
    const shippingOf = (facts: Partial<QuoteInput<QuoteLine>>) =>
      quote(toGermany(facts)).totals.shipping
    expect(shippingOf({ lines: [line(5000)] })).toBe(0)
    expect(shippingOf({ lines: [line(5000)], promotions: [tenPercent] })).toBe(490)
  })

  it('ships for nothing where a promotion says so, and taxes what is left of the shipping', () => {
    const freeShipping = samplePromotion({ gives: { type: 'freeShipping', upTo: null } })
    const { totals, shippingDiscount, items } = quote(
      toGermany({ lines: [line(1190)], promotions: [freeShipping] }),
    )
    expect(shippingDiscount).toBe(490)
    expect(items[0]).toMatchObject({ discount: 0, total: 1190 })
    expect(totals).toMatchObject({
      discount: 490,
      shipping: 490,
      shippingTax: 0,
      tax: 190,
      total: 1190,
    })
  })

  it('clears a way of shipping that a new address cannot use, and charges no tax unknown there', () => {
    const { shippingOption, totals } = quote(
      toGermany({ lines: [line(1000)], deliverTo: 'FR', tax: taxedIn('FR') }),
    )
    expect(shippingOption).toBeNull()
    expect(totals).toMatchObject({ shipping: 0, tax: 0, total: 1000 })
  })

  it('ships no download, and taxes it where the invoice goes', () => {
    const download = { ...line(1190), requiresShipping: false }
    const { totals, shippingOption } = quote(toGermany({ lines: [download], deliverTo: null }))
    expect(shippingOption).toBeNull()
    expect(totals).toMatchObject({ shipping: 0, tax: 190, total: 1190 })
  })

  it('is paid from gift cards as far as they go, after tax', () => {
    const giftCards = [
      { id: 'a', kind: 'gift_card', last4: 'AB12', balance: 1000 },
      { id: 'b', kind: 'store_credit', last4: '', balance: 9000 },
    ] as const
    const quoted = quote(toGermany({ lines: [line(1510)], giftCards }))
    expect(quoted.giftCards).toEqual([
      { id: 'a', kind: 'gift_card', last4: 'AB12', amount: 1000 },
      { id: 'b', kind: 'store_credit', last4: '', amount: 1000 },
    ])
    expect(quoted.totals).toMatchObject({ tax: 319, giftCard: 2000, total: 0 })
  })

  it('counts in the currency’s own unit', () => {
    const yen = quote(toGermany({ currency: 'JPY', lines: [line(999)], promotions: [tenPercent] }))
    expect(yen.totals).toMatchObject({ discount: 100, tax: 144, total: 899 })
    const dinar = { ...line(12_345), sku: 'DATES' }
    expect(quote({ ...toGermany(), currency: 'KWD', lines: [dinar] }).items[0]).toMatchObject({
      sku: 'DATES',
      subtotal: 12_345,
      tax: 1971,
    })
  })

  it('is refused when it comes to more than can be counted', () => {
    const dear = line(1_000_000_000_000, 9999)
    expect(() => quote(toGermany({ lines: [dear] }))).toThrow(
      expect.objectContaining({ code: 'amount_too_large', status: 422 }),
    )
  })
})
