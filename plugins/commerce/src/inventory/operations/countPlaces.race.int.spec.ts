import { isSoukError } from '@souk/kernel'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { commitHold, countPlaces, holdStock, releaseHold, takeStock } from './index.ts'

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
/** What the rules refuse; anything else that is thrown is a fault. */
const EXPECTED = ['insufficient_stock', 'stock_below_held', 'stock_moved']

it('counts by place and buyers at once leave levels that their movements come to', async () => {
  const product = await shop.create('products', { title: 'Vase', _status: 'published' })
  const { id: variant } = await shop.create('variants', {
    product: product.id,
    price: 900,
    stock: 30,
  })
  const barn = (await shop.create('stock-locations', { name: 'Barn', position: 5 })).id
  const until = new Date(Date.now() + 60_000)
  const attempt = (work: () => Promise<unknown>) =>
    work().catch((error: unknown) => {
      if (!isSoukError(error) || !EXPECTED.includes(error.code)) throw error
    })

  await Promise.all(
    Array.from({ length: 60 }, async (_, at) => {
      const ctx = await shop.context()
      const lines = [{ variant, quantity: 1 + (at % 3) }]
      const cause = `order:${at}`
      if (at % 3 === 0) return attempt(() => takeStock(ctx, { lines, cause }))
      if (at % 3 === 1)
        return attempt(async () => {
          await holdStock(ctx, { lines, cause, until })
          await (at % 2 ? commitHold(ctx, cause) : releaseHold(ctx, cause))
        })
      const counts = [
        { location: barn, onHand: at % 20, ...(at % 4 === 0 && { seen: 2 }) },
        { location: null, onHand: (at * 7) % 25 },
      ]
      return attempt(() =>
        countPlaces(ctx, { variant, counts, reason: 'Counted', cause: 'user:ada' }),
      )
    }),
  )

  expect((await shop.ask('stock.check', {}, owner)).differences).toEqual([])
  const { stock, held, locations } = (await shop.ask('stock.read', { variant }, owner)) as {
    stock: number
    held: number
    locations: { onHand: number }[]
  }
  expect(held).toBe(0)
  expect(locations.reduce((sum, { onHand }) => sum + onHand, 0)).toBe(stock)
})
