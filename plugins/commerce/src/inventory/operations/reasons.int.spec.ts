import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { restock, takeStock } from './index.ts'

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

let made = 0

const vase = async (): Promise<string> => {
  made += 1
  const product = await shop.create('products', { title: `Vase ${made}`, _status: 'published' })
  return (await shop.create('variants', { product: product.id, price: 900, stock: 9 })).id
}

const log = async (variant: string) =>
  (await shop.context()).sql<{ change: number; kind: string; reason: string }>(sql`
    select change::int as change, kind::text as kind, reason from stock_movements
    where variant_id = ${variant} order by created_at`)

describe('a movement', () => {
  it('keeps the reason that was chosen beside the words, or for want of them', async () => {
    const variant = await vase()
    const adjust = (change: number, said: object) =>
      shop.ask('stock.adjust', { variant, change, ...said }, owner)
    await adjust(-1, { kind: 'damaged', reason: 'Fell off the shelf' })
    await adjust(-2, { kind: 'lost' })
    await adjust(1, { reason: 'Behind the heater' })
    await expect(adjust(1, {})).rejects.toThrow('Say why.')
    await expect(adjust(1, { kind: 'sold' })).rejects.toThrow('Invalid option')
    expect(await log(variant)).toEqual([
      { change: 9, kind: 'count', reason: 'counted' },
      { change: -1, kind: 'damaged', reason: 'Fell off the shelf' },
      { change: -2, kind: 'lost', reason: 'Lost or stolen' },
      { change: 1, kind: 'other', reason: 'Behind the heater' },
    ])
  })

  it('says of itself what the house does without being asked', async () => {
    const variant = await vase()
    const ctx = await shop.context()
    const lines = [{ variant, quantity: 2 }]
    await takeStock(ctx, { lines, cause: 'order:1' })
    await restock(ctx, { lines, reason: 'cancelled', cause: 'order:1' })
    expect((await log(variant)).map(({ kind }) => kind)).toEqual(['count', 'sold', 'returned'])
  })

  it('keeps what the form of a variant or of a simple product says of it', async () => {
    const variant = await vase()
    const save = (collection: string, id: string, data: object) =>
      shop.payload.update({ collection: collection as never, id, data: data as never })
    await save('variants', variant, { stock: 7, stockReason: 'given', stockNote: 'To the fair' })
    await save('variants', variant, { stock: 6 })
    expect((await log(variant)).slice(1)).toEqual([
      { change: -2, kind: 'given', reason: 'To the fair' },
      { change: -1, kind: 'count', reason: 'counted' },
    ])
    const bowl = await shop.create('products', {
      title: 'Bowl',
      price: 500,
      stock: 3,
      _status: 'published',
    })
    await save('products', bowl.id, { stock: 2, stockReason: 'damaged' })
    const [own] = await (
      await shop.context()
    ).sql<{ id: string }>(sql`select id::text as id from variants where product_id = ${bowl.id}`)
    expect((await log(own?.id ?? '')).slice(1)).toEqual([
      { change: -1, kind: 'damaged', reason: 'Damaged' },
    ])
  })
})
