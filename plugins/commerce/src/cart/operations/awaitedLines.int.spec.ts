import { afterAll, beforeAll, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import type { CartView } from './index.ts'

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

let made = 0
const variantOf = async (facts: object): Promise<string> => {
  made += 1
  const product = await shop.create('products', { title: `Cup ${made}`, _status: 'published' })
  return (await shop.create('variants', { product: product.id, price: 1000, ...facts })).id
}

const cartWith = async (items: readonly object[]) =>
  (await shop.ask('carts.create', { items })) as unknown as CartView

it('a line says before it is paid what of it is yet to come', async () => {
  const later = await variantOf({ stock: 2, stockPolicy: 'backorder' })
  const there = await variantOf({ stock: 5 })
  const properties = [{ name: 'Engraving', value: 'Ada' }]
  const { items } = await cartWith([
    { variant: later, quantity: 1 },
    { variant: later, quantity: 3, properties },
    { variant: there, quantity: 5 },
  ])
  const waiting = items.filter(({ variant }) => variant === later)
  // Two lie there for both lines of it.
  expect(waiting.reduce((sum, { backordered }) => sum + backordered, 0)).toBe(2)
  expect(items.find(({ variant }) => variant === there)).toMatchObject({
    backordered: 0,
    shipsFrom: null,
    available: true,
  })
})

it('an order that comes early says from when on it is sent', async () => {
  const day = new Date(Date.now() + 40 * 86_400_000).toISOString()
  const early = await variantOf({ stock: 0, stockPolicy: 'preorder', preorderUntil: day })
  const { items } = await cartWith([{ variant: early, quantity: 2 }])
  expect(items).toMatchObject([{ backordered: 2, shipsFrom: day, available: true }])
})

it('a bundle waits for what it lacks', async () => {
  const [cup, pot] = [
    await variantOf({ stock: 3, stockPolicy: 'backorder' }),
    await variantOf({ stock: 9 }),
  ]
  const set = await variantOf({})
  for (const [part, quantity] of [
    [cup, 2],
    [pot, 1],
  ] as const)
    await shop.create('bundle-parts', { bundle: set, part, quantity })
  const { items } = await cartWith([{ variant: set, quantity: 2 }])
  expect(items).toMatchObject([{ backordered: 1, available: true }])
  expect(Object.keys(items[0]?.parts?.[0] ?? {}).toSorted()).toEqual([
    'quantity',
    'sku',
    'title',
    'variant',
  ])
})
