import { add, money } from '@souk/kernel/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { taxedIn } from '../../shared/testing/taxedIn.ts'
import {
  allRates,
  decideTax,
  taxesDue,
  taxGoods,
  totalRate,
  type TaxContext,
  type TaxRate,
} from './index.ts'
import { taxed } from './taxed.ts'

const now = new Date('2026-03-01T12:00:00Z')
const euro = (amount: number) => money(amount, 'EUR')
const anyRate = fc.integer({ min: 0, max: 1_000_000 }).map((parts) => parts / 10_000)

const rate = (facts: Partial<TaxRate>): TaxRate => ({
  name: 'VAT',
  country: 'DE',
  region: null,
  postcode: null,
  taxClass: null,
  rate: 19,
  layer: 1,
  compound: false,
  onShipping: true,
  startsAt: null,
  endsAt: null,
  ...facts,
})

const at = (country: string, region: string | null = null, postalCode: string | null = null) => ({
  country,
  region,
  postalCode,
})

describe('a tax', () => {
  const due = (rates: readonly TaxRate[], place = at('DE'), taxClass: string | null = null) =>
    totalRate(taxesDue(rates, { taxClass, place, now }))

  it('is put on top of a net price, or contained in a gross one', () => {
    expect(taxed(euro(1000), { rate: 19, inclusive: false })).toEqual({
      net: euro(1000),
      tax: euro(190),
      gross: euro(1190),
    })
    expect(taxed(euro(1190), { rate: 19, inclusive: true }).net).toEqual(euro(1000))
    expect(taxed(money(1000, 'JPY'), { rate: 10, inclusive: true }).tax).toEqual(money(91, 'JPY'))
  })

  it('and the net price make the gross one, either way', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), anyRate, fc.boolean(), (amount, percent, inclusive) => {
        const { net, tax, gross } = taxed(euro(amount), { rate: percent, inclusive })
        expect(add(net, tax)).toEqual(gross)
        expect(Math.min(net.amount, tax.amount)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('is the settings’ one where the table has none for the whole country', () => {
    const settings = [
      { country: 'DE', rate: 19 },
      { country: 'CH', rate: 8.1 },
    ]
    const table = [rate({ rate: 7, taxClass: 'books' }), rate({ country: 'CH', rate: 2.6 })]
    const rates = allRates(table, settings, now)
    expect([due(rates), due(rates, at('CH')), due(rates, at('FR'))]).toEqual([19, 2.6, 0])
    expect(due(rates, at('DE'), 'books')).toBe(7)
  })

  it('is computed with whatever was stored, to four decimals', () => {
    const stored = [19.123456, 1 / 3, -5, Number.NaN, 7.00005]
    const found = stored.map((one) => due(allRates([], [{ country: 'DE', rate: one }], now)))
    expect(found).toEqual([19.1235, 0.3333, 0, 0, 7.0001])
  })

  it('is that of the most exact place', () => {
    const rates = [
      rate({ country: 'US', rate: 1 }),
      rate({ country: 'US', region: 'California', rate: 7.25 }),
      rate({ country: 'US', region: 'CA', postcode: '90000...90899', rate: 9 }),
      rate({ country: 'US', region: 'CA', postcode: '902*', rate: 9.25 }),
      rate({ country: 'US', postcode: '90210', rate: 9.5 }),
    ]
    const places = [
      at('US'),
      at('US', 'ca', '94103'),
      at('US', 'US-CA', '90001'),
      at('US', 'California', '90211-0001'),
      at('US', 'CA', '90210-1234'),
    ]
    const expected = [1, 7.25, 9, 9.25, 9.5]
    expect(places.map((place) => due(rates, place))).toEqual(expected)
    expect(places.map((place) => due(rates.toReversed(), place))).toEqual(expected)
  })

  it('is the class’s own, and the standard one where the class has none', () => {
    const rates = [rate({}), rate({ rate: 0, taxClass: 'zero' })]
    expect([null, 'zero', 'food'].map((one) => due(rates, at('DE'), one))).toEqual([19, 0, 19])
  })

  it('changes at the moment the law does', () => {
    const july = new Date('2025-07-01T00:00:00+03:00')
    const rates = [rate({ rate: 22, endsAt: july }), rate({ rate: 24, startsAt: july })]
    const on = (moment: Date) =>
      totalRate(taxesDue(rates, { taxClass: null, place: at('DE'), now: moment }))
    expect([on(new Date(july.getTime() - 1)), on(july)]).toEqual([22, 24])
  })

  it('is the settings’ one until the table’s begins, and after it has ended', () => {
    const settings = [{ country: 'DE', rate: 19 }]
    const later = rate({ rate: 20, startsAt: new Date('2027-01-01') })
    const before = rate({ rate: 16, endsAt: new Date('2021-01-01') })
    expect(due(allRates([later, before], settings, now))).toBe(19)
  })

  it('of a postcode holds whatever region was written', () => {
    const rates = [rate({ country: 'US', region: 'CA', postcode: '90210', rate: 9.5 })]
    for (const region of [null, 'Calif.', 'OR'])
      expect(due(rates, at('US', region, '90210'))).toBe(9.5)
  })

  it('of two that begin one after the other is the later one', () => {
    const rates = [rate({ rate: 22 }), rate({ rate: 24, startsAt: new Date('2025-07-01') })]
    expect(due(rates)).toBe(24)
    expect(due(rates.toReversed())).toBe(24)
  })

  it('on shipping leaves out what spares it', () => {
    const rates = [rate({ onShipping: false })]
    expect(taxesDue(rates, { taxClass: null, place: at('DE'), now, shipping: true })).toEqual([])
  })
})

describe('the taxes of a sale', () => {
  const books = rate({ rate: 7, taxClass: 'books' })
  const line = (price: number, taxClass: string | null = null, requiresShipping = true) => ({
    price: euro(price),
    taxClass,
    requiresShipping,
  })
  const sold = (
    lines: readonly ReturnType<typeof line>[],
    { parcel = 0, ...settings }: Parameters<typeof taxedIn>[1] & { readonly parcel?: number } = {},
  ) => {
    const context = taxedIn('DE', { rates: [books], ...settings })
    return taxGoods({
      currency: 'EUR',
      settings: context.settings,
      decision: decideTax(context, now),
      lines,
      shipping: euro(parcel),
    })
  }

  it('tax shipping like what is in the parcel, by its worth', () => {
    const { shipping, summary } = sold([line(3000, 'books'), line(1000)], { parcel: 400 })
    // 300 with 7 per cent inside, 100 with 19.
    expect(shipping.tax.amount).toBe(20 + 16)
    expect(shipping.rate).toBeCloseTo((36 / 364) * 100, 4)
    expect(summary.map(({ rate: percent }) => percent)).toEqual([19, 7])
  })

  it('tax shipping by the highest rate in the parcel where the shop wants that', () => {
    const settings = { shipping: 'highest', parcel: 400 } as const
    const rates = [
      [line(3000, 'books'), line(1)],
      [line(3000, 'books'), line(1000, null, false)],
    ].map((lines) => sold(lines, settings).shipping.rate)
    expect(rates).toEqual([19, 7])
  })

  it('are rounded each on its own where several are put on top, and never exceed a price they are in', () => {
    const state = rate({ name: 'State', rate: 5 })
    const city = rate({ name: 'City', rate: 10, layer: 2 })
    // 0.065 and 0.13 on top of 1.30.
    const onTop = sold([line(130)], { rates: [state, city], inclusive: false })
    expect(onTop.summary.map(({ name, amount }) => [name, amount])).toEqual([
      ['City', 13],
      ['State', 7],
    ])
    const half = [rate({ name: 'State', rate: 50 }), rate({ name: 'City', rate: 50, layer: 2 })]
    const inside = sold(Array(10).fill(line(1)), { rates: half, rounding: 'total' })
    expect(inside.total.amount).toBe(5)
    for (const { tax } of inside.perLine) expect(tax.amount).toBeLessThanOrEqual(1)
  })

  it('leave out of the parcel what does not travel', () => {
    const { shipping } = sold([line(1000, 'books'), line(9000, null, false)], { parcel: 400 })
    expect(shipping.rate).toBe(7)
  })

  it('are rounded once for each rate where the shop wants that', () => {
    const cents = Array.from({ length: 10 }, () => line(3))
    expect(sold(cents).total.amount).toBe(0)
    expect(sold(cents, { rounding: 'line' }).total.amount).toBe(0)
    const together = sold(cents, { rounding: 'total' })
    expect(together.total.amount).toBe(5)
    expect(together.perLine.map(({ tax }) => tax.amount).toSorted((a, b) => a - b)).toEqual([
      0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    ])
  })
})

describe('who pays tax', () => {
  const rates = [rate({}), rate({ country: 'FR', rate: 20 })]
  const sale = (
    place: TaxContext['place'],
    given: Partial<TaxContext['settings']> & Partial<TaxContext['buyer']>,
  ) => {
    const { taxId = null, exempt = false, ...settings } = given
    const base = taxedIn('DE', { rates, home: 'DE', ...settings })
    const decision = decideTax({ ...base, place, buyer: { taxId, exempt } }, now)
    return {
      treatment: decision.treatment,
      rate: totalRate(decision.dueOn(null)),
      price: decision.priced(euro(1190), null).amount,
    }
  }

  it('is everybody at home, and private people in their own country’s rate elsewhere in the EU', () => {
    expect(sale(at('DE'), {})).toEqual({ treatment: 'taxed', rate: 19, price: 1190 })
    expect(sale(at('FR'), {})).toEqual({ treatment: 'taxed', rate: 20, price: 1190 })
    expect(sale(at('FR'), { euSales: 'home' }).rate).toBe(19)
  })

  it('is not a business elsewhere in the EU, which gets the net price', () => {
    const business = { reverseCharge: true, taxId: 'FR40303265045' }
    expect(sale(at('FR'), business)).toEqual({ treatment: 'reverse_charge', rate: 0, price: 1000 })
    expect(sale(at('FR'), { ...business, reverseCharge: false }).treatment).toBe('taxed')
    expect(sale(at('FR'), { ...business, taxId: 'DE136695976' }).treatment).toBe('taxed')
    expect(sale(at('FR'), { ...business, taxId: 'GB980780684' }).treatment).toBe('taxed')
    expect(sale(at('DE'), business).treatment).toBe('taxed')
    expect(sale(at('CH'), business).treatment).toBe('export')
  })

  it('is nobody where the goods leave the area; prices keep or lose the tax as the shop wants', () => {
    expect(sale(at('CH'), {})).toEqual({ treatment: 'export', rate: 0, price: 1190 })
    expect(sale(at('CH'), { untaxedPrices: 'net' }).price).toBe(1000)
    expect(sale(at('IT'), {}).treatment).toBe('taxed')
  })

  it('is not who is exempt', () => {
    expect(sale(at('DE'), { exempt: true })).toEqual({ treatment: 'exempt', rate: 0, price: 1000 })
    expect(sale(at('DE'), { exempt: true, inclusive: false }).price).toBe(1190)
    expect(sale(at('DE'), { exempt: true, home: null }).price).toBe(1000)
  })

  it('is not known before the place is', () => {
    expect(sale(null, { exempt: true })).toEqual({ treatment: 'taxed', rate: 0, price: 1190 })
  })
})
