import { describe, expect, it } from 'vitest'

import { readCoupons } from './readCoupons.ts'
import { readOwnDiscounts } from './readDiscounts.ts'
import { writeCoupon } from './writeCoupon.ts'

const read = (cells: Record<string, string>) =>
  readOwnDiscounts([{ line: 2, cells: { code: 'TEN', type: 'amount', ...cells } }], 'EUR')[0]

const coupon = (rest: object) =>
  readCoupons([{ code: 'ten', discount_type: 'percent', amount: '10', ...rest }], 'EUR')[0]

describe('a line of discounts', () => {
  it.each(['10%', '10 %', '−10', '–10', '~10', '<10', 'USD 10', '10 USD', '10k'])(
    'is not taken for what %s does not say',
    (amount) => {
      expect(read({ amount })).toMatchObject({ item: null, notes: [{ level: 'error' }] })
    },
  )

  it.each(['10', '10,00', '€10', '10 €', 'EUR 10', '10 EUR', 'R10'])(
    'takes %s for ten',
    (amount) => {
      expect(read({ amount })?.item).toMatchObject({ amount: 1000 })
    },
  )

  it('that lost its code is not for everybody', () => {
    expect(read({ code: '', title: 'Ten', trigger: 'code', amount: '10' })?.item).toBeNull()
  })

  it('that had many codes is not for everybody', () => {
    const found = read({ code: '', title: 'Ten', trigger: 'codes', amount: '10' })
    expect(found?.item).toMatchObject({ isNarrow: true })
  })

  it('with a column that nobody knows is not made without it', () => {
    const found = read({ amount: '10', min_order: '50' })
    expect(found?.item).toBeNull()
    expect(found?.notes[0]?.message).toContain('min_order')
    expect(read({ amount: '10', min_order: '' })?.item).not.toBeNull()
  })
})

describe('a coupon', () => {
  it.each([
    { product_ids: { 1: 7 } },
    { product_brands: [3] },
    { meta_data: [{ key: 'product_brands', value: [3] }] },
    { meta_data: [{ key: 'exclude_product_brands', value: ['3'] }] },
    { exclude_sale_items: 'yes' },
  ])('that is for some goods says so: %j', (rest) => {
    expect(coupon(rest)?.item).toMatchObject({ isNarrow: true })
  })

  it('without brands is for all of them', () => {
    const meta_data = [{ key: 'product_brands', value: [] }]
    expect(coupon({ meta_data })?.item).toMatchObject({ isNarrow: false })
  })

  it('that goes with no other says so in other words too', () => {
    expect(coupon({ individual_use: 'yes' })?.item).toMatchObject({ combines: false })
  })
})

describe('a discount written as a coupon', () => {
  const facts = { currency: 'EUR', now: new Date('2026-01-01T00:00:00Z') }
  const written = (used: number, usageLimit: number | null) =>
    writeCoupon(
      {
        code: 'ONCE',
        title: 'Once',
        trigger: 'code',
        type: 'percentage',
        value: 10,
        isNarrow: false,
        used,
        usageLimit,
      },
      facts,
    ) as Record<string, unknown>

  it('is not there to be used once more where it is used up', () => {
    const coupon = written(1, 1)
    expect(coupon).toMatchObject({ status: 'draft' })
    expect(readCoupons([coupon], 'EUR')[0]?.item).toBeNull()
  })

  it('says how often it was used, so that whoever reads it is told', () => {
    for (const [used, limit] of [
      [3, 7],
      [3, null],
    ] as const) {
      const coupon = written(used, limit)
      expect(coupon).toMatchObject({ status: 'publish', usage_count: 3 })
      expect(readCoupons([coupon], 'EUR')[0]?.notes).toMatchObject([{ level: 'warning' }])
    }
  })
})
