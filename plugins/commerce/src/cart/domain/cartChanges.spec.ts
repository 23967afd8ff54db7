import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  changesSince,
  hasLostCredit,
  NOTHING_SEEN,
  seenAfter,
  seenNow,
  type CartNow,
} from './index.ts'

const cup: CartNow['lines'][number] = {
  id: 'l1',
  title: 'Cup',
  quantity: 2,
  price: 1000,
  sold: true,
  available: true,
  stock: 9,
  extras: { wrap: { title: 'Gift wrap', price: 300 } },
}
const cart: CartNow = { lines: [cup], codes: ['TEN'], entered: ['TEN'], rate: '1.1', credit: {} }
const since = (line: Partial<typeof cup>, rest: Partial<CartNow> = {}) =>
  changesSince(seenNow(cart), { ...cart, lines: [{ ...cup, ...line }], ...rest })

describe('what a shopper is told', () => {
  it('is what a piece costs now and cost before', () => {
    expect(since({ price: 1200 })).toEqual([
      { kind: 'price', item: 'l1', title: 'Cup', before: 1000, after: 1200 },
    ])
  })

  it('is that something is gone, and of that nothing else', () => {
    expect(since({ sold: false, price: 0, available: false })).toEqual([
      { kind: 'gone', item: 'l1', title: 'Cup', before: null, after: null },
    ])
  })

  it('is how many are left, where that is too few', () => {
    expect(since({ available: false, stock: 1 })).toEqual([
      { kind: 'short', item: 'l1', title: 'Cup', before: 2, after: 1 },
    ])
  })

  it('is what became of gift wrap, codes and rates', () => {
    expect(since({ extras: {} })[0]).toMatchObject({ kind: 'extra_gone', title: 'Gift wrap' })
    const dearer = { wrap: { title: 'Gift wrap', price: 350 } }
    expect(since({ extras: dearer })[0]).toMatchObject({ before: 300, after: 350 })
    expect(since({}, { codes: [] })).toMatchObject([{ kind: 'code', title: 'TEN' }])
    expect(since({}, { codes: [], entered: [] })).toEqual([])
    expect(since({}, { rate: '1.2' })).toMatchObject([
      { kind: 'rate', before: '1.1', after: '1.2' },
    ])
  })

  it('is nothing of what was never seen, and nothing about better news', () => {
    expect(changesSince(NOTHING_SEEN, cart)).toEqual([])
    const poor = seenNow({ ...cart, lines: [{ ...cup, sold: false, available: false }] })
    expect(changesSince(poor, cart)).toEqual([])
  })
})

const anyLine = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  title: fc.constant('Thing'),
  quantity: fc.integer({ min: 1, max: 9 }),
  price: fc.nat(3),
  sold: fc.boolean(),
  available: fc.boolean(),
  stock: fc.nat(9),
  extras: fc.dictionary(fc.constant('wrap'), fc.constant({ title: 'Wrap', price: 1 })),
})
const anyCart: fc.Arbitrary<CartNow> = fc.record({
  lines: fc.uniqueArray(anyLine, { selector: ({ id }) => id }),
  codes: fc.subarray(['TEN', 'VIP']),
  entered: fc.constant(['TEN', 'VIP']),
  rate: fc.constantFrom('1.1', '1.2', null),
  credit: fc.dictionary(fc.constantFrom('card', 'credit'), fc.nat(9)),
})

describe('whatever a cart goes through', () => {
  it('nothing is told of a cart that has just been seen', () => {
    fc.assert(
      fc.property(anyCart, (now) => {
        expect(changesSince(seenNow(now), now)).toEqual([])
      }),
    )
  })

  it('a call about one line ends what is told of it, and of no other, but that it is short', () => {
    fc.assert(
      fc.property(anyCart, anyCart, (before, now) => {
        const seen = seenNow(before)
        const touched = now.lines[0]
        const after = seenAfter(seen, { now, touched: { item: touched?.id } })
        const told = changesSince(after, now)
        const isAbout = ({ item }: { item: string | null }) => item === (touched?.id ?? '')
        const isNew = ({ item }: { item: string | null }) => item !== null && !(item in seen.lines)
        const others = changesSince(seen, now).filter((change) => !isAbout(change))
        expect(told.filter((change) => !isAbout(change) && !isNew(change))).toEqual(others)
        expect(told.filter(isAbout).map(({ kind }) => kind)).toEqual(
          touched?.sold && !touched.available ? ['short'] : [],
        )
      }),
    )
  })
})

describe('a card that pays', () => {
  const held = { ...cart, credit: { card: 1400 } }
  const lost = (credit: CartNow['credit'], left: number) =>
    hasLostCredit(seenNow(held), { credit, left })

  it('is missed where less is on it, or it is gone, and something is left to pay', () => {
    expect(lost({ card: 1399 }, 1)).toBe(true)
    expect(lost({}, 1400)).toBe(true)
    expect(lost({ card: 700 }, 0)).toBe(false)
    expect(lost({ card: 1400 }, 500)).toBe(false)
    expect(hasLostCredit(null, { credit: {}, left: 500 })).toBe(false)
  })

  it('is seen with what was on it until a call is about cards', () => {
    const now = { ...held, credit: { card: 200, other: 50 } }
    const after = (touched: { credit?: boolean }) => seenAfter(seenNow(held), { now, touched })
    expect(after({}).credit).toEqual({ card: 1400, other: 50 })
    expect(after({ credit: true }).credit).toEqual({ card: 200, other: 50 })
  })
})
