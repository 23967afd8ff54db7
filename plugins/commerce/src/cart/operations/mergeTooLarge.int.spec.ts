import type { Actor } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openBank } from '../../shared/testing/bank.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import type { CartView } from './index.ts'

let database: TestDatabase
let shop: OpenShop

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, { providers: [openBank().provider] })
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

/** A thousand of them can be counted, and not one more. */
const DEAREST = 9_000_000_000_000

type SignedIn = { readonly customer: { readonly id: string }; readonly cart?: CartView }

let made = 0
const articleOf = async (price = DEAREST, stock = 9999): Promise<string> => {
  made += 1
  const product = await shop.create('products', {
    title: `Palace ${made}`,
    requiresShipping: false,
    _status: 'published',
  })
  return (await shop.create('variants', { product: product.id, price, stock })).id
}
const ask = (name: string, input: Record<string, unknown>, actor?: Actor) =>
  shop.ask(name, input, actor) as Promise<unknown> as Promise<CartView & { token: string }>
const someone = async () => {
  made += 1
  const credentials = { email: `rich-${made}@example.test`, password: 'a long enough secret' }
  const { customer } = (await shop.ask('customers.register', credentials)) as SignedIn
  return { credentials, actor: { kind: 'customer', id: customer.id } as const }
}
const logIn = (credentials: object, cartToken: string) =>
  shop.ask('customers.login', {
    ...credentials,
    cartToken,
  }) as Promise<unknown> as Promise<SignedIn>
const line = (variant: string, quantity: number) => ({ variant, quantity })

describe('who logs in with more than can be counted together with what they have', () => {
  it('keeps both carts as they were', async () => {
    const { credentials, actor } = await someone()
    const [mine, theirs] = [await articleOf(), await articleOf(DEAREST, 600)]
    const own = await ask('carts.create', { items: [line(mine, 600)] }, actor)
    const guest = await ask('carts.create', {
      items: [line(theirs, 600)],
      email: credentials.email,
    })
    await ask('carts.checkout', { id: guest.id, cartToken: guest.token })
    const { cart } = await logIn(credentials, guest.token)
    expect(cart).toMatchObject({ id: own.id, itemCount: 600, totals: own.totals })
    const apart = await ask('carts.read', { id: guest.id }, actor)
    expect(apart).toMatchObject({ itemCount: 600, items: [{ variant: theirs, available: true }] })
  })

  it('is let in though their own cart cannot be counted any more', async () => {
    const { credentials, actor } = await someone()
    const variant = await articleOf(100)
    const own = await ask('carts.create', { items: [line(variant, 2000)] }, actor)
    await shop.payload.update({
      collection: 'variants' as 'media',
      id: variant,
      data: { price: DEAREST } as never,
    })
    const guest = await ask('carts.create', { items: [line(await articleOf(), 1)] })
    const { customer, cart } = await logIn(credentials, guest.token)
    expect([customer.id, cart]).toEqual([actor.id, undefined])
    const item = own.items[0]?.id
    const less = await ask('carts.changeItem', { id: own.id, item, quantity: 1000 }, actor)
    expect(less).toMatchObject({ itemCount: 1000 })
    expect(await ask('carts.read', { id: guest.id }, actor)).toMatchObject({ itemCount: 1 })
  })
})
