import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  readableTax,
  taxQuestionKey,
  type CalculatedTax,
  type TaxAnswer,
  type TaxQuestion,
} from '../../tax/domain/index.ts'
import { quote, type QuoteInput, type QuoteLine } from './index.ts'

const now = new Date('2026-03-01T12:00:00Z')

const anyLine: fc.Arbitrary<QuoteLine> = fc.record({
  id: fc.uuid(),
  variant: fc.uuid(),
  product: fc.uuid(),
  categories: fc.constant([]),
  collections: fc.constant([]),
  unitPrice: fc.nat(100_000),
  quantity: fc.integer({ min: 1, max: 20 }),
  requiresShipping: fc.boolean(),
  taxClass: fc.constantFrom('books', null),
  kind: fc.constantFrom('goods' as const, 'goods' as const, 'gift_card' as const),
}) as fc.Arbitrary<QuoteLine>

type Sold = { readonly lines: readonly QuoteLine[]; readonly inclusive: boolean }

const inputOf = ({ lines, inclusive }: Sold, answer: TaxAnswer | null): QuoteInput<QuoteLine> => ({
  currency: 'USD',
  lines,
  promotions: [],
  shippingMethods: [],
  shippingOption: null,
  deliverTo: 'US',
  tax: {
    settings: {
      inclusive,
      rounding: 'line',
      shipping: 'contents',
      home: 'US',
      euSales: 'destination',
      reverseCharge: false,
      untaxedPrices: 'keep',
    },
    rates: [],
    place: { country: 'US', region: 'CA', postalCode: '94103' },
    buyer: { taxId: null, exempt: false },
    calculator: {
      name: 'office',
      to: { country: 'US', region: 'CA', postalCode: '94103', city: 'San Francisco', line1: null },
      codes: { books: 'txcd_35010000' },
      answer,
    },
  },
  now,
})

/** Per cent on each line, as somebody else might have it. */
const worked = (question: TaxQuestion, rate: number): CalculatedTax => {
  const of = (amount: number) => {
    const part = rate / 100
    return {
      tax: Math.round(question.inclusive ? amount - amount / (1 + part) : amount * part),
      rate,
    }
  }
  const lines = question.lines.map(({ amount }) => of(amount))
  const shipping = of(question.shipping)
  const whole = [...lines, shipping].reduce((sum, { tax }) => sum + tax, 0)
  return {
    lines,
    shipping,
    taxes: [{ name: 'Sales tax', rate, amount: whole }],
    reference: 'calc_1',
    expiresAt: null,
  }
}

const kept = (question: TaxQuestion, given: CalculatedTax): TaxAnswer => ({
  ...readableTax(question, given),
  key: taxQuestionKey(question),
  by: 'office',
  askedAt: now.toISOString(),
})

const answered = (sold: Sold, rate: number) => {
  const { question } = quote(inputOf(sold, null)).taxedBy
  return question && quote(inputOf(sold, kept(question, worked(question, rate))))
}

const anySold = fc.record({
  lines: fc.array(anyLine, { minLength: 1, maxLength: 8 }),
  inclusive: fc.boolean(),
})
const anyRate = fc.integer({ min: 0, max: 2500 }).map((parts) => parts / 100)

describe('taxes that somebody else works out', () => {
  it('add up to the last minor unit, and gift cards bear none', () => {
    fc.assert(
      fc.property(anySold, anyRate, (sold, rate) => {
        const whole = answered(sold, rate)
        if (!whole) return
        const { items, totals, taxes, taxedBy, taxInclusive } = whole
        expect(taxedBy.name).toBe('office')
        expect(items.reduce((sum, { tax }) => sum + tax, 0) + totals.shippingTax).toBe(totals.tax)
        expect(taxes.reduce((sum, { amount }) => sum + amount, 0)).toBe(totals.tax)
        expect(totals.total).toBe(
          totals.subtotal - totals.discount + totals.shipping + (taxInclusive ? 0 : totals.tax),
        )
        for (const item of items) {
          expect(item.tax).toBeGreaterThanOrEqual(0)
          if (item.kind === 'gift_card') expect(item.tax).toBe(0)
        }
      }),
    )
  })

  it('come to the same whether they are inside of prices or added', () => {
    fc.assert(
      fc.property(anySold, anyRate, ({ lines: given }, rate) => {
        const lines = given
          .filter(({ kind }) => kind !== 'gift_card')
          .map((line) => ({ ...line, quantity: 1 }))
        const added = lines.length > 0 && answered({ lines, inclusive: false }, rate)
        if (!added) return
        const gross = added.items.map((line) => ({ ...line, unitPrice: line.total }))
        const inside = answered({ lines: gross, inclusive: true }, rate)
        expect(inside?.totals.total).toBe(added.totals.total)
        expect(inside?.totals.tax).toBe(added.totals.tax)
      }),
    )
  })

  it('hold for what was asked, for a day, and the shop’s own rates for all else', () => {
    const line = { unitPrice: 1000, quantity: 1, requiresShipping: false, taxClass: 'books' }
    const sold = { lines: [line as unknown as QuoteLine], inclusive: false }
    const { question } = quote(inputOf(sold, null)).taxedBy
    if (!question) throw new Error('Nobody was asked.')
    expect(question.lines).toEqual([{ amount: 1000, quantity: 1, code: 'txcd_35010000' }])
    const answer = kept(question, worked(question, 10))
    expect(quote(inputOf(sold, answer)).totals.tax).toBe(100)
    const more = { ...sold, lines: [{ ...line, quantity: 2 } as unknown as QuoteLine] }
    expect(quote(inputOf(more, answer))).toMatchObject({
      totals: { tax: 0 },
      taxedBy: { name: null, question: { lines: [{ amount: 2000 }] } },
    })
    const dayLater = new Date(now.getTime() + 25 * 3_600_000)
    expect(quote({ ...inputOf(sold, answer), now: dayLater }).taxedBy.name).toBeNull()
    const expiring = { ...answer, expiresAt: new Date(now.getTime() + 3_600_000).toISOString() }
    expect(quote(inputOf(sold, expiring)).taxedBy.name).toBeNull()
  })

  it('that do not fit what was asked are none, and names that do not add up are left out', () => {
    const line = { unitPrice: 1000, quantity: 1, requiresShipping: false }
    const sold = { lines: [line as unknown as QuoteLine], inclusive: true }
    const { question } = quote(inputOf(sold, null)).taxedBy
    if (!question) throw new Error('Nobody was asked.')
    const given = worked(question, 25)
    expect(() => readableTax(question, { ...given, lines: [] })).toThrow('does not fit')
    for (const tax of [-1, 0.5, 1001])
      expect(() => readableTax(question, { ...given, lines: [{ tax, rate: 1 }] })).toThrow()
    const taxes = [{ name: 'VAT', rate: 25, amount: 1 }]
    expect(readableTax(question, { ...given, taxes }).taxes).toEqual([
      { name: null, rate: 25, amount: 200 },
    ])
  })
})

describe('prices that include tax, of what goes abroad', () => {
  const line = { unitPrice: 11_900, quantity: 1, requiresShipping: false, taxClass: null }
  const input = (answer: TaxAnswer | null): QuoteInput<QuoteLine> => {
    const given = inputOf({ lines: [line as unknown as QuoteLine], inclusive: true }, answer)
    const home = { country: 'DE', region: null, postcode: null, taxClass: null, rate: 19 }
    const rate = { ...home, name: 'MwSt.', layer: 1, compound: false, onShipping: true }
    return {
      ...given,
      tax: {
        ...given.tax,
        settings: { ...given.tax.settings, home: 'DE', untaxedPrices: 'net' },
        rates: [{ ...rate, startsAt: null, endsAt: null }],
      },
    }
  }
  const asked = (answer: TaxAnswer | null) => {
    const { question } = quote(input(answer)).taxedBy
    if (!question) throw new Error('Nobody was asked.')
    return question
  }

  it('lose the tax of home where whoever works taxes out finds none due', () => {
    const question = asked(null)
    expect(question.lines).toMatchObject([{ amount: 10_000 }])
    // As the shop's own rates have it, until somebody has answered.
    expect(quote(input(null)).totals).toMatchObject({ tax: 0, total: 10_000 })
    const answered = quote(input(kept(question, worked(question, 0))))
    expect(answered).toMatchObject({
      totals: { subtotal: 10_000, tax: 0, total: 10_000 },
      taxTreatment: 'export',
      taxedBy: { name: 'office', reference: 'calc_1' },
    })
  })

  it('stay as they are, with the tax that is due there inside', () => {
    const question = asked(null)
    const second = asked(kept(question, worked(question, 10)))
    expect(second.lines).toMatchObject([{ amount: 11_900 }])
    expect(quote(input(kept(second, worked(second, 10))))).toMatchObject({
      totals: { subtotal: 11_900, tax: 1082, total: 11_900 },
      taxTreatment: 'taxed',
      taxedBy: { name: 'office' },
    })
  })
})
