import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import {
  commitHold,
  holdAlong,
  holdStock,
  releaseHold,
  restock,
  takeStock,
  type Hold,
  type LevelRow,
} from './index.ts'

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

let made = 0
const variantWith = async (stock: number): Promise<string> => {
  made += 1
  const product = await shop.create('products', { title: `Thing ${made}`, _status: 'published' })
  const variant = await shop.create('variants', { product: product.id, price: 100, stock })
  return variant.id
}

const stockOf = async (id: string) => {
  const { stock, held, available } = (await shop.payload.findByID({
    collection: 'variants' as never,
    id,
  })) as Record<string, unknown>
  return { stock, held, available }
}

/** A first hold beside nothing else. */
const holdNewly = async (
  ctx: Awaited<ReturnType<OpenShop['context']>>,
  hold: Hold,
): Promise<void> => {
  const { parts, assertHeld } = holdAlong(ctx, hold, sql`(select) anything`)
  assertHeld(await ctx.sql<LevelRow>(sql`with ${parts} select * from locked`))
}

const until = new Date(Date.now() + 60_000)
const fulfilled = (results: PromiseSettledResult<unknown>[]) =>
  results.filter(({ status }) => status === 'fulfilled').length

const reasons = (results: PromiseSettledResult<unknown>[]) => [
  ...new Set(
    results.flatMap((one) =>
      one.status === 'rejected'
        ? [(one.reason as { code?: string }).code ?? String(one.reason)]
        : [],
    ),
  ),
]

describe('twenty shoppers and three pieces', () => {
  it.each([holdStock, holdNewly])('come to three holds: %o', async (hold) => {
    const variant = await variantWith(3)
    const ctx = await shop.context()
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        hold(ctx, {
          cause: `order:${variant}:${n}`,
          lines: [{ variant, quantity: 1 }],
          until,
        }),
      ),
    )
    expect(reasons(results)).toEqual(['insufficient_stock'])
    expect(fulfilled(results)).toBe(3)
    expect(await stockOf(variant)).toEqual({ stock: 3, held: 3, available: 0 })
  })

  it('come to three sales', async () => {
    const variant = await variantWith(3)
    const ctx = await shop.context()
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        takeStock(ctx, { cause: `order:${n}`, lines: [{ variant, quantity: 1 }] }),
      ),
    )
    expect(fulfilled(results)).toBe(3)
    expect(await stockOf(variant)).toEqual({ stock: 0, held: 0, available: 0 })
  })

  it.each([holdStock, holdNewly])(
    'never wait for each other for ever, whatever the order of their lines: %o',
    async (hold) => {
      const [a, b] = [await variantWith(50), await variantWith(50)]
      const ctx = await shop.context()
      const results = await Promise.allSettled(
        Array.from({ length: 40 }, (_, n) => {
          const lines = [
            { variant: a, quantity: 1 },
            { variant: b, quantity: 1 },
          ]
          return hold(ctx, {
            cause: `mixed:${a}:${n}`,
            lines: n % 2 ? lines : lines.reverse(),
            until,
          })
        }),
      )
      expect(reasons(results)).toEqual([])
      expect(await stockOf(a)).toMatchObject({ held: 40 })
      expect(await stockOf(b)).toMatchObject({ held: 40 })
    },
  )
})

describe('a hold', () => {
  it.each([holdStock, holdNewly])('is all or nothing: %o', async (hold) => {
    const [plenty, few] = [await variantWith(10), await variantWith(1)]
    const lines = [
      { variant: plenty, quantity: 2 },
      { variant: few, quantity: 2 },
    ]
    const held = hold(await shop.context(), { cause: 'order:both', lines, until })
    await expect(held).rejects.toMatchObject({
      code: 'insufficient_stock',
      data: { available: 1 },
    })
    expect(await stockOf(plenty)).toMatchObject({ held: 0 })
  })

  it('ends once, however often it is committed and released at the same time', async () => {
    const variant = await variantWith(5)
    const ctx = await shop.context()
    const cause = `order:${variant}`
    await holdStock(ctx, { cause, lines: [{ variant, quantity: 2 }], until })
    const ends = await Promise.all([
      ...Array.from({ length: 5 }, () => commitHold(ctx, cause)),
      ...Array.from({ length: 5 }, () => commitHold(ctx, cause)),
    ])
    expect(ends.flat()).toEqual([{ variant, quantity: 2 }])
    expect(await releaseHold(ctx, cause)).toEqual([])
    expect(await stockOf(variant)).toEqual({ stock: 3, held: 0, available: 3 })
  })

  it('is replaced by a new one for the same order', async () => {
    const variant = await variantWith(3)
    const ctx = await shop.context()
    const cause = `order:${variant}`
    await holdStock(ctx, { cause, lines: [{ variant, quantity: 3 }], until })
    await holdStock(ctx, { cause, lines: [{ variant, quantity: 2 }], until })
    expect(await stockOf(variant)).toMatchObject({ held: 2 })
    await releaseHold(ctx, cause)
    await restock(ctx, { lines: [{ variant, quantity: 1 }], reason: 'returned', cause })
    expect(await stockOf(variant)).toEqual({ stock: 4, held: 0, available: 4 })
  })

  it('keeps the count from going below it', async () => {
    const variant = await variantWith(3)
    await holdStock(await shop.context(), {
      cause: `x:${variant}`,
      lines: [{ variant, quantity: 2 }],
      until,
    })
    const update = shop.payload.update({
      collection: 'variants' as never,
      id: variant,
      data: { stock: 1 } as never,
    })
    await expect(update).rejects.toMatchObject({ status: 409, data: { code: 'stock_below_held' } })
    expect(await stockOf(variant)).toMatchObject({ stock: 3, held: 2 })
  })
})

describe('a form that was opened before a sale', () => {
  it('does not bring sold pieces back', async () => {
    const variant = await variantWith(10)
    await takeStock(await shop.context(), { cause: 'order:1', lines: [{ variant, quantity: 3 }] })
    const save = (data: object) =>
      shop.payload.update({ collection: 'variants' as never, id: variant, data: data as never })
    await save({ sku: `RENAMED-${variant}`, stock: 10, stockSeen: 10 })
    expect(await stockOf(variant)).toMatchObject({ stock: 7 })
    await save({ sku: `AGAIN-${variant}` })
    expect(await stockOf(variant)).toMatchObject({ stock: 7 })
    await save({ stock: 12, stockSeen: 10 })
    expect(await stockOf(variant)).toMatchObject({ stock: 9 })
  })
})

describe('a member who adjusts stock', () => {
  const member = (...roles: string[]) => ({ kind: 'member', id: 'u1', roles }) as const

  it('gives a reason that is kept', async () => {
    const variant = await variantWith(4)
    const adjust = { variant, change: -1, reason: 'Broken in the window' }
    expect(await shop.ask('stock.adjust', adjust, member('fulfilment'))).toMatchObject({ stock: 3 })
    const { docs } = await shop.payload.find({
      collection: 'stock-movements' as never,
      where: { variant: { equals: variant } },
      sort: '-createdAt',
      depth: 0,
    })
    expect(docs[0]).toMatchObject({
      change: -1,
      onHand: 3,
      reason: adjust.reason,
      cause: 'user:u1',
    })
  })

  it('is remembered when the variant is no more, which the books outlive', async () => {
    made += 1
    const product = await shop.create('products', { title: `Thing ${made}`, _status: 'published' })
    const sku = `KEPT-${made}`
    await shop.create('variants', { product: product.id, sku, price: 100, stock: 4 })
    await shop.payload.delete({ collection: 'products' as never, id: product.id })
    const { docs } = await shop.payload.find({
      collection: 'stock-movements' as never,
      where: { label: { equals: sku } } as never,
      depth: 0,
    })
    expect(docs).toMatchObject([{ label: sku, variant: null, change: 4, onHand: 4 }])
    const forge = shop.payload.db.updateOne({
      collection: 'stock-movements',
      id: (docs[0] as unknown as { id: string }).id,
      data: { change: 400 },
    })
    await expect(forge).rejects.toThrow()
  })

  it('must be one who may, and cannot take what is not there', async () => {
    const variant = await variantWith(1)
    const adjust = (change: number, role: string) =>
      shop.ask('stock.adjust', { variant, change, reason: 'Lost' }, member(role))
    await expect(adjust(-1, 'viewer')).rejects.toMatchObject({ status: 403 })
    await expect(adjust(-2, 'owner')).rejects.toMatchObject({ code: 'insufficient_stock' })
  })
})
