import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { restock, takeStock } from './index.ts'

let database: TestDatabase
let shop: OpenShop
let home: string
let barn: string

const owner = { kind: 'member', id: 'ada', roles: ['owner'] } as const

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
  await thing(1)
  const { docs } = await shop.payload.find({ collection: 'stock-locations' as never, depth: 0 })
  expect(docs).toMatchObject([{ name: 'Main location', isDefault: true, active: true }])
  home = (docs[0] as unknown as { id: string }).id
  barn = (await shop.create('stock-locations', { name: 'Barn', position: 5 })).id
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

let made = 0
const thing = async (stock: number): Promise<string> => {
  made += 1
  const product = await shop.create('products', { title: `Thing ${made}`, _status: 'published' })
  return (await shop.create('variants', { product: product.id, price: 500, stock })).id
}

const places = async (variant: string) => {
  const { stock, locations } = (await shop.ask('stock.read', { variant }, owner)) as {
    stock: number
    locations: { location: string; onHand: number }[]
  }
  const at = (id: string) => locations.find(({ location }) => location === id)?.onHand
  return { stock, home: at(home), barn: at(barn) }
}

const move = (variant: string, quantity: number, from = home, to = barn) =>
  shop.ask('stock.move', { variant, from, to, quantity }, owner)

const adjust = (variant: string, change: number, location?: string) =>
  shop.ask('stock.adjust', { variant, change, reason: 'Found', location }, owner)

const code = (name: string) => expect.objectContaining({ code: name }) as unknown

describe('what lies in one place', () => {
  it('is all at the default location, and no row says so', async () => {
    const variant = await thing(4)
    await adjust(variant, 2)
    await adjust(variant, -1, home)
    expect(await places(variant)).toEqual({ stock: 5, home: 5, barn: 0 })
    const rows = await (
      await shop.context()
    ).sql(sql`
      select from stock_at_locations where variant_id = ${variant}`)
    expect(rows).toEqual([])
  })
})

describe('what lies in two places', () => {
  it('is sold by the order of the locations, and comes back where it is said', async () => {
    const variant = await thing(10)
    await move(variant, 4)
    expect(await places(variant)).toEqual({ stock: 10, home: 6, barn: 4 })
    const ctx = await shop.context()
    const cause = `order:${variant}`
    await takeStock(ctx, { lines: [{ variant, quantity: 8 }], cause })
    expect(await places(variant)).toEqual({ stock: 2, home: 0, barn: 2 })
    const lines = [{ variant, quantity: 3 }]
    await restock(ctx, { lines, reason: 'returned', cause, location: barn })
    await restock(ctx, { lines: [{ variant, quantity: 1 }], reason: 'returned', cause })
    expect(await places(variant)).toEqual({ stock: 6, home: 1, barn: 5 })
    const moved = await ctx.sql<{ location: string; change: number }>(sql`
      select location_id::text as location, sum(change)::int as change from stock_movements
      where variant_id = ${variant} group by 1`)
    expect(new Map(moved.map(({ location, change }) => [location, change]))).toEqual(
      new Map([
        [home, 1],
        [barn, 5],
      ]),
    )
  })

  it('is counted at the default location, or where it is said', async () => {
    const variant = await thing(10)
    await move(variant, 4)
    const save = (data: object) =>
      shop.payload.update({ collection: 'variants' as never, id: variant, data: data as never })
    await save({ stock: 8 })
    expect(await places(variant)).toEqual({ stock: 12, home: 8, barn: 4 })
    await save({ stock: 15, stockSeen: 12 })
    expect(await places(variant)).toEqual({ stock: 15, home: 11, barn: 4 })
    await adjust(variant, -4, barn)
    expect(await places(variant)).toEqual({ stock: 11, home: 11, barn: 0 })
    await expect(adjust(variant, -1, barn)).rejects.toEqual(code('location_short'))
    await expect(move(variant, 12)).rejects.toEqual(code('location_short'))
  })

  it('adds up, whoever writes which part of it', async () => {
    const variant = await thing(10)
    await move(variant, 4)
    const ctx = await shop.context()
    const forge = (statement: ReturnType<typeof sql>) => ctx.sql(statement)
    await expect(
      forge(sql`update stock_at_locations set on_hand = 9 where variant_id = ${variant}`),
    ).rejects.toThrow()
    await expect(
      forge(sql`update stock_levels set on_hand = 9 where variant_id = ${variant}`),
    ).rejects.toThrow()
    expect(await places(variant)).toEqual({ stock: 10, home: 6, barn: 4 })
  })

  it('stays where it is when another location becomes the default', async () => {
    const variant = await thing(7)
    const plain = await thing(3)
    await move(variant, 2)
    const change = (id: string, data: object) =>
      shop.payload.update({ collection: 'stock-locations' as never, id, data: data as never })
    await expect(change(home, { isDefault: false })).rejects.toMatchObject({ status: 409 })
    await change(barn, { isDefault: true })
    expect(await places(variant)).toEqual({ stock: 7, home: 5, barn: 2 })
    expect(await places(plain)).toEqual({ stock: 3, home: 3, barn: 0 })
    await adjust(plain, 2)
    expect(await places(plain)).toEqual({ stock: 5, home: 3, barn: 2 })
    const remove = shop.payload.delete({ collection: 'stock-locations' as never, id: home })
    await expect(remove).rejects.toMatchObject({ status: 409 })
    await change(home, { isDefault: true })
    await adjust(plain, 1)
    expect(await places(plain)).toEqual({ stock: 6, home: 4, barn: 2 })
  })
})
