import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readPriceRules } from './readPriceRules.ts'
import type { WrittenDiscount } from './writeDiscount.ts'
import { writePriceRule } from './writePriceRule.ts'

const plain = {
  title: 'TEN',
  target_type: 'line_item',
  target_selection: 'all',
  allocation_method: 'across',
  value_type: 'percentage',
  value: '-10.0',
  customer_selection: 'all',
  once_per_customer: false,
  usage_limit: null,
  starts_at: '2024-03-22T00:00:00-04:00',
  ends_at: null,
  entitled_product_ids: [],
  prerequisite_subtotal_range: null,
  prerequisite_to_entitlement_quantity_ratio: {
    prerequisite_quantity: null,
    entitled_quantity: null,
  },
}
const rule = (rest: object = {}) => readPriceRules([{ ...plain, ...rest }], 'EUR')[0]

describe('a price rule of Shopify', () => {
  it('is what it gives, for whom it is and for how long', () => {
    expect(
      rule({
        prerequisite_subtotal_range: { greater_than_or_equal_to: '40.0' },
        prerequisite_quantity_range: { greater_than_or_equal_to: 3 },
        once_per_customer: true,
        usage_limit: 20,
        ends_at: '2030-01-01T00:00:00Z',
      })?.item,
    ).toEqual({
      code: 'TEN',
      type: 'percentage',
      value: 10,
      minimum: 4000,
      minimumPieces: 3,
      combines: false,
      startsAt: '2024-03-22T04:00:00.000Z',
      endsAt: '2030-01-01T00:00:00.000Z',
      usageLimit: 20,
      perCustomer: 1,
      isNarrow: false,
    })
  })

  it('takes an amount off an order, or off each piece', () => {
    const amount = { value_type: 'fixed_amount', value: '-5.50' }
    expect(rule(amount)?.item).toMatchObject({ type: 'amount', amount: 550, perPiece: false })
    expect(rule({ ...amount, allocation_method: 'each' })?.item).toMatchObject({ perPiece: true })
  })

  it('ships for nothing, as far as it says, and never by half', () => {
    const shipping = { target_type: 'shipping_line', value: '-100.0' }
    expect(rule(shipping)?.item).toMatchObject({ type: 'freeShipping', upTo: null })
    const most = { prerequisite_shipping_price_range: { less_than_or_equal_to: '9.90' } }
    expect(rule({ ...shipping, ...most })?.item).toMatchObject({ upTo: 990 })
    expect(rule({ ...shipping, value: '-50.0' })?.item).toBeNull()
  })

  it.each([
    { target_selection: 'entitled', entitled_product_ids: [7] },
    { entitled_country_ids: [7] },
    { customer_selection: 'prerequisite', prerequisite_customer_ids: [7] },
    { customer_segment_prerequisite_ids: [7] },
    { allocation_limit: 3 },
    {
      prerequisite_to_entitlement_quantity_ratio: {
        prerequisite_quantity: 2,
        entitled_quantity: 1,
      },
    },
    { prerequisite_to_entitlement_purchase: { prerequisite_amount: '50.00' } },
  ])('that is for some says so: %j', (rest) => {
    expect(rule(rest)?.item).toMatchObject({ isNarrow: true })
  })

  it('is known by its code, and not by the name of a campaign', () => {
    expect(rule({ title: 'Summer sale' })?.item).toBeNull()
    const discount_codes = [{ code: 'summer', usage_count: 4 }]
    const found = rule({ title: 'Summer sale', discount_codes })
    expect(found).toMatchObject({ item: { code: 'SUMMER' }, notes: [{ level: 'warning' }] })
    expect(rule({ discount_codes: [{ code: 'A1' }, { code: 'A2' }] })?.item).toBeNull()
  })
})

describe('a discount written as a price rule', () => {
  const now = new Date('2026-01-01T00:00:00Z')
  const written = (discount: WrittenDiscount) =>
    writePriceRule(discount, { currency: 'EUR', now }) as Record<string, unknown>
  const orNone = <One>(one: fc.Arbitrary<One>) => fc.option(one, { nil: null })
  const amount = fc.integer({ min: 1, max: 1_000_000 })
  const time = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString())
  const gift = fc.oneof(
    fc.record({ type: fc.constant('percentage'), value: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ type: fc.constant('amount'), amount, perPiece: fc.boolean() }),
    fc.record({ type: fc.constant('freeShipping'), upTo: orNone(amount) }),
  )
  const conditions = fc.record({
    minimum: orNone(amount),
    minimumPieces: orNone(fc.integer({ min: 1, max: 99 })),
    combines: fc.boolean(),
    startsAt: orNone(time),
    endsAt: orNone(time),
    usageLimit: orNone(fc.integer({ min: 1, max: 999 })),
    perCustomer: fc.constantFrom(null, 1),
  })

  it('comes back as it was', () => {
    fc.assert(
      fc.property(gift, conditions, (gives, conditionsOf) => {
        const item = { code: 'TEN', ...gives, ...conditionsOf, isNarrow: false }
        const [found] = readPriceRules([written({ ...item, trigger: 'code', used: 0 })], 'EUR')
        expect(found).toMatchObject({ item, notes: [] })
      }),
    )
  })

  it.each([
    { countries: ['PT'] },
    { groups: ['Friends'] },
    { products: ['cup'] },
    { firstOrder: true },
    { active: false },
    { budget: 5000 },
    { perCustomer: 2 },
    { usageLimit: 3, used: 3 },
    { isNarrow: true },
  ])('is over before it begins where it would say less: %j', (rest) => {
    const ten = { code: 'TEN', type: 'percentage', value: 10, trigger: 'code', used: 0 }
    const found = written({ ...ten, isNarrow: false, ...rest })
    expect(Date.parse(String(found['ends_at']))).toBe(0)
    expect(readPriceRules([found], 'EUR')[0]?.item).toBeNull()
  })

  it('is none without a code', () => {
    expect(
      written({ code: '', type: 'percentage', trigger: 'codes', used: 0, isNarrow: true }),
    ).toEqual([])
  })
})
