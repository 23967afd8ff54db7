import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type Doc, type OpenShop } from '../../shared/testing/openShop.ts'
import type { Rate, RateProvider, RateRequest } from './rateProvider.ts'

type Answer = (request: RateRequest, signal: AbortSignal) => Promise<unknown>

const ground: Rate = { service: 'ground', name: 'Ground', price: 520, currency: 'EUR' }
const express: Rate = { service: 'express', name: 'Express', price: 1290, currency: 'EUR' }

let asked: RateRequest[] = []
let answer: Answer = () => Promise.resolve([])

/** A carrier of its own for each test, whose failures are nobody else's. */
const doubles: RateProvider[] = Array.from({ length: 12 }, (_, n) => ({
  name: `double-${n}`,
  label: `Double ${n}`,
  rates: (_ctx, request, { signal }) => {
    asked.push(request)
    return answer(request, signal) as Promise<readonly Rate[]>
  },
}))

let database: TestDatabase
let shop: OpenShop
let product: Doc
let method: Doc
let used = 0

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, { rateProviders: doubles })
  product = await shop.create('products', {
    title: 'Vase',
    _status: 'published',
    price: 1000,
    stock: 1000,
    weight: 800,
  })
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

beforeEach(async () => {
  if (used > 0) {
    await shop.payload.delete({ collection: 'shipping-methods' as never, id: method.id })
  }
  asked = []
  method = await shop.create('shipping-methods', {
    name: 'Van',
    kind: 'carrier',
    carrier: `double-${used}`,
    countries: ['DE'],
    price: 700,
  })
  used += 1
})

type Option = { id: string; name: string; price: number }
type Cart = { id: string; cartToken: string }
type Seen = { shippingOption: Option | null; totals: { shipping: number; total: number } }

const cartOf = async (): Promise<Cart> => {
  const { docs } = await shop.payload.find({
    collection: 'variants' as never,
    where: { product: { equals: product.id } },
  })
  const { id, token } = (await shop.ask('carts.create', {
    email: 'ada@example.test',
    items: [{ variant: (docs as unknown as Doc[])[0]?.id, quantity: 1 }],
  })) as { id: string; token: string }
  const cart = { id, cartToken: token }
  await goTo(cart, '10115')
  return cart
}

const goTo = (cart: Cart, postalCode: string) =>
  shop.ask('carts.update', {
    ...cart,
    shippingAddress: { name: 'Ada', line1: 'Weg 1', city: 'Berlin', postalCode, country: 'DE' },
  })

const optionsOf = async (cart: Cart): Promise<[string, number][]> =>
  ((await shop.ask('carts.shippingOptions', cart)) as { docs: Option[] }).docs.map((one) => [
    one.id.split(':')[1] ?? 'own price',
    one.price,
  ])

const choose = (cart: Cart, part: string) =>
  shop.ask('carts.chooseShipping', {
    ...cart,
    option: `${method.id}:${part}`,
  }) as unknown as Promise<Seen>

const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const begun = performance.now()
  return [await work(), performance.now() - begun]
}

describe('a carrier that answers', () => {
  it('is asked once for a cart, and again for another one', async () => {
    answer = () => Promise.resolve([express, ground])
    const cart = await cartOf()
    expect(await optionsOf(cart)).toEqual([
      ['ground', 520],
      ['express', 1290],
    ])
    await optionsOf(cart)
    expect(asked).toMatchObject([
      {
        to: { country: 'DE', postalCode: '10115', city: 'Berlin' },
        parcels: [{ weight: 800 }],
        goods: 1000,
        currency: 'EUR',
      },
    ])
    await goTo(cart, '10117')
    await optionsOf(cart)
    expect(asked).toHaveLength(2)
  })

  it('is paid what was shown, and not asked while the order is placed', async () => {
    answer = () => Promise.resolve([express, ground])
    const cart = await cartOf()
    await optionsOf(cart)
    expect((await choose(cart, 'express')).totals.shipping).toBe(1290)
    answer = () => Promise.resolve([{ ...express, price: 9900 }])
    const { order } = (await shop.ask('carts.checkout', cart)) as {
      order: { shippingOption: Option; totals: { shipping: number } }
    }
    expect(order.shippingOption).toMatchObject({ name: 'Van – Express', price: 1290 })
    expect(order.totals.shipping).toBe(1290)
    expect(asked).toHaveLength(1)
  })

  it('is not asked for where its method does not go', async () => {
    answer = () => Promise.resolve([ground])
    const cart = await cartOf()
    await shop.ask('carts.update', {
      ...cart,
      shippingAddress: {
        name: 'Ada',
        line1: '1 Rue',
        city: 'Paris',
        postalCode: '75001',
        country: 'FR',
      },
    })
    expect(await optionsOf(cart)).toEqual([])
    expect(asked).toEqual([])
  })
})

describe('a carrier that does not answer', () => {
  it.each<[string, Answer]>([
    ['hangs for ever', () => new Promise(() => undefined)],
    ['answers late', () => wait(4000, [ground])],
    ['fails', () => Promise.reject(new Error('down'))],
    ['answers nonsense', () => Promise.resolve({ price: 'a lot' })],
    [
      'answers with prices that are none',
      () =>
        Promise.resolve([
          { ...ground, price: -1 },
          { ...ground, price: 1.5 },
          { ...ground, currency: 'XXX' },
          { ...ground, service: 'a:b' },
          null,
        ]),
    ],
  ])('and %s leaves the method’s own price within two seconds', async (_how, how) => {
    answer = how
    const cart = await cartOf()
    const [options, took] = await timed(() => optionsOf(cart))
    expect(options).toEqual([['own price', 700]])
    expect(took).toBeLessThan(3900)
    // Nobody waits a second time.
    const [, again] = await timed(() => optionsOf(cart))
    expect(again).toBeLessThan(1900)
    expect(asked).toHaveLength(1)
  })

  it('is not asked by everybody one after the other', async () => {
    answer = () => Promise.reject(new Error('down'))
    for (let n = 0; n < 5; n += 1) expect(await optionsOf(await cartOf())).toHaveLength(1)
    expect(asked).toHaveLength(3)
  })

  it('leaves a shopper the service that was chosen while it could be had', async () => {
    answer = () => Promise.resolve([express, ground])
    const cart = await cartOf()
    await optionsOf(cart)
    await choose(cart, 'express')
    // The cart says something else now, and nobody knows what the carrier asks for it.
    answer = () => Promise.reject(new Error('down'))
    await goTo(cart, '10117')
    const seen = (await shop.ask('carts.read', cart)) as unknown as Seen
    expect(seen.totals.shipping).toBe(700)
    expect(await optionsOf(cart)).toEqual([['own price', 700]])
  })
})
