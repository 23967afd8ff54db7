import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import type { CartView } from '../../cart/operations/index.ts'
import { manualProvider } from '../../payments/operations/index.ts'
import { listenToStatements } from '../../shared/testing/listenToStatements.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'

const LINES = 100
const CURRENCIES = ['EUR', 'USD', 'JPY'] as const
const owner = { kind: 'member', id: 'ada', roles: ['owner'] } as const

let database: TestDatabase
let shop: OpenShop
let statementsOf: ReturnType<typeof listenToStatements>
/** One for each line, and one more that is put in later. */
let variants: readonly string[]
let spare: string
let shipping: string

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, {
    providers: [manualProvider],
    settings: { currencies: [...CURRENCIES] },
  })
  const converted = { converts: true, rounding: 'exact', direction: 'nearest' }
  await shop.create('currencies', { code: 'USD', rate: '1.0857', ...converted })
  await shop.create('currencies', { code: 'JPY', rate: '163.21', ...converted })
  await shop.create('tax-rates', { name: 'VAT', country: 'DE', rate: 19 })
  shipping = (await shop.create('shipping-methods', { name: 'Parcel', price: 495 })).id
  await fill()
  statementsOf = listenToStatements(shop.payload)
}, 120_000)

afterAll(async () => {
  await shop.close()
  await database.drop()
})

/** Goods on ten shelves below one category, and twenty promotions of every kind, aim and condition. */
const fill = async (): Promise<void> => {
  const above = (await shop.create('categories', { title: 'Everything' })).id
  const shelves: string[] = []
  for (let n = 0; n < 10; n += 1)
    shelves.push((await shop.create('categories', { title: `Shelf ${n}`, parent: above })).id)
  const products: string[] = []
  const made: string[] = []
  for (let n = 0; n <= LINES; n += 1) {
    const product = await shop.create('products', {
      title: `Thing ${n}`,
      categories: [shelves[n % 10]],
      tags: ['many'],
      _status: 'published',
    })
    products.push(product.id)
    const own = n % 3 === 0 && { prices: [{ currency: 'USD', price: 1100 + n * 40 }] }
    made.push(
      (
        await shop.create('variants', {
          product: product.id,
          price: 1000 + n * 37,
          stock: 999,
          ...own,
        })
      ).id,
    )
  }
  variants = made.slice(0, LINES)
  spare = made[LINES] ?? ''
  const chosen = (await shop.create('product-collections', { title: 'Chosen', products })).id
  const ruled = (
    await shop.create('product-collections', {
      title: 'Ruled',
      filledBy: 'rules',
      rules: [{ aspect: 'tag', text: 'many' }],
    })
  ).id
  const some = (relationTo: string, ...ids: (string | undefined)[]) => ({
    appliesTo: 'some',
    goods: ids.map((value) => ({ relationTo, value })),
  })
  const collections = some('product-collections', chosen, ruled)
  const shelf = (n: number) => some('categories', shelves[n])
  const group = (await shop.create('customer-groups', { name: 'Regulars' })).id
  const soon = new Date(Date.now() + 86_400_000).toISOString()
  const tiers = [
    { pieces: 1, value: 1 },
    { pieces: 50, value: 2 },
  ]
  const off = (value: number) => ({ type: 'percentage', value })
  const promotions: readonly object[] = [
    { ...off(5) },
    { ...off(4), ...collections },
    { ...off(3), ...some('categories', above) },
    { ...off(3), ...some('products', ...products.slice(0, 50)) },
    { ...off(3), ...some('variants', ...variants) },
    { ...off(2), minimum: 500, minimumPieces: 1 },
    { ...off(2), countries: ['DE', 'FR'] },
    { ...off(2), firstOrder: true },
    { ...off(2), groups: [group] },
    { ...off(2), startsAt: new Date(0).toISOString(), endsAt: soon },
    { ...off(1), usageLimit: 1000, perCustomer: 900, budget: 90_000_000 },
    { ...off(9), combines: false, priority: -1 },
    { type: 'amount', amount: 150 },
    { type: 'amount', amount: 10, perPiece: true, ...collections },
    { type: 'freeShipping', upTo: 900, minimum: 100 },
    { type: 'buyXGetY', buy: 2, get: 1, value: 50, ...shelf(1) },
    { type: 'tiers', tierBy: 'pieces', tiers, ...some('categories', above) },
    {
      type: 'bundle',
      price: 900,
      parts: [0, 1].map((n) => ({
        goods: [{ relationTo: 'products', value: products[n] }],
        quantity: 1,
      })),
    },
    { type: 'fixedPrice', price: 900, ...shelf(2) },
    { ...off(5), trigger: 'code', code: 'EXTRA', ...collections },
  ]
  expect(promotions).toHaveLength(20)
  for (const [n, promotion] of promotions.entries())
    await shop.create('promotions', { title: `Promotion ${n}`, trigger: 'automatic', ...promotion })
}

type Key = { readonly id: string; readonly cartToken: string }

const ask = (name: string, input: object) =>
  shop.ask(name, { ...input }) as Promise<unknown> as Promise<CartView>

const cartOf = async (count: number, currency: string): Promise<Key> => {
  const items = variants.slice(0, count).map((variant) => ({ variant, quantity: 1 }))
  const { id, token } = (await shop.ask('carts.create', { items, currency })) as {
    id: string
    token: string
  }
  return { id, cartToken: token }
}

const address = {
  name: 'Ada',
  line1: '1 Main street',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
}

/** What a shopper and the shop's people do with a cart, one after the other: the statements of each. */
const walkOf = async (count: number, currency: string) => {
  const key = await cartOf(count, currency)
  const first = (await ask('carts.read', key)).items[0]?.id
  const steps: readonly [string, () => Promise<unknown>][] = [
    ['read', () => ask('carts.read', key)],
    ['add', () => ask('carts.addItem', { ...key, variant: spare, quantity: 1 })],
    ['change', () => ask('carts.changeItem', { ...key, item: first, quantity: 3 })],
    [
      'address',
      () =>
        ask('carts.update', {
          ...key,
          email: `ada-${count}-${currency.toLowerCase()}@example.test`,
          shippingAddress: address,
        }),
    ],
    ['shipping options', () => ask('carts.shippingOptions', key)],
    ['shipping', () => ask('carts.chooseShipping', { ...key, option: shipping })],
    ['code', () => ask('carts.addCode', { ...key, code: 'extra' })],
    ['explained', () => ask('carts.promotions', key)],
    ['shown', () => shop.ask('carts.show', { id: key.id, locale: 'en' }, owner)],
  ]
  const statements: Record<string, readonly string[]> = {}
  for (const [name, work] of steps) statements[name] = await statementsOf(work)
  const cart = await ask('carts.read', key)
  statements['checkout'] = await statementsOf(() =>
    ask('carts.checkout', { ...key, provider: 'manual' }),
  )
  return { cart, statements }
}

describe.each(CURRENCIES)('a hundred lines and twenty promotions in %s', (currency) => {
  it('take as many statements as one line, whatever is done', async () => {
    const one = await walkOf(1, currency)
    const many = await walkOf(LINES, currency)
    expect(one.cart.items).toHaveLength(2)
    expect(many.cart.items).toHaveLength(LINES + 1)
    expect(many.cart.currency).toBe(currency)
    expect(many.cart.discounts.length).toBeGreaterThan(10)
    expect(many.cart.discounts).toContainEqual(expect.objectContaining({ code: 'EXTRA' }))
    expect(many.statements).toEqual(one.statements)
    for (const [name, sent] of Object.entries(many.statements))
      expect([name, sent.length > 0]).toEqual([name, true])
  }, 120_000)
})
