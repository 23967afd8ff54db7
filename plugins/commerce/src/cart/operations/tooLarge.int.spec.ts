import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import type { CartView } from './index.ts'

let database: TestDatabase
let shop: OpenShop

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, {
    settings: { taxInclusive: false, taxRates: [{ country: 'PT', rate: 23 }] },
  })
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

/** A thousand of them can be counted, and not one more. */
const DEAREST = 9_000_000_000_000

let made = 0
const dearest = async (): Promise<string> => {
  made += 1
  const product = await shop.create('products', {
    title: `Palace ${made}`,
    requiresShipping: false,
    _status: 'published',
  })
  return (await shop.create('variants', { product: product.id, price: DEAREST, stock: 9999 })).id
}
const ask = (name: string, input: Record<string, unknown>) =>
  shop.ask(name, input) as Promise<unknown> as Promise<CartView & { token: string }>
const cartOf = async (...items: readonly { variant: string; quantity: number }[]) => {
  const cart = await ask('carts.create', { items })
  return { cart, key: { id: cart.id, cartToken: cart.token } }
}
const tooLarge = expect.objectContaining({ code: 'amount_too_large', status: 422 }) as unknown

describe('a cart that would be too large to be counted', () => {
  it('does not come to be', async () => {
    const email = 'too-large@example.test'
    const items = [{ variant: await dearest(), quantity: 1001 }]
    await expect(ask('carts.create', { email, items })).rejects.toEqual(tooLarge)
    const ctx = await shop.context()
    expect(await ctx.sql(sql`select id from carts where email = ${email}`)).toEqual([])
  })

  it('stays as it was when something is put in', async () => {
    const variant = await dearest()
    const { cart, key } = await cartOf({ variant, quantity: 600 })
    const more = { ...key, quantity: 401 }
    await expect(ask('carts.addItem', { ...more, variant })).rejects.toEqual(tooLarge)
    await expect(ask('carts.addItem', { ...more, variant: await dearest() })).rejects.toEqual(
      tooLarge,
    )
    const { token: _token, ...before } = cart
    expect({ ...(await ask('carts.read', key)), expiresAt: '' }).toEqual({
      ...before,
      expiresAt: '',
    })
    expect((await ask('carts.addItem', { ...key, variant, quantity: 400 })).itemCount).toBe(1000)
  })

  it('stays as it was when a line is changed, or what it carries', async () => {
    const variant = await dearest()
    const { cart, key } = await cartOf({ variant, quantity: 600 })
    const change = { ...key, item: cart.items[0]?.id, quantity: 1001 }
    const properties = [{ name: 'Engraving', value: 'Ada' }]
    await expect(ask('carts.changeItem', change)).rejects.toEqual(tooLarge)
    await expect(ask('carts.changeItem', { ...change, properties })).rejects.toEqual(tooLarge)
    const read = await ask('carts.read', key)
    expect(read.items).toMatchObject([{ quantity: 600, properties: [] }])
  })

  it('stays as it was when an address brings a tax', async () => {
    const { key } = await cartOf({ variant: await dearest(), quantity: 1000 })
    const billingAddress = {
      name: 'Ada Example',
      line1: '1 Harbour Street',
      city: 'Lisbon',
      postalCode: '1100-001',
      country: 'PT',
    }
    await expect(
      ask('carts.update', { ...key, note: 'Ring twice', billingAddress }),
    ).rejects.toEqual(tooLarge)
    expect(await ask('carts.read', key)).toMatchObject({ note: null, billingAddress: null })
  })
})
