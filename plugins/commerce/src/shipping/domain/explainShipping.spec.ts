import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  carrierAnswer,
  chosenOption,
  consignmentKey,
  explainShipping,
  loadOf,
  requireOption,
  shippingOptions,
  whyText,
  type Consignment,
  type ConsignmentItem,
  type PickupPoint,
  type ShippingMethod,
} from './index.ts'

const now = new Date('2026-11-20T12:30:00Z')

const item = (facts: Partial<ConsignmentItem> = {}): ConsignmentItem => ({
  line: 'line',
  product: 'vase',
  title: 'Vase',
  quantity: 1,
  weight: 800,
  length: null,
  width: null,
  height: null,
  shippingClass: null,
  surcharge: null,
  categories: [],
  ...facts,
})

const ground = {
  zones: [
    {
      id: 'home',
      name: 'Germany',
      countries: ['DE'],
      regions: null,
      postcodes: null,
      excludedPostcodes: null,
      position: 0,
    },
    {
      id: 'islands',
      name: 'Islands',
      countries: ['DE'],
      regions: null,
      postcodes: '27498\n25846...25849',
      excludedPostcodes: null,
      position: 0,
    },
  ],
  boxes: [],
  timeZone: 'Europe/Berlin',
}

const cart = (facts: Partial<Consignment> = {}): Consignment => ({
  country: 'DE',
  postalCode: '10115',
  goods: 5000,
  currency: 'EUR',
  requiresShipping: true,
  items: [item()],
  ground,
  now,
  ...facts,
})

const method = (facts: Partial<ShippingMethod> & { id: string }): ShippingMethod => ({
  name: facts.id,
  price: 490,
  currency: 'EUR',
  freeAbove: null,
  countries: [],
  estimate: null,
  ...facts,
})

const byWeight = method({
  id: 'weight',
  zone: 'home',
  basis: 'weight',
  steps: [
    { upTo: 1000, price: 390, prices: { USD: 450 } },
    { upTo: 5000, price: 590 },
  ],
})

const priceOf = (one: ShippingMethod, facts: Partial<Consignment> = {}) =>
  shippingOptions([one], cart(facts))[0]?.price

const whyNot = (one: ShippingMethod, facts: Partial<Consignment> = {}) =>
  explainShipping([one], cart(facts)).methods[0]?.why

describe('a method of a zone', () => {
  it('is offered where its zone decides, and says which other one does', () => {
    expect(priceOf(byWeight)).toBe(390)
    expect(whyNot(byWeight, { postalCode: '27498' })).toEqual([{ code: 'zone', zone: 'Islands' }])
    expect(whyNot(byWeight, { country: 'FR' })).toEqual([{ code: 'zone', zone: null }])
    expect(whyNot(byWeight, { country: null })).toEqual([{ code: 'no_address' }])
  })

  it('does not keep one that names its countries itself from being offered', () => {
    const own = method({ id: 'own', countries: ['DE'] })
    const options = shippingOptions([byWeight, own], cart())
    expect(options.map(({ id }) => id)).toEqual(['weight', 'own'])
    expect(whyNot(own, { country: 'FR' })).toEqual([{ code: 'country', countries: ['DE'] }])
  })
})

describe('a method by table', () => {
  it.each([
    ['weight', { items: [item({ quantity: 2 })] }, 590],
    ['weight', { items: [item({ quantity: 7 })] }, undefined],
    ['items', { items: [item({ quantity: 999 })] }, 390],
    ['items', { items: [item({ quantity: 1001 })] }, 590],
    ['price', { goods: 999 }, 390],
    ['price', { goods: 5001 }, undefined],
    ['volume', { items: [item({ length: 100, width: 100, height: 101 })] }, 590],
  ] as const)('by %s costs by what it measures', (basis, facts, price) => {
    expect(priceOf({ ...byWeight, basis }, facts)).toBe(price)
  })

  it('says where the table ends', () => {
    const why = whyNot(byWeight, { items: [item({ quantity: 7 })] })
    expect(why).toEqual([{ code: 'beyond_table', basis: 'weight', measure: 5600, upTo: 5000 }])
    const speech = { amount: String, country: String }
    expect(why?.map((one) => whyText(one, speech))).toEqual([
      'The table ends at 5 kg; this is 5.6 kg.',
    ])
  })

  it('weighs the boxes too, once the shop has some', () => {
    const box = {
      id: 'box',
      name: 'Box',
      length: 400,
      width: 300,
      height: 200,
      maxWeight: null,
      ownWeight: 250,
    }
    expect(priceOf(byWeight, { ground: { ...ground, boxes: [box] } })).toBe(590)
  })
})

describe('what a method asks for and does not take', () => {
  const fussy = method({
    id: 'fussy',
    minimum: 1000,
    maximum: 9000,
    freeAbove: 6000,
    surcharges: [
      { class: 'bulky', price: 1500, per: 'piece' },
      { class: 'cold', price: 300, per: 'order' },
    ],
    excluded: { products: ['piano'], categories: ['live'], classes: ['danger'] },
  })

  it('is free above a worth, but for surcharges', () => {
    expect(priceOf(fussy)).toBe(490)
    expect(priceOf(fussy, { goods: 6000 })).toBe(0)
    const items = [
      item({ shippingClass: 'bulky', quantity: 2 }),
      item({ shippingClass: 'cold', quantity: 3 }),
      item({ surcharge: 70, quantity: 2 }),
    ]
    expect(priceOf(fussy, { items })).toBe(490 + 3000 + 300 + 140)
    expect(priceOf(fussy, { items, goods: 6000 })).toBe(3000 + 300 + 140)
  })

  it.each([
    [{ goods: 999 }, { code: 'minimum', minimum: 1000 }],
    [{ goods: 9001 }, { code: 'maximum', maximum: 9000 }],
    [{ items: [item({ product: 'piano', title: 'Piano' })] }, { by: 'product', title: 'Piano' }],
    [{ items: [item({ categories: ['x', 'live'], title: 'Bee' })] }, { by: 'category' }],
    [{ items: [item({ shippingClass: 'danger' })] }, { by: 'class' }],
    [{ currency: 'USD' }, { code: 'currency', currency: 'USD' }],
    [{ requiresShipping: false }, { code: 'nothing_to_ship' }],
  ])('is said: %o', (facts, why) => {
    expect(whyNot(fussy, facts)).toEqual([expect.objectContaining(why)])
    expect(priceOf(fussy, facts)).toBeUndefined()
  })

  it('does not depend on the order of the lines or of the methods', () => {
    const lines = [
      item({ line: 'a', weight: 300, quantity: 3 }),
      item({ line: 'b', shippingClass: 'bulky' }),
      item({ line: 'c', surcharge: 40, weight: null }),
    ]
    const methods = [fussy, byWeight, method({ id: 'plain', price: 800 })]
    const priced = (these: ShippingMethod[], items: ConsignmentItem[]) =>
      new Map(shippingOptions(these, cart({ items })).map(({ id, price }) => [id, price]))
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lines, { minLength: 3 }),
        fc.shuffledSubarray(methods, { minLength: 3 }),
        (items, these) => {
          expect(priced(these, items)).toEqual(priced(methods, lines))
        },
      ),
    )
  })
})

describe('another currency', () => {
  const dollars = { currency: 'USD' }
  const own = { price: 600, freeAbove: 5000, minimum: null, maximum: null, further: null }

  it('takes the price that was set for it', () => {
    const set = method({ id: 'set', prices: [{ currency: 'USD', ...own }] })
    expect(priceOf(set, { ...dollars, goods: 4999 })).toBe(600)
    expect(priceOf(set, { ...dollars, goods: 5000 })).toBe(0)
  })

  it('takes a table whose rows all have a price there', () => {
    expect(whyNot(byWeight, dollars)).toEqual([{ code: 'currency', currency: 'USD' }])
    const steps = byWeight.steps?.slice(0, 1) ?? []
    expect(priceOf({ ...byWeight, steps }, dollars)).toBe(450)
  })

  it('is converted where there is a rate, and nowhere else', () => {
    const double = (amount: number) => amount * 2
    const convert = { price: double, amount: double }
    expect(priceOf(method({ id: 'plain' }), { ...dollars, convert })).toBe(980)
    expect(priceOf(byWeight, { ...dollars, convert })).toBe(450)
    const none = { price: () => null, amount: () => null }
    expect(priceOf(method({ id: 'plain' }), { ...dollars, convert: none })).toBeUndefined()
  })

  it('rounds like a price what is charged as it stands, and nothing that is reckoned with', () => {
    // 1.10 for one, and prices in whole units.
    const plainly = (amount: number) => Math.round((amount * 11) / 10)
    const convert = {
      price: (amount: number) => Math.ceil(plainly(amount) / 100) * 100,
      amount: plainly,
    }
    const sale = { ...dollars, convert }
    expect(priceOf(method({ id: 'flat', price: 490, minimum: 100, maximum: 9_990 }), sale)).toBe(
      600,
    )
    const free = method({ id: 'free', price: 490, freeAbove: 5000 })
    expect(priceOf(free, { ...sale, goods: 5499 })).toBe(600)
    expect(priceOf(free, { ...sale, goods: 5500 })).toBe(0)
    const least = method({ id: 'least', price: 490, minimum: 1001 })
    expect(priceOf(least, { ...sale, goods: 1100 })).toBeUndefined()
    expect(priceOf(least, { ...sale, goods: 1101 })).toBe(600)
    const bulky = item({ surcharge: 10, quantity: 3 })
    expect(priceOf(method({ id: 'flat', price: 490 }), { ...sale, items: [bulky] })).toBe(633)
    const perKilo = method({
      id: 'kilos',
      basis: 'weight',
      steps: [{ upTo: 1000, price: 490 }],
      further: { per: 1000, price: 20 },
    })
    const heavy = item({ weight: 1000, quantity: 21 })
    expect(priceOf(perKilo, { ...sale, items: [heavy] })).toBe(600 + 20 * 22)
  })
})

describe('a pickup point', () => {
  const point: PickupPoint = {
    id: 'shop',
    name: 'Our shop',
    line1: 'Hauptstraße 1',
    line2: null,
    postalCode: '10827',
    city: 'Berlin',
    region: null,
    country: 'DE',
    note: null,
    hours: {},
    exceptions: [],
  }
  const pickup = method({ id: 'collect', kind: 'pickup', price: 0, points: [point] })

  it('is an option of its own, and asks for no address', () => {
    const [option] = shippingOptions([pickup, byWeight], cart({ country: null }))
    expect(option).toMatchObject({ id: 'collect:shop', name: 'collect – Our shop', pickup: point })
    expect(chosenOption([pickup], 'collect:shop', cart({ country: null }))?.price).toBe(0)
    expect(() => requireOption([pickup], 'collect', cart())).toThrow(
      expect.objectContaining({ code: 'shipping_option_unavailable' }),
    )
    expect(whyNot({ ...pickup, points: [] })).toEqual([{ code: 'no_points' }])
  })
})

describe('a carrier', () => {
  const carrier = method({ id: 'dpd', kind: 'carrier', carrier: 'double', price: 700 })
  const key = consignmentKey(cart(), loadOf(cart()).parcels)
  const rates = [
    { service: 'express', name: 'Express', price: 1290, currency: 'EUR', estimate: 'tomorrow' },
    { service: 'ground', name: 'Ground', price: 520, currency: 'EUR', estimate: null },
  ]
  const answered = { dpd: carrierAnswer(key, rates, now) }

  it('is offered at its own prices, as long as they speak of this cart', () => {
    const ids = (facts: Partial<Consignment>) =>
      shippingOptions([carrier], cart(facts)).map(({ id, price }) => [id, price])
    expect(ids({ answers: answered })).toEqual([
      ['dpd:ground', 520],
      ['dpd:express', 1290],
    ])
    expect(ids({ answers: answered, postalCode: '10117' })).toEqual([['dpd', 700]])
    expect(ids({ answers: answered, items: [item({ quantity: 2 })] })).toEqual([['dpd', 700]])
    const later = new Date(now.getTime() + 25 * 3_600_000)
    expect(ids({ answers: answered, now: later })).toEqual([['dpd', 700]])
    expect(ids({ answers: { dpd: carrierAnswer(key, null, now) } })).toEqual([['dpd', 700]])
    expect(ids({})).toEqual([['dpd', 700]])
  })

  it('leaves a chosen service at the method’s own price when its answer holds no more', () => {
    const chosen = (facts: Partial<Consignment>) =>
      chosenOption([carrier], 'dpd:express', cart(facts))?.price
    expect(chosen({ answers: answered })).toBe(1290)
    expect(chosen({ answers: answered, postalCode: '10117' })).toBe(700)
    const without = { dpd: carrierAnswer(key, rates.slice(1), now) }
    expect(chosen({ answers: without })).toBeUndefined()
  })
})
