import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anyArticle, anyPromotions } from '../../shared/testing/anyPromotions.ts'
import type { ShippingMethod } from '../../shipping/domain/index.ts'
import type { TaxContext, TaxRate } from '../../tax/domain/index.ts'
import { quote, type Quote, type LineExtra, type QuoteInput, type QuoteLine } from './index.ts'

const percent = (least: number) =>
  fc.integer({ min: least, max: 1_000_000 }).map((parts) => parts / 10_000)

const anyExtra: fc.Arbitrary<LineExtra> = fc.record({
  id: fc.uuid(),
  title: fc.constant('Gift wrap'),
  description: fc.constant(null),
  price: fc.oneof(fc.nat(20), fc.nat(10_000)),
  per: fc.constantFrom('piece', 'line'),
  asGoods: fc.boolean(),
  taxClass: fc.constantFrom('books', null),
  isChosen: fc.boolean(),
})

const anyLine: fc.Arbitrary<QuoteLine> = fc
  .tuple(
    anyArticle,
    fc.record({
      unitPrice: fc.oneof(fc.nat(20), fc.nat(10_000_000)),
      quantity: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9999 })),
      requiresShipping: fc.boolean(),
      taxClass: fc.constantFrom('books', 'food', null),
      kind: fc.constantFrom('goods' as const, 'goods' as const, 'gift_card' as const),
      extras: fc.array(anyExtra, { maxLength: 3 }),
    }),
  )
  .map(([article, facts]) => ({
    ...article,
    ...facts,
    requiresShipping: facts.requiresShipping && facts.kind === 'goods',
  }))

const anyRate: fc.Arbitrary<TaxRate> = fc.record({
  name: fc.constantFrom('VAT', 'GST'),
  country: fc.constantFrom('DE', 'FR', 'JP', 'US'),
  region: fc.constant(null),
  postcode: fc.constantFrom('10*', '10115', null),
  taxClass: fc.constantFrom('books', 'food', null),
  rate: percent(0),
  layer: fc.constantFrom(1, 2),
  compound: fc.boolean(),
  onShipping: fc.boolean(),
  startsAt: fc.constantFrom(new Date('2020-01-01'), new Date('2030-01-01'), null),
  endsAt: fc.constant(null),
})

const anyTax: fc.Arbitrary<TaxContext> = fc.record({
  settings: fc.record({
    inclusive: fc.boolean(),
    rounding: fc.constantFrom('country', 'line', 'total'),
    shipping: fc.constantFrom('contents', 'highest', 'standard'),
    home: fc.constantFrom('DE', 'US', null),
    euSales: fc.constantFrom('destination', 'home'),
    reverseCharge: fc.boolean(),
    untaxedPrices: fc.constantFrom('keep', 'net'),
  }),
  rates: fc.array(anyRate, { maxLength: 6 }),
  place: fc.constantFrom(
    { country: 'DE', region: null, postalCode: '10115' },
    { country: 'FR', region: null, postalCode: '75001' },
    { country: 'JP', region: null, postalCode: '10115' },
    { country: 'US', region: null, postalCode: '10115' },
    null,
  ),
  buyer: fc.record({ taxId: fc.constantFrom('FR40303265045', null), exempt: fc.boolean() }),
})

const anyInput: fc.Arbitrary<QuoteInput<QuoteLine>> = fc
  .constantFrom('EUR', 'JPY', 'KWD')
  .chain((currency) =>
    fc.record({
      currency: fc.constant(currency),
      lines: fc.array(anyLine, { maxLength: 12 }),
      promotions: anyPromotions,
      shippingMethods: fc.array(anyMethod(currency), { maxLength: 3 }),
      shippingOption: fc.constantFrom('slow', 'fast', null),
      deliverTo: fc.constantFrom('DE', 'FR', null),
      tax: anyTax,
      giftCards: fc.array(
        fc.record({
          id: fc.uuid(),
          kind: fc.constantFrom('gift_card', 'store_credit'),
          last4: fc.constant('AB12'),
          balance: fc.nat(1_000_000),
        }),
        {
          maxLength: 2,
        },
      ),
      now: fc.constant(new Date('2026-03-01T12:00:00Z')),
    }),
  )

const anyMethod = (currency: string): fc.Arbitrary<ShippingMethod> =>
  fc.record({
    id: fc.constantFrom('slow', 'fast'),
    name: fc.string(),
    price: fc.nat(10_000),
    currency: fc.constant(currency),
    freeAbove: fc.option(fc.nat(1_000_000)),
    countries: fc.constantFrom([], ['DE']),
    estimate: fc.constant(null),
  })

const quoted = (promise: (quoted: Quote<QuoteLine>, input: QuoteInput<QuoteLine>) => void) =>
  fc.assert(
    fc.property(anyInput, (input) => promise(quote(input), input)),
    { numRuns: 500 },
  )

const sumOf = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

describe('any quote', () => {
  it('has a total that follows from its parts', () => {
    quoted(({ totals, taxInclusive }) => {
      const { subtotal, discount, shipping, tax, giftCard, total } = totals
      expect(total).toBe(subtotal - discount + shipping + (taxInclusive ? 0 : tax) - giftCard)
    })
  })

  it('has lines whose totals follow from their parts', () => {
    quoted(({ items, taxInclusive }) => {
      for (const { unitPrice, quantity, quotedExtras, subtotal, discount, tax, total } of items) {
        const ofExtras = sumOf(quotedExtras.map(({ amount }) => amount))
        expect(subtotal).toBe(unitPrice * quantity + ofExtras)
        expect(discount).toBeLessThanOrEqual(unitPrice * quantity)
        expect(total).toBe(subtotal - discount + (taxInclusive ? 0 : tax))
      }
    })
  })

  it('has extras that come to their price for each piece or once, and to nothing unless chosen', () => {
    quoted(({ items }) => {
      for (const { quantity, quotedExtras } of items)
        for (const { price, per, isChosen, amount } of quotedExtras)
          expect(amount).toBe(isChosen ? price * (per === 'piece' ? quantity : 1) : 0)
    })
  })

  it('gives the same discounts with extras and without', () => {
    quoted(({ items, discounts, shippingOption }, input) => {
      const lines = input.lines.map((line) => ({ ...line, extras: [] }))
      const plain = quote({ ...input, lines })
      expect(discounts).toEqual(plain.discounts)
      expect(items.map(({ discount }) => discount)).toEqual(
        plain.items.map(({ discount }) => discount),
      )
      expect(shippingOption).toEqual(plain.shippingOption)
    })
  })

  it('has lines that sum up to its totals', () => {
    quoted(({ items, totals, discounts, shippingDiscount, giftCards, itemCount }) => {
      expect(sumOf(items.map(({ subtotal }) => subtotal))).toBe(totals.subtotal)
      expect(sumOf(items.map(({ discount }) => discount)) + shippingDiscount).toBe(totals.discount)
      expect(shippingDiscount).toBeLessThanOrEqual(totals.shipping)
      expect(sumOf(items.map(({ tax }) => tax)) + totals.shippingTax).toBe(totals.tax)
      expect(sumOf(discounts.map(({ amount }) => amount))).toBe(totals.discount)
      expect(sumOf(giftCards.map(({ amount }) => amount))).toBe(totals.giftCard)
      expect(sumOf(items.map(({ quantity }) => quantity))).toBe(itemCount)
    })
  })

  it('has nothing negative, and only whole minor units', () => {
    quoted(({ items, totals }) => {
      const amounts = [
        ...Object.values(totals),
        ...items.flatMap(({ subtotal, discount, tax, total }) => [subtotal, discount, tax, total]),
      ]
      for (const amount of amounts) {
        expect(Number.isSafeInteger(amount)).toBe(true)
        expect(amount).toBeGreaterThanOrEqual(0)
      }
    })
  })

  it('takes no more tax than there is price, when the tax is inside', () => {
    quoted(({ items, totals, taxInclusive }) => {
      if (!taxInclusive) return
      expect(totals.shippingTax).toBeLessThanOrEqual(totals.shipping)
      for (const { subtotal, discount, tax } of items) {
        expect(tax).toBeLessThanOrEqual(subtotal - discount)
      }
    })
  })

  it('comes to the same in whatever order things were put in', () => {
    quoted(({ totals, itemCount }, input) => {
      const backwards = quote({
        ...input,
        lines: [...input.lines].reverse(),
        promotions: [...input.promotions].reverse(),
      })
      expect(backwards.totals).toEqual(totals)
      expect(backwards.itemCount).toBe(itemCount)
    })
  })

  it('comes to the same gross amount, whether the tax is put on top or found inside', () => {
    quoted((_, input) => {
      const lines = input.lines.map((line) => ({ ...line, extras: [] }))
      const bare = { ...input, lines, promotions: [], shippingMethods: [], giftCards: [] }
      const meant = (inclusive: boolean): TaxContext => ({
        ...input.tax,
        settings: { ...input.tax.settings, rounding: 'line', untaxedPrices: 'keep', inclusive },
        buyer: { taxId: null, exempt: false },
      })
      const onTop = quote({ ...bare, tax: meant(false) })
      const grossLines = onTop.items.map((item) => ({
        ...item,
        unitPrice: item.total,
        quantity: 1,
      }))
      const inside = quote({ ...bare, tax: meant(true), lines: grossLines })
      expect(inside.totals.total).toBe(onTop.totals.total)
      const apart = Math.abs(inside.totals.tax - onTop.totals.tax)
      expect(apart).toBeLessThanOrEqual(input.lines.length)
    })
  })

  it('lets nothing off a gift card, taxes none, and is not paid for it with others', () => {
    quoted(({ items, totals }, input) => {
      const cards = items.filter(({ kind }) => kind === 'gift_card')
      for (const [index, item] of items.entries()) {
        if (item.kind !== 'gift_card') continue
        expect(item).toMatchObject({ discount: 0, taxRate: 0 })
        expect(item.unitPrice).toBe(input.lines[index]?.unitPrice)
        // What it is wrapped in is taxed like anything else.
        if (sumOf(item.quotedExtras.map(({ amount }) => amount)) > 0) continue
        expect(item).toMatchObject({ tax: 0, total: item.subtotal })
      }
      const worth = cards.map(({ unitPrice, quantity }) => unitPrice * quantity)
      expect(totals.total).toBeGreaterThanOrEqual(sumOf(worth))
    })
  })

  it('discounts goods as if there were no gift cards beside them', () => {
    quoted(({ totals, discounts }, input) => {
      const lines = input.lines.filter(({ kind }) => kind !== 'gift_card')
      const alone = quote({ ...input, lines })
      expect(discounts).toEqual(alone.discounts)
      expect([totals.discount, totals.shipping]).toEqual([
        alone.totals.discount,
        alone.totals.shipping,
      ])
    })
  })

  it('says of each tax what it comes to, and together they are the tax', () => {
    quoted(({ totals, taxes }) => {
      expect(sumOf(taxes.map(({ amount }) => amount))).toBe(totals.tax)
      for (const { amount } of taxes) expect(amount).toBeGreaterThanOrEqual(0)
    })
  })
})
