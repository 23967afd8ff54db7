import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { eventually } from '../contract/support/house.ts'
import { look } from '../contract/support/sql.ts'
import { startWorker, type Worker } from '../contract/support/startWorker.ts'
import {
  createShop,
  createTestDatabase,
  fillCart,
  firstOperator,
  fresh,
  http,
  ok,
  readyForCheckout,
  startApp,
  visitorOf,
  type App,
  type Http,
  type Order,
  type Shop,
  type TestDatabase,
} from '../support/index.ts'

type Ready = { shopper: Http; path: string; key: string }

const buyers = 40
const initial = 1000
let database: TestDatabase
let survivor: App
let steady: Worker
let operator: Http

const start = (on?: App) =>
  startApp({ databaseUrl: database.url, ...(on ? { dataDir: on.dataDir } : {}) })

const numbers = async (shop: Shop) => {
  const [row] = await look<Record<string, number>>(
    database.url,
    `select
       (select sum(on_hand)::int from stock_levels where tenant_id = $1) as on_hand,
       (select sum(held)::int from stock_levels where tenant_id = $1) as held,
       (select coalesce(sum((i->>'quantity')::int), 0)::int from orders o, jsonb_array_elements(o.items) i
         where o.tenant_id = $1 and o.status = 'confirmed') as sold,
       (select count(*)::int from orders where tenant_id = $1 and status = 'confirmed') as confirmed,
       (select count(*)::int from orders where tenant_id = $1 and status <> 'confirmed') as others,
       (select count(distinct cart_id)::int from orders where tenant_id = $1) as carts,
       (select min(number)::int from orders where tenant_id = $1) as first,
       (select max(number)::int from orders where tenant_id = $1) as last,
       (select count(distinct number)::int from orders where tenant_id = $1) as distinct_numbers,
       (select count(*)::int from orders o where tenant_id = $1 and status = 'confirmed' and (
         number is null
         or (select count(*) from payments p where p.order_id = o.id) <> 1
         or (select coalesce(sum(m.change), 0) from stock_movements m where m.cause = 'order:' || o.id::text)
            <> -o.item_count
         or (select count(*) from events e where e.subject = o.id::text and e.topic = 'order.placed') <> 1
         or (select c.status::text from carts c where c.id = o.cart_id) <> 'completed')) as incomplete,
       (select count(*)::int from carts c where tenant_id = $1 and status = 'completed'
         and not exists (select 1 from orders o where o.cart_id = c.id)) as closed_for_nothing,
       (select count(*)::int from payments p where tenant_id = $1
         and not exists (select 1 from orders o where o.id = p.order_id)) as orphans`,
    [shop.tenant.id],
  )
  return row ?? {}
}

const prepare = async (shop: Shop): Promise<Ready[]> =>
  Promise.all(
    Array.from({ length: buyers }, async (_, index) => {
      const items = [
        { variant: shop.variants[0].id, quantity: 1 + (index % 3) },
        { variant: shop.variants[1].id, quantity: 1 },
      ]
      const { shopper, path } = await fillCart(visitorOf(survivor.url, shop.tenant), items)
      await readyForCheckout(shopper, path)
      return { shopper, path, key: fresh('kill') }
    }),
  )

const checkOut = ({ shopper, path, key }: Ready, url: string) =>
  http(url, shopper.headers).post<{ order: Order }>(
    `${path}/checkout`,
    {},
    { headers: { 'idempotency-key': key } },
  )

beforeAll(async () => {
  database = await createTestDatabase()
  survivor = await start()
  steady = await startWorker({ databaseUrl: database.url, dataDir: survivor.dataDir })
  operator = await firstOperator(survivor.url)
})

afterAll(async () => {
  await steady.kill9()
  await survivor.stop()
  await database.drop()
})

describe('a process killed in the middle of checkouts', () => {
  it.each([5, 25, 80])(
    'leaves nothing lost, doubled or held for ever (killed after %i ms)',
    async (delay) => {
      const victim = await start(survivor)
      const shop = await createShop(operator, { variant: { stock: initial / 2 } })
      const carts = await prepare(shop)
      // Warm, so that the blow falls among the transactions and not before them.
      await visitorOf(victim.url, shop.tenant).get('/api/store/products')

      let answered = 0
      const struck = Promise.allSettled(
        carts.map(async (cart) => {
          const reply = await checkOut(cart, victim.url)
          answered += 1
          return reply
        }),
      )
      await eventually(() => Promise.resolve(answered > 0 || delay < 10), 30)
      await new Promise((resolve) => setTimeout(resolve, delay))
      await victim.kill9()
      const told = (await struck).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      await victim.stop()

      const after = await numbers(shop)
      // Whoever was told of an order has it.
      expect(after.confirmed).toBeGreaterThanOrEqual(
        told.filter(({ status }) => status === 201).length,
      )
      expect(after).toMatchObject({
        held: 0,
        others: 0,
        incomplete: 0,
        closed_for_nothing: 0,
        orphans: 0,
        carts: after.confirmed,
        distinct_numbers: after.confirmed,
      })
      expect((after.on_hand ?? 0) + (after.sold ?? 0)).toBe(initial)

      // Everybody asks once more elsewhere, and then each cart has its one order.
      const again = await Promise.all(
        carts.map(({ shopper, path }) => shopper.post<{ order: Order }>(`${path}/checkout`, {})),
      )
      expect(again.every(({ status }) => status === 200 || status === 201)).toBe(true)
      const known = new Map(told.map(({ body }) => [body.order?.id, body.order?.number]))
      for (const { body } of again) {
        if (known.has(body.order.id)) expect(body.order.number).toBe(known.get(body.order.id))
      }
      const end = await numbers(shop)
      expect(end).toMatchObject({
        confirmed: buyers,
        others: 0,
        held: 0,
        incomplete: 0,
        carts: buyers,
        first: 1001,
        last: 1000 + buyers,
        distinct_numbers: buyers,
      })
      expect((end.on_hand ?? 0) + (end.sold ?? 0)).toBe(initial)
    },
  )

  it('leaves no event undelivered, nor does a worker that is killed at it', async () => {
    const undelivered = async () => {
      const [row] = await look<{ open: number; events: number }>(
        database.url,
        `select (select count(*)::int from event_deliveries where status <> 'done') as open,
                (select count(*)::int from events) as events`,
      )
      return row
    }
    expect((await undelivered())?.events).toBeGreaterThanOrEqual(buyers)
    const killed = await startWorker({ databaseUrl: database.url, dataDir: survivor.dataDir })
    await new Promise((resolve) => setTimeout(resolve, 150))
    await killed.kill9()
    // As if the minute had passed after which another may take up what a dead one was at.
    await look(
      database.url,
      `update event_deliveries set due_at = now() - interval '1 second' where status = 'pending'`,
    )
    await eventually(async () => (await undelivered())?.open === 0, 90)
  })

  it('leaves a key that was running to be tried again, not locked for ever', async () => {
    const [row] = await look<{ stuck: number }>(
      database.url,
      `select count(*)::int as stuck from idempotency_keys
       where state = 'running' and locked_until > now() + interval '2 minutes'`,
    )
    expect(row?.stuck).toBe(0)
  })
})

describe('a hold', () => {
  it('that lapses with its payment goes back on sale by itself', async () => {
    const shop = await createShop(operator, { variant: { stock: 10 } })
    const variant = shop.variants[0].id
    // As a process that died between placing and opening a card payment leaves it.
    const { shopper, path } = await fillCart(visitorOf(survivor.url, shop.tenant), [
      { variant, quantity: 4 },
    ])
    await readyForCheckout(shopper, path)
    const { order } = await ok(shopper.post<{ order: Order }>(`${path}/checkout`, {}))
    await look(
      database.url,
      `with o as (
         update orders set status = 'pending', stock = 'held', number = null, confirmed_at = null,
           held_until = now() - interval '1 second' where id = $1 returning id, tenant_id),
       l as (update stock_levels set on_hand = 10, held = 4 where variant_id = $2)
       insert into stock_holds (id, tenant_id, variant_id, quantity, cause, until)
       select gen_random_uuid(), tenant_id, $2, 4, 'order:' || id::text, now() - interval '1 second' from o`,
      [order.id, variant],
    )
    // A worker does its chores when it starts, and every minute after that.
    const worker = await startWorker({ databaseUrl: database.url, dataDir: survivor.dataDir })
    try {
      await eventually(async () => {
        const [row] = await look<{ held: number; on_hand: number }>(
          database.url,
          'select held::int as held, on_hand::int as on_hand from stock_levels where variant_id = $1',
          [variant],
        )
        return row?.held === 0 && row.on_hand === 10
      }, 75)
    } finally {
      await worker.kill9()
    }
  })
})
