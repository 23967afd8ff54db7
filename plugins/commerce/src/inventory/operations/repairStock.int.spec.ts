import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { commitHold, holdStock, releaseHold, takeStock } from './index.ts'

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

const owner = { kind: 'member', id: 'ada', roles: ['owner'] } as const
const ask = async (name: string) =>
  (await shop.ask(name, {}, owner)) as { repairs: Record<string, unknown>[]; isMore: boolean }
const differences = async () => (await shop.ask('stock.check', {}, owner)).differences
const query = async <Row extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  (await shop.context()).sql<Row>(statement)

const article = async (sku: string, stock: number) => {
  const product = await shop.create('products', { title: sku, _status: 'published' })
  return (await shop.create('variants', { product: product.id, sku, price: 900, stock })).id
}
const until = () => new Date(Date.now() + 60_000)

describe('stock that is put right', () => {
  it('is what its movements, holds and places come to, shown before and kept afterwards', async () => {
    const vase = await article('VASE', 9)
    const barn = await shop.create('stock-locations', { name: 'Barn', position: 5 })
    await shop.ask(
      'stock.adjust',
      { variant: vase, change: 2, reason: 'Made', location: barn.id },
      owner,
    )
    const ctx = await shop.context()
    const lines = [{ variant: vase, quantity: 2 }]
    await takeStock(ctx, { lines, cause: 'order:1' })
    await holdStock(ctx, { lines, cause: 'order:2', until: until() })
    await query(sql`delete from stock_holds where variant_id = ${vase}`)
    await query(sql`
      with level as (update stock_levels set on_hand = on_hand + 3 where variant_id = ${vase})
      update stock_at_locations set on_hand = on_hand + 3
      where variant_id = ${vase} and location_id = ${barn.id}`)
    const right = {
      label: 'VASE',
      onHand: { from: 12, to: 9 },
      held: { from: 2, to: 0 },
      missingInLog: 0,
    }
    const plan = await ask('stock.planRepair')
    expect(plan).toMatchObject({ repairs: [right], isMore: false })
    expect(await differences()).toHaveLength(2)
    expect(await ask('stock.repair')).toEqual(plan)
    expect(await differences()).toEqual([])
    expect(await ask('stock.repair')).toEqual({ repairs: [], isMore: false })
    const [kept] = await query<{ by: string }>(sql`
      select payload ->> 'by' as by from events where topic = 'stock.repaired'`)
    expect(kept).toEqual({ by: 'user:ada' })
  })

  it('keeps what is held for shoppers, and writes down what the log lacked', async () => {
    const bowl = await article('BOWL', 5)
    const ctx = await shop.context()
    await holdStock(ctx, {
      lines: [{ variant: bowl, quantity: 4 }],
      cause: 'order:3',
      until: until(),
    })
    await query(sql`alter table stock_movements disable trigger user`)
    await query(sql`update stock_movements set change = 1 where variant_id = ${bowl}`)
    await query(sql`alter table stock_movements enable trigger user`)
    expect(await ask('stock.repair')).toMatchObject({
      repairs: [{ label: 'BOWL', onHand: { from: 5, to: 4 }, missingInLog: 3 }],
    })
    expect(await differences()).toEqual([])
    await commitHold(ctx, 'order:3')
    expect(await differences()).toEqual([])
  })

  it('loses no sale of those who buy meanwhile, and sells nothing twice', async () => {
    const cups = await Promise.all(['CUP-1', 'CUP-2', 'CUP-3'].map((sku) => article(sku, 20)))
    const [one, two, three] = cups as [string, string, string]
    for (let turn = 0; turn < 6; turn += 1) {
      await query(sql`
        update stock_levels set on_hand = on_hand + 7, held = held + 2
        where variant_id in (${one}, ${two}, ${three})`)
      const buyers = Array.from({ length: 12 }, async (_, index) => {
        const ctx = await shop.context()
        const cause = `order:${turn}-${index}`
        const both = index % 2 === 0 ? [one, two, three] : [three, one]
        const lines = both.map((variant) => ({ variant, quantity: 1 }))
        if (index % 3 === 0) return takeStock(ctx, { lines, cause })
        await holdStock(ctx, { lines, cause, until: until() })
        return index % 3 === 1 ? commitHold(ctx, cause) : releaseHold(ctx, cause)
      })
      const outcomes = await Promise.allSettled([
        ...buyers,
        ask('stock.repair'),
        ask('stock.repair'),
      ])
      for (const outcome of outcomes)
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject({ code: 'insufficient_stock' })
      await ask('stock.repair')
      expect(await differences()).toEqual([])
    }
    const rows = await query<{ level: number; left: number; held: number }>(sql`
      select s.on_hand::int as level, s.held::int as held,
        (select sum(m.change)::int from stock_movements m where m.variant_id = s.variant_id) as left
      from stock_levels s where s.variant_id in (${one}, ${two}, ${three})`)
    for (const { level, left, held } of rows) expect([level, held]).toEqual([left, 0])
  })

  it('is the business of those who keep the stock', async () => {
    const viewer = { kind: 'member', id: 'eve', roles: ['viewer'] } as const
    for (const name of ['stock.planRepair', 'stock.repair'])
      await expect(shop.ask(name, {}, viewer)).rejects.toMatchObject({ status: 403 })
  })
})
