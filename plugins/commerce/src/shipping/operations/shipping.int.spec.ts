import type { Actor } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type Doc, type OpenShop } from '../../shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const member: Actor = { kind: 'member', id: 'member', roles: ['owner'] }

const to = (facts: object) => ({
  name: 'Ada',
  line1: 'Hauptstraße 1',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
  ...facts,
})

type Option = { id: string; name: string; price: number; pickup?: object; delivery?: object }
type Cart = { id: string; cartToken: string }
type Seen = { shippingOption: Option | null; totals: { shipping: number; total: number } }

let made = 0

const cartOf = async (product: object, quantity = 1): Promise<Cart> => {
  const { id } = await shop.create('products', {
    title: `Vase ${(made += 1)}`,
    _status: 'published',
    price: 1000,
    stock: 100,
    ...product,
  })
  const { docs } = await shop.payload.find({
    collection: 'variants' as never,
    where: { product: { equals: id } },
  })
  const cart = (await shop.ask('carts.create', {
    email: 'ada@example.test',
    items: [{ variant: (docs as unknown as Doc[])[0]?.id, quantity }],
  })) as { id: string; token: string }
  return { id: cart.id, cartToken: cart.token }
}

const goTo = (cart: Cart, facts: object | null) =>
  shop.ask('carts.update', {
    ...cart,
    shippingAddress: facts && to(facts),
  }) as unknown as Promise<Seen>

const optionsOf = async (cart: Cart): Promise<Option[]> =>
  ((await shop.ask('carts.shippingOptions', cart)) as { docs: Option[] }).docs

const choose = (cart: Cart, option: string) =>
  shop.ask('carts.chooseShipping', { ...cart, option }) as unknown as Promise<Seen>

const read = (cart: Cart) => shop.ask('carts.read', cart) as unknown as Promise<Seen>

describe('a shop with zones', () => {
  let home: Doc
  let islands: Doc
  let bulky: Doc
  let byWeight: Doc
  let ferry: Doc
  let collect: Doc
  let counter: Doc

  beforeAll(async () => {
    home = await shop.create('shipping-zones', { name: 'Germany', countries: ['DE'] })
    islands = await shop.create('shipping-zones', {
      name: 'Islands',
      countries: ['DE'],
      postcodes: '27498\n25846...25849',
    })
    bulky = await shop.create('shipping-classes', { name: 'Bulky' })
    counter = await shop.create('pickup-points', {
      name: 'Our shop',
      line1: 'Hauptstraße 1',
      postalCode: '10827',
      city: 'Berlin',
      country: 'DE',
      hours: { monday: '10:00–18:00' },
    })
    byWeight = await shop.create('shipping-methods', {
      name: 'Parcel',
      zone: home.id,
      basis: 'weight',
      steps: [
        { upTo: 1000, price: 390 },
        { upTo: 5000, price: 590 },
      ],
      surcharges: [{ class: bulky.id, price: 1500, per: 'piece' }],
      transitMin: 1,
      transitMax: 2,
    })
    ferry = await shop.create('shipping-methods', { name: 'Ferry', zone: islands.id, price: 990 })
    collect = await shop.create('shipping-methods', { name: 'Collect', kind: 'pickup', price: 0 })
  })

  it('weighs what the variant or its product weighs, and asks by the table', async () => {
    const cart = await cartOf({ weight: 600 }, 2)
    await goTo(cart, {})
    const [first, second] = await optionsOf(cart)
    expect(first).toMatchObject({ id: `${collect.id}:${counter.id}`, price: 0 })
    expect(second).toMatchObject({ id: byWeight.id, price: 590 })
    expect(second?.delivery).toEqual({
      earliest: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      latest: expect.any(String) as string,
    })
    expect((await choose(cart, byWeight.id)).totals.shipping).toBe(590)
    const heavy = await cartOf({ weight: 6000 })
    await goTo(heavy, {})
    expect((await optionsOf(heavy)).map(({ id }) => id)).toEqual([`${collect.id}:${counter.id}`])
  })

  it('asks more for a class, and forgets a method when the address moves to another zone', async () => {
    const cart = await cartOf({ weight: 600, shippingClass: bulky.id })
    await goTo(cart, {})
    expect((await choose(cart, byWeight.id)).totals.shipping).toBe(1890)
    expect((await goTo(cart, { postalCode: '27498' })).shippingOption).toBeNull()
    expect((await optionsOf(cart)).map(({ id }) => id)).toContain(ferry.id)
    // Forgotten for good: moving back does not bring it back.
    expect((await goTo(cart, {})).shippingOption).toBeNull()
    await expect(choose(cart, ferry.id)).rejects.toMatchObject({
      code: 'shipping_option_unavailable',
    })
    await expect(choose(cart, 'nonsense')).rejects.toMatchObject({ status: 422 })
  })

  it('lets goods be collected without an address, and keeps the place with the order', async () => {
    const cart = await cartOf({ weight: 600 })
    const option = `${collect.id}:${counter.id}`
    expect((await optionsOf(cart)).map(({ id }) => id)).toEqual([option])
    await expect(choose(cart, collect.id)).rejects.toMatchObject({ status: 422 })
    await choose(cart, option)
    expect((await read(cart)).shippingOption).toMatchObject({
      id: option,
      name: 'Collect – Our shop',
      pickup: { line1: 'Hauptstraße 1', hours: { monday: '10:00–18:00' } },
    })
    const { order } = (await shop.ask('carts.checkout', cart)) as {
      order: { shippingAddress: unknown; shippingOption: Option; status: string }
    }
    expect(order).toMatchObject({
      status: 'confirmed',
      shippingAddress: null,
      shippingOption: { id: option, price: 0, pickup: { city: 'Berlin' } },
    })
  })

  it('writes to the order what goes into which box', async () => {
    const box = await shop.create('shipping-boxes', {
      name: 'Box',
      length: 300,
      width: 200,
      height: 100,
      ownWeight: 250,
    })
    const cart = await cartOf({ weight: 400, length: 100, width: 100, height: 100 }, 2)
    await goTo(cart, {})
    // 800 grams of goods alone would still be in the first row.
    expect((await choose(cart, byWeight.id)).totals.shipping).toBe(590)
    const { order } = (await shop.ask('carts.checkout', cart)) as { order: { id: string } }
    const { shippingOption } = (await shop.payload.findByID({
      collection: 'orders' as never,
      id: order.id,
    })) as unknown as { shippingOption: { parcels: object[]; delivery: object } }
    expect(shippingOption.parcels).toMatchObject([
      { box: { id: box.id }, weight: 1050, items: [{ quantity: 2 }] },
    ])
    expect(shippingOption.delivery).toBeDefined()
    await shop.payload.delete({ collection: 'shipping-boxes' as never, id: box.id })
  })

  it('tells its people what an address would be offered, and why not the rest', async () => {
    const ask = (input: Record<string, unknown>) =>
      shop.ask('shipping.try', input, member) as Promise<{
        zone: { name: string; level: string } | null
        methods: { name: string; options: Option[]; why: { code: string; text: string }[] }[]
      }>
    const island = await ask({ country: 'DE', postalCode: '25847', weight: 900, worth: 5000 })
    expect(island.zone).toMatchObject({ name: 'Islands', level: 'postcode' })
    const byName = new Map(island.methods.map((one) => [one.name, one]))
    expect(byName.get('Ferry')?.options).toMatchObject([{ price: 990 }])
    expect(byName.get('Parcel')?.why).toEqual([
      { code: 'zone', text: 'The address belongs to the zone “Islands”.' },
    ])
    const heavy = await ask({ country: 'DE', postalCode: '10115', weight: 9000 })
    expect(heavy.methods.find(({ name }) => name === 'Parcel')?.why).toEqual([
      { code: 'beyond_table', text: 'The table ends at 5 kg; this is 9 kg.' },
    ])
    await expect(shop.ask('shipping.try', { country: 'DE' })).rejects.toBeDefined()
  })

  it('keeps a zone that methods are of, and drops a class with its surcharges', async () => {
    const drop = (collection: string, id: string) =>
      shop.payload.delete({ collection: collection as never, id })
    await expect(drop('shipping-zones', home.id)).rejects.toMatchObject({ status: 409 })
    const unused = await shop.create('shipping-zones', { name: 'Unused' })
    await drop('shipping-zones', unused.id)
    await drop('shipping-classes', bulky.id)
    const cart = await cartOf({ weight: 600 })
    await goTo(cart, {})
    expect((await choose(cart, byWeight.id)).totals.shipping).toBe(390)
  })
})

describe('the forms', () => {
  it.each([
    ['shipping-methods', { name: 'M', basis: 'weight', steps: [] }],
    ['shipping-methods', { name: 'M', basis: 'items', steps: [{ upTo: 2, price: -1 }] }],
    ['shipping-methods', { name: 'M' }],
    ['shipping-methods', { name: 'M', price: 100, cutOff: '25:00' }],
    ['shipping-methods', { name: 'M', price: 100, kind: 'carrier', carrier: 'nobody' }],
    ['shipping-zones', { name: 'Z', countries: ['DE'], postcodes: '1*5' }],
    ['shipping-boxes', { name: 'B', length: 0, width: 1, height: 1 }],
    [
      'pickup-points',
      {
        name: 'P',
        line1: '1',
        postalCode: '1',
        city: 'B',
        country: 'DE',
        hours: { monday: 'all day' },
      },
    ],
  ])('of %s take no %o', async (collection, data) => {
    await expect(shop.create(collection, data)).rejects.toMatchObject({ status: 400 })
  })
})
