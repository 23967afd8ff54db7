import { afterAll, beforeAll, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { manualProvider } from '../../payments/operations/index.ts'
import { openBank, type Bank } from '../../shared/testing/bank.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { listenToStatements } from '../../shared/testing/listenToStatements.ts'

let database: TestDatabase
let shop: OpenShop
let bank: Bank
let statementsOf: ReturnType<typeof listenToStatements>

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  bank = openBank()
  shop = await openShop(database.url, { providers: [bank.provider, manualProvider] })
  statementsOf = listenToStatements(shop.payload)
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

type CheckedOut = {
  order: { id: string; token: string; status: string }
  payment: { redirectUrl: string }
}
type Cart = { id: string; cartToken: string }

const variant = async (n: number): Promise<string> => {
  const product = await shop.create('products', {
    title: `Thing ${n}`,
    requiresShipping: false,
    _status: 'published',
  })
  return (await shop.create('variants', { product: product.id, price: 1000, stock: 100 })).id
}

const cartOf = async (variants: readonly string[]): Promise<Cart> => {
  const cart = (await shop.ask('carts.create', {
    items: variants.map((one) => ({ variant: one, quantity: 2 })),
    email: 'ada@example.test',
  })) as { id: string; token: string }
  return { id: cart.id, cartToken: cart.token }
}

const checkOut = async (cart: Cart): Promise<CheckedOut> =>
  (await shop.ask('carts.checkout', cart)) as unknown as CheckedOut

/** Attempts that came to nothing, each of which leaves a row behind. */
const failTimes = async (cart: Cart, times: number): Promise<void> => {
  for (let done = 0; done < times; done += 1) {
    bank.plan('refuse')
    await expect(checkOut(cart)).rejects.toMatchObject({ code: 'payment_failed' })
  }
}

const measured = async (variants: readonly string[], { failed }: { failed: number }) => {
  const cart = await cartOf(variants)
  await failTimes(cart, failed)
  let checkedOut: CheckedOut | undefined
  const checkout = await statementsOf(async () => (checkedOut = await checkOut(cart)))
  if (!checkedOut) throw new Error('Nothing was checked out.')
  const { order, payment } = checkedOut
  bank.say(payment.redirectUrl.slice(18), { state: 'paid', providerFee: 30 })
  const confirm = () =>
    shop.ask('orders.confirm', { id: order.id, orderToken: order.token }) as Promise<{
      order: { status: string; paymentStatus: string }
    }>
  let confirmed: Awaited<ReturnType<typeof confirm>> | undefined
  const settle = await statementsOf(async () => (confirmed = await confirm()))
  expect(confirmed?.order).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' })
  return { checkout, settle, again: await statementsOf(confirm) }
}

it('twenty lines are placed, opened and settled in as many statements as one', async () => {
  const variants = await Promise.all(Array.from({ length: 20 }, (_, n) => variant(n)))
  const small = await measured(variants.slice(0, 1), { failed: 0 })
  const large = await measured(variants, { failed: 0 })
  expect(large).toEqual(small)
  expect(small.checkout.length).toBeLessThanOrEqual(3)
  expect(small.settle.length).toBeLessThanOrEqual(22)
  expect(small.again.length).toBeLessThanOrEqual(3)

  // A second attempt to pay is more work than the first, and a fifth is no more than that.
  const second = await measured(variants.slice(0, 1), { failed: 1 })
  const fifth = await measured(variants, { failed: 4 })
  expect(fifth).toEqual(second)
  expect(second.checkout.length).toBeLessThanOrEqual(14)
  expect(second.settle).toEqual(small.settle)
})
