import { doChore, houseOf, sql, startWorker } from '@souk/kernel'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { holdStock, takeStock } from './index.ts'

let database: TestDatabase
let shop: OpenShop
const letters: { text?: string }[] = []

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, { staffEmails: () => Promise.resolve(['ada@corner.test']) })
  shop.payload.sendEmail = (message) => {
    letters.push(message as (typeof letters)[number])
    return Promise.resolve()
  }
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const owner = { kind: 'member', id: 'ada', roles: ['owner'] } as const
const differences = async () => (await shop.ask('stock.check', {}, owner)).differences

it('the check names what is not what its movements come to, and leaves it as it is', async () => {
  const product = await shop.create('products', { title: 'Vase', _status: 'published' })
  const { id: variant } = await shop.create('variants', {
    product: product.id,
    sku: 'VASE',
    price: 900,
    stock: 9,
  })
  const barn = await shop.create('stock-locations', { name: 'Barn', position: 5 })
  await shop.ask('stock.adjust', { variant, change: 2, reason: 'Made', location: barn.id }, owner)
  const ctx = await shop.context()
  const lines = [{ variant, quantity: 2 }]
  await takeStock(ctx, { lines, cause: 'order:1' })
  await holdStock(ctx, { lines, cause: 'order:2', until: new Date(Date.now() + 60_000) })
  expect(await differences()).toEqual([])

  await ctx.sql(sql`delete from stock_holds where variant_id = ${variant}`)
  await ctx.sql(sql`
    with level as (update stock_levels set on_hand = on_hand + 3 where variant_id = ${variant})
    update stock_at_locations set on_hand = on_hand + 3
    where variant_id = ${variant} and location_id = ${barn.id}`)
  const wrong = [
    { variant, label: 'VASE', kind: 'held', is: 2, should: 0 },
    { variant, label: 'VASE', kind: 'shelf', is: 12, should: 9 },
  ]
  expect(await differences()).toEqual(wrong)
  expect(await differences()).toEqual(wrong)
  expect(await shop.ask('stock.lastCheck', {}, owner)).toEqual({ last: null })
  const now = await shop.ask('stock.runCheck', {}, owner)
  expect(now).toMatchObject({ found: 2, differences: wrong })
  expect(await shop.ask('stock.lastCheck', {}, owner)).toMatchObject({
    last: { found: 2, differences: wrong },
  })
  const nightly = houseOf(shop.payload.config).chores.find(({ name }) => name === 'inventory.check')
  expect(nightly).toBeDefined()
  const kept = async () =>
    (
      await ctx.sql<{ of: number }>(sql`
        select count(*)::int as of from events
        where topic = 'stock.checked' and payload ->> 'nightly' = 'true'`)
    )[0]?.of
  // Two workers at once, and one that starts anew.
  const check = async () => nightly && doChore(shop.payload, nightly)
  await Promise.all([check(), check(), check()])
  await check()
  expect(await kept()).toBe(1)
  const worker = startWorker(shop.payload)
  // The worker may be at the delivery already, and then there is nothing left to drain.
  await expect.poll(() => letters.length, { timeout: 20_000 }).toBeGreaterThan(0)
  await worker.drain()
  await worker.stop()
  // What somebody has asked for they see; what nobody has is mailed.
  expect(letters).toHaveLength(1)
  expect(letters[0]?.text).toContain('- VASE: 12 on the shelf, and its movements come to 9')
  await ctx.sql(sql`update events set occurred_at = occurred_at - interval '25 hours'`)
  await check()
  expect(await kept()).toBe(2)
  const viewer = { kind: 'member', id: 'eve', roles: ['viewer'] } as const
  await expect(shop.ask('stock.check', {}, viewer)).rejects.toMatchObject({ status: 403 })
})
