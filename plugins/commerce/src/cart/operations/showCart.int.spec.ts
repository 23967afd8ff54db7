import { afterAll, beforeAll, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop
let variant: string

const owner = { kind: 'member', id: 'ada', roles: ['owner'] } as const

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, {})
  const product = await shop.create('products', { title: 'Thing', _status: 'published' })
  variant = (await shop.create('variants', { product: product.id, price: 1000, stock: 9 })).id
  await shop.create('promotions', {
    title: 'Ten off',
    trigger: 'automatic',
    type: 'percentage',
    value: 10,
  })
  await shop.create('promotions', {
    title: 'For many',
    trigger: 'automatic',
    type: 'percentage',
    value: 20,
    minimumPieces: 5,
  })
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const items = () => [{ variant, quantity: 2 }]

it('shows a guest’s cart to the shop’s people, with a reason for every promotion', async () => {
  const { id } = await shop.ask('carts.create', { items: items() })
  const shown = await shop.ask('carts.show', { id, locale: 'en' }, owner)
  expect(shown).toMatchObject({
    cart: { id, totals: { subtotal: 2000, discount: 200, total: 1800 } },
  })
  expect(shown['promotions']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ title: 'Ten off', applied: true, amount: 200 }),
      expect.objectContaining({
        title: 'For many',
        applied: false,
        reason: 'too_few_pieces',
        why: 'It applies from 5 pieces on. 3 more will do.',
      }),
    ]),
  )
})

it('shows the cart of somebody with an account, as theirs', async () => {
  const customer = await shop.create('customers', {
    email: 'bo@example.test',
    password: 'a-long-password-of-bo',
  })
  const { id } = await shop.ask(
    'carts.create',
    { items: items() },
    { kind: 'customer', id: customer.id },
  )
  expect(await shop.ask('carts.show', { id }, owner)).toMatchObject({ cart: { id } })
})

it('shows it to nobody else, and tells what there is not', async () => {
  const { id } = await shop.ask('carts.create', { items: items() })
  await expect(shop.ask('carts.show', { id })).rejects.toMatchObject({ status: 401 })
  const nobody = { kind: 'customer', id: crypto.randomUUID() } as const
  await expect(shop.ask('carts.show', { id }, nobody)).rejects.toMatchObject({ status: 403 })
  for (const strange of [crypto.randomUUID(), 'none'])
    await expect(shop.ask('carts.show', { id: strange }, owner)).rejects.toMatchObject({
      code: 'cart_not_found',
    })
})
