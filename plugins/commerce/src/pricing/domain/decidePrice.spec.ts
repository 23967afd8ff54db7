import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { decidePrice, type PriceFacts } from './decidePrice.ts'
import { exchangeOf } from './exchange.ts'
import type { PriceEntry, PriceList } from './priceList.ts'

const now = new Date('2026-06-15T12:00:00Z')
const before = new Date('2026-06-01T00:00:00Z')
const after = new Date('2026-07-01T00:00:00Z')

const listOf = (given: Partial<PriceList> = {}): PriceList => ({
  id: 'a',
  title: 'A',
  active: true,
  groups: null,
  startsAt: null,
  endsAt: null,
  currency: null,
  priority: 0,
  percent: 0,
  categories: [],
  crossesOut: true,
  entries: [],
  ...given,
})

const entryOf = (given: Partial<PriceEntry> = {}): PriceEntry => ({
  variant: null,
  from: 1,
  amount: null,
  percent: null,
  ...given,
})

const factsOf = (given: Partial<PriceFacts> = {}): PriceFacts => ({
  main: 'EUR',
  currency: 'EUR',
  quantity: 1,
  now,
  groups: [],
  categories: [],
  own: { price: 1000, compareAt: null },
  foreign: null,
  exchange: null,
  lists: [],
  ...given,
})

const dollars = exchangeOf(
  { rate: '1.0834', rounding: 'end99', direction: 'up' },
  { from: 'EUR', to: 'USD' },
)

describe('a price', () => {
  it('is the shop’s own one where nothing else is said', () => {
    expect(decidePrice(factsOf())).toMatchObject({
      price: 1000,
      compareAt: null,
      source: { kind: 'own' },
    })
  })

  it('is the one given for the currency, before a converted one', () => {
    const abroad = { currency: 'USD', exchange: dollars }
    expect(decidePrice(factsOf(abroad))).toMatchObject({
      price: 1099,
      source: { kind: 'converted' },
    })
    expect(
      decidePrice(factsOf({ ...abroad, foreign: { price: 1200, compareAt: 1500 } })),
    ).toMatchObject({ price: 1200, compareAt: 1500, source: { kind: 'foreign' } })
    expect(decidePrice(factsOf({ currency: 'USD' }))).toMatchObject({ price: null, source: null })
  })

  it('is taken from the list of the highest priority, and of equal ones from the cheapest', () => {
    const dear = listOf({ id: 'a', priority: 5, entries: [entryOf({ amount: 900 })] })
    const cheap = listOf({ id: 'b', priority: 1, entries: [entryOf({ amount: 500 })] })
    expect(decidePrice(factsOf({ lists: [cheap, dear] }))).toMatchObject({
      price: 900,
      compareAt: 1000,
      source: { kind: 'list', list: { id: 'a' } },
    })
    expect(decidePrice(factsOf({ lists: [cheap, { ...dear, priority: 1 }] })).price).toBe(500)
  })

  it('is the variant’s own entry before the product’s, and both before the percentage', () => {
    const list = listOf({
      percent: 50,
      entries: [entryOf({ amount: 800 }), entryOf({ variant: 'v', percent: 10 })],
    })
    expect(decidePrice(factsOf({ lists: [list] })).price).toBe(900)
    expect(decidePrice(factsOf({ lists: [{ ...list, entries: [] }] })).price).toBe(500)
    const narrow = { ...list, entries: [], categories: ['shoes'] }
    expect(decidePrice(factsOf({ lists: [narrow] })).price).toBe(1000)
    expect(decidePrice(factsOf({ lists: [narrow], categories: ['shoes'] })).price).toBe(500)
  })

  it('falls with the pieces, and is not raised by a tier that somebody got wrong', () => {
    const list = listOf({
      entries: [
        entryOf({ amount: 900 }),
        entryOf({ from: 10, amount: 700 }),
        entryOf({ from: 50, amount: 800 }),
      ],
    })
    const at = (quantity: number) => decidePrice(factsOf({ quantity, lists: [list] })).price
    expect([1, 9, 10, 49, 50].map(at)).toEqual([900, 900, 700, 700, 700])
  })

  it('converts a list’s amounts, and leaves those of a list for one currency as they are', () => {
    const abroad = { currency: 'USD', exchange: dollars }
    const entries = [entryOf({ amount: 500 })]
    expect(decidePrice(factsOf({ ...abroad, lists: [listOf({ entries })] })).price).toBe(599)
    expect(
      decidePrice(factsOf({ ...abroad, lists: [listOf({ entries, currency: 'USD' })] })).price,
    ).toBe(500)
    expect(decidePrice(factsOf({ lists: [listOf({ entries, currency: 'USD' })] })).price).toBe(1000)
  })

  it('is held beside the usual one unless the list says otherwise', () => {
    const own = { price: 1000, compareAt: 1200 }
    const list = listOf({ percent: 20 })
    expect(decidePrice(factsOf({ own, lists: [list] })).compareAt).toBe(1200)
    expect(decidePrice(factsOf({ lists: [list] })).compareAt).toBe(1000)
    expect(
      decidePrice(factsOf({ own, lists: [{ ...list, crossesOut: false }] })).compareAt,
    ).toBeNull()
  })

  it('says of each list why it did not come to count', () => {
    const codes = (list: Partial<PriceList>, facts: Partial<PriceFacts> = {}) =>
      decidePrice(
        factsOf({
          ...facts,
          lists: [listOf({ entries: [entryOf({ amount: 900 })], ...list }), ...(facts.lists ?? [])],
        }),
      ).why.find((one) => one.list?.id === 'a')?.code
    expect(codes({})).toBe('list')
    expect(codes({ active: false })).toBe('switched_off')
    expect(codes({ startsAt: after })).toBe('not_yet')
    expect(codes({ endsAt: now })).toBe('over')
    expect(codes({ groups: ['wholesale'] })).toBe('other_customers')
    expect(codes({ groups: ['wholesale'] }, { groups: ['wholesale'] })).toBe('list')
    expect(codes({ currency: 'USD' })).toBe('other_currency')
    expect(codes({ entries: [] })).toBe('not_listed')
    expect(codes({ entries: [entryOf({ from: 5, amount: 1 })] })).toBe('more_pieces')
    expect(codes({}, { currency: 'USD', foreign: { price: 1, compareAt: null } })).toBe('no_rate')
    expect(codes({ percent: 5, entries: [] }, { own: null })).toBe('no_base')
    const rival = { id: 'b', entries: [entryOf({ amount: 800 })] }
    expect(codes({}, { lists: [listOf({ ...rival, priority: 1 })] })).toBe('lower_priority')
    expect(codes({}, { lists: [listOf(rival)] })).toBe('dearer')
    expect(codes({}, { lists: [listOf({ id: '0', entries: [entryOf({ amount: 900 })] })] })).toBe(
      'same_price',
    )
    expect(codes({ entries: [entryOf({ from: 5, amount: 1100 })] }, { quantity: 5 })).toBe(
      'fewer_cheaper',
    )
  })
})

describe('any prices', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 })
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
  const given = fc.record({ price: amount, compareAt: maybe(amount) })
  const percent = fc.integer({ min: 0, max: 1_000_000 }).map((parts) => parts / 10_000)
  const entry: fc.Arbitrary<PriceEntry> = fc
    .record({
      variant: maybe(fc.constant('v')),
      from: fc.integer({ min: 1, max: 30 }),
      isAmount: fc.boolean(),
      amount,
      percent,
    })
    .map(({ isAmount, ...one }) => ({
      ...one,
      amount: isAmount ? one.amount : null,
      percent: isAmount ? null : one.percent,
    }))
  const list = fc.record({
    id: fc.uuid(),
    title: fc.constant('L'),
    active: fc.boolean(),
    groups: maybe(fc.subarray(['g', 'h'])),
    startsAt: maybe(fc.constantFrom(before, now, after)),
    endsAt: maybe(fc.constantFrom(before, now, after)),
    currency: maybe(fc.constantFrom('EUR', 'USD', 'JPY')),
    priority: fc.integer({ min: 0, max: 2 }),
    percent: fc.oneof(fc.constant(0), percent),
    categories: fc.subarray(['c', 'd']),
    crossesOut: fc.boolean(),
    entries: fc.array(entry, { maxLength: 5 }),
  })
  const lists = fc.uniqueArray(list, { maxLength: 6, selector: ({ id }) => id })
  const facts: fc.Arbitrary<PriceFacts> = fc.record({
    main: fc.constant('EUR'),
    currency: fc.constantFrom('EUR', 'USD', 'JPY'),
    quantity: fc.integer({ min: 1, max: 40 }),
    now: fc.constant(now),
    groups: fc.subarray(['g', 'h']),
    categories: fc.subarray(['c', 'd']),
    own: maybe(given),
    foreign: maybe(given),
    exchange: maybe(fc.constant(dollars)),
    lists,
  })
  const paid = (one: PriceFacts) => {
    const { price, compareAt, source } = decidePrice(one)
    return { price, compareAt, source }
  }

  it('do not depend on the order of lists and entries', () => {
    fc.assert(
      fc.property(facts, fc.nat(), (one, turn) => {
        const turned = <T>(all: readonly T[]) => {
          const place = all.length === 0 ? 0 : turn % all.length
          return [...all.slice(place), ...all.slice(0, place)].reverse()
        }
        const unique = one.lists.map((each) => ({ ...each, entries: distinct(each.entries) }))
        expect(
          paid({
            ...one,
            lists: turned(unique).map((each) => ({ ...each, entries: turned(each.entries) })),
          }),
        ).toEqual(paid({ ...one, lists: unique }))
      }),
    )
  })

  it('never rise with the pieces, and are never negative', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 40 }), (one, more) => {
        const few = decidePrice(one).price
        const many = decidePrice({ ...one, quantity: one.quantity + more }).price
        if (few === null) return
        expect(many).not.toBeNull()
        expect(many ?? 0).toBeLessThanOrEqual(few)
        expect(many ?? 0).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('know nothing of lists that are over, to come, switched off or for others', () => {
    const idle = fc.oneof(
      list.map((one) => ({ ...one, active: false })),
      list.map((one) => ({ ...one, startsAt: null, endsAt: now })),
      list.map((one) => ({ ...one, startsAt: after, endsAt: null })),
      list.map((one) => ({ ...one, groups: ['nobody'] })),
      list.map((one) => ({ ...one, currency: 'KWD' })),
      list.map((one) => ({ ...one, percent: 0, entries: [] })),
    )
    fc.assert(
      fc.property(facts, idle, (one, other) => {
        expect(paid({ ...one, lists: [...one.lists, other] })).toEqual(paid(one))
      }),
    )
  })

  it('are compared to higher ones only', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { price, compareAt } = decidePrice(one)
        if (compareAt !== null) expect(compareAt).toBeGreaterThan(price ?? Infinity)
      }),
    )
  })

  it('have exactly one reason', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { price, why } = decidePrice(one)
        expect(why.filter(({ isChosen }) => isChosen)).toHaveLength(price === null ? 0 : 1)
        expect(why).toHaveLength(one.lists.length + 1)
      }),
    )
  })
})

/** A list has one entry for an article and a number of pieces; the database sees to that. */
const distinct = (entries: readonly PriceEntry[]): PriceEntry[] => [
  ...new Map(entries.map((one) => [`${one.variant} ${one.from}`, one])).values(),
]
