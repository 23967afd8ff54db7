import { startWorker, type Actor, type Worker } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { look } from '../../../../../tests/contract/support/sql.ts'
import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { manualProvider } from '../../payments/operations/index.ts'
import { openBank, type Bank } from '../../shared/testing/bank.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop
let bank: Bank
let worker: Worker
let closed: Promise<void> | null = null

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  bank = openBank()
  shop = await openShop(database.url, { providers: [bank.provider, manualProvider] })
  worker = startWorker(shop.payload)
})

afterAll(async () => {
  await close()
  await database.drop()
})

const close = (): Promise<void> => {
  closed ??= worker.stop().then(() => shop.close())
  return closed
}

const ROUNDS = 8
const owner: Actor = { kind: 'member', id: 'ada', roles: ['owner'] }

type Cart = { id: string; token: string; items: { id: string }[] }
type CheckedOut = { order: { id: string; token: string }; payment: { redirectUrl: string } }
type Order = { status: string }

const variant = async (title: string): Promise<string> => {
  const product = await shop.create('products', {
    title,
    requiresShipping: false,
    _status: 'published',
  })
  return (await shop.create('variants', { product: product.id, price: 100, stock: 10_000 })).id
}

/** A shopper who has placed an order, pays it, and does not leave the cart alone meanwhile. */
const payer = async (thing: string) => {
  const cart = (await shop.ask('carts.create', {
    items: [{ variant: thing, quantity: 1 }],
    email: 'ada@example.test',
  })) as Cart
  const key = { id: cart.id, cartToken: cart.token }
  const checkedOut = (await shop.ask('carts.checkout', key)) as CheckedOut
  const order = { id: checkedOut.order.id, orderToken: checkedOut.order.token }
  const pay = ({ payment }: CheckedOut) =>
    bank.say(payment.redirectUrl.slice(18), { state: 'paid' })
  return {
    pays: () => pay(checkedOut),
    paysAnew: async () => pay((await shop.ask('carts.checkout', key)) as CheckedOut),
    confirms: () => shop.ask('orders.confirm', order),
    edits: (quantity: number) =>
      shop.ask('carts.changeItem', { ...key, item: cart.items[0]?.id, quantity }),
    placesAgain: () => shop.ask('carts.checkout', key),
    isCalledOff: () => shop.ask('orders.cancel', { id: order.id, reason: 'Changed' }, owner),
    order: async () => (await shop.ask('orders.read', order)) as unknown as Order,
  }
}

/**
 * A transaction that was lost to another is run again, so that its answer tells nothing of it. Postgres
 * counts it, which a connection tells some seconds later, or when it ends.
 */
const deadlocks = async (): Promise<number | undefined> => {
  await close()
  await look(
    database.url,
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity
      where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
  )
  const [row] = await look<{ deadlocks: number }>(
    database.url,
    'select deadlocks::int from pg_stat_database where datname = current_database()',
  )
  return row?.deadlocks
}

const SAID = new Set(['cart_completed', 'payment_in_progress'])

const unexpected = (results: readonly PromiseSettledResult<unknown>[]): unknown[] =>
  results.flatMap((one) => {
    if (one.status === 'fulfilled') return []
    const { code } = one.reason as { code?: string }
    return SAID.has(code ?? '') ? [] : [one.reason]
  })

describe('a shopper who pays and edits the cart at the same time', () => {
  it('loses nothing to a deadlock, whatever is done at once', async () => {
    const things = [await variant('Tea'), await variant('Cups'), await variant('Pots')]
    for (let round = 0; round < ROUNDS; round += 1) {
      const payers = await Promise.all(things.map(payer))
      const results = await Promise.allSettled(
        payers.flatMap((one) => {
          one.pays()
          return [
            one.confirms(),
            one.placesAgain(),
            one.edits(round + 2),
            one.confirms(),
            one.placesAgain(),
            one.edits(round + 3),
            ...(round % 3 === 0 ? [one.isCalledOff()] : []),
          ]
        }),
      )
      expect(unexpected(results)).toEqual([])
      for (const one of payers) {
        // Who placed another version before the money of this one came has to pay that one.
        if ((await one.order()).status === 'pending') await one.paysAnew()
        await one.confirms()
        expect(['confirmed', 'completed', 'cancelled']).toContain((await one.order()).status)
      }
    }
    expect(await deadlocks()).toBe(0)
  })
})
