import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openBank, type Bank } from '../../shared/testing/bank.ts'
import { listenToStatements } from '../../shared/testing/listenToStatements.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { manualProvider } from '../../payments/operations/index.ts'
import {
  commitHold,
  holdAlong,
  holdStock,
  releaseHold,
  takeStock,
  type LevelRow,
} from '../../inventory/operations/index.ts'

let database: TestDatabase
let shop: OpenShop
let bank: Bank

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  bank = openBank()
  shop = await openShop(database.url, { providers: [manualProvider, bank.provider] })
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const owner = { kind: 'member', id: 'ada', roles: ['owner'] } as const
const until = new Date(Date.now() + 60_000)

let made = 0
const productOf = async (said: object) => {
  made += 1
  const product = await shop.create('products', {
    title: `Thing ${made}`,
    slug: `thing-${made}`,
    price: 500,
    requiresShipping: false,
    _status: 'published',
    ...said,
  })
  const { docs } = await shop.payload.find({
    collection: 'variants' as never,
    where: { product: { equals: product.id } },
    depth: 0,
  })
  return { product, variant: (docs[0] as unknown as { id: string }).id }
}
const variantOf = async (said: object) => (await productOf(said)).variant
const backorder = (stock: number, backorderLimit?: number) =>
  variantOf({ stock, stockPolicy: 'backorder', backorderLimit })

const levelOf = async (variant: string) => {
  const [row] = await (
    await shop.context()
  ).sql<Record<string, number>>(sql`
    select on_hand::int as "onHand", held::int as held, backordered::int as backordered
    from stock_levels where variant_id = ${variant}`)
  return row
}

const movedFor = async (cause: string) => {
  const rows = await (
    await shop.context()
  ).sql<{ change: number }>(
    sql`select change::int as change from stock_movements where cause = ${cause}`,
  )
  return rows.reduce((sum, { change }) => sum + change, 0)
}

const arrive = (variant: string, change: number, location?: string) =>
  shop.ask('stock.adjust', { variant, change, reason: 'Arrived', location }, owner)

type Order = {
  id: string
  token: string
  status: string
  fulfilmentStatus: string
  items: { id: string; backordered: number; shipsFrom: string | null }[]
}

const buy = async (items: object[], provider = 'manual'): Promise<Order> => {
  const { id, token } = (await shop.ask('carts.create', {
    items,
    email: 'ada@example.test',
  })) as { id: string; token: string }
  const { order } = (await shop.ask('carts.checkout', { id, cartToken: token, provider })) as {
    order: Order
  }
  return order
}

const orderNow = async ({ id, token }: Order): Promise<Order> =>
  (await shop.ask('orders.read', { id, orderToken: token })) as unknown as Order

const noDifferences = async () =>
  expect(await shop.ask('stock.check', {}, owner)).toEqual({ differences: [] })

describe('what may be promised beyond the shelf', () => {
  it('is nothing unless the shop says so, then as much as it says, by the variant before the product', async () => {
    const offered = async (said: object, own: object = {}) => {
      const { product, variant } = await productOf({ stock: 1, ...said })
      await shop.payload.update({
        collection: 'variants' as never,
        id: variant,
        data: own as never,
      })
      const page = (await shop.ask('products.read', { slug: product.slug })) as {
        variants: { available: boolean; stock?: number; supply: string | null }[]
      }
      const [row] = page.variants
      return [row?.stock ?? 'many', row?.supply]
    }
    expect(await offered({})).toEqual([1, 'stock'])
    expect(await offered({ stockPolicy: 'backorder', backorderLimit: 2 })).toEqual([3, 'stock'])
    expect(await offered({ stockPolicy: 'backorder' })).toEqual(['many', 'stock'])
    expect(await offered({ stock: 0, stockPolicy: 'backorder' })).toEqual(['many', 'backorder'])
    const denied = { stockPolicy: 'deny' }
    expect(await offered({ stock: 0, stockPolicy: 'backorder' }, denied)).toEqual([0, null])
    const own = { stockPolicy: 'backorder', backorderLimit: 4 }
    expect(await offered({ stock: 0 }, own)).toEqual([4, 'backorder'])
  })

  it('is offered early until its day, which the shopper is told', async () => {
    const early = { stock: 0, stockPolicy: 'preorder', preorderUntil: '2100-03-03T00:00:00.000Z' }
    const { product, variant } = await productOf(early)
    const read = async () =>
      (await shop.ask('products.read', { slug: product.slug })) as { variants: object[] }
    expect((await read()).variants).toMatchObject([
      { available: true, supply: 'preorder', shipsFrom: '2100-03-03T00:00:00.000Z' },
    ])
    const order = await buy([{ variant, quantity: 2 }])
    expect(await orderNow(order)).toMatchObject({
      items: [{ backordered: 2, shipsFrom: '2100-03-03T00:00:00.000Z' }],
    })
    await shop.payload.update({
      collection: 'products' as never,
      id: product.id,
      data: { preorderUntil: '2020-03-03T00:00:00.000Z' } as never,
    })
    expect((await read()).variants).toMatchObject([{ available: false, supply: null }])
    expect(await levelOf(variant)).toEqual({ onHand: 0, held: 0, backordered: 2 })
  })

  it('is in lists and their facets what can be had, and no draft changes it', async () => {
    const { product, variant } = await productOf({ title: 'Samovar', stock: 0 })
    const listed = async () =>
      (await shop.ask('products.list', { q: 'Samovar', inStock: 'true' })).docs
    expect(await listed()).toHaveLength(0)
    const say = (said: object, draft = false) =>
      shop.payload.update({
        collection: 'products' as never,
        id: product.id,
        draft,
        data: said as never,
      })
    await say({ stockPolicy: 'backorder', _status: 'draft' }, true)
    expect(await listed()).toHaveLength(0)
    await say({ stockPolicy: 'backorder', _status: 'published' })
    expect(await listed()).toHaveLength(1)
    await buy([{ variant, quantity: 1 }])
    expect(await levelOf(variant)).toEqual({ onHand: 0, held: 0, backordered: 1 })
  })
})

describe('thirty shoppers, three pieces and five to come', () => {
  const hold = async (variant: string, at: number) =>
    holdStock(await shop.context(), {
      cause: `hold:${variant}:${at}`,
      lines: [{ variant, quantity: 1 }],
      until,
    })
  const holdNewly = async (variant: string, at: number) => {
    const ctx = await shop.context()
    const { parts, assertHeld } = holdAlong(
      ctx,
      { cause: `hold:${variant}:${at}`, lines: [{ variant, quantity: 1 }], until },
      sql`(select) anything`,
    )
    assertHeld(await ctx.sql<LevelRow>(sql`with ${parts} select * from locked`))
  }
  const take = async (variant: string, at: number) =>
    takeStock(await shop.context(), {
      cause: `take:${variant}:${at}`,
      lines: [{ variant, quantity: 1 }],
    })

  it.each([
    ['hold', hold, { onHand: 3, held: 3, backordered: 5 }],
    ['hold for the first time', holdNewly, { onHand: 3, held: 3, backordered: 5 }],
    ['buy', take, { onHand: 0, held: 0, backordered: 5 }],
  ])('%s eight and no more', async (_how, act, level) => {
    const variant = await backorder(3, 5)
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, (_, at) => act(variant, at)),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(8)
    for (const one of results)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'insufficient_stock' })
    expect(await levelOf(variant)).toEqual(level)
    await noDifferences()
  })

  it('share the parts of bundles the same way, while some let go and pieces arrive', async () => {
    const shared = await backorder(3, 5)
    const other = await backorder(50)
    const bundles = await Promise.all(
      [1, 2].map(() =>
        variantOf({
          price: 900,
          parts: [
            { variant: shared, quantity: 1 },
            { variant: other, quantity: 2 },
          ],
        }),
      ),
    )
    const ctx = await shop.context()
    const causes = Array.from({ length: 30 }, (_, at) => `set:${shared}:${at}`)
    const parts = [
      { variant: shared, quantity: 1 },
      { variant: other, quantity: 2 },
    ]
    const results = await Promise.allSettled([
      ...causes.map((cause, at) =>
        holdStock(ctx, {
          cause,
          lines: [{ variant: bundles[at % 2] ?? '', quantity: 1, parts }],
          until,
        }),
      ),
      arrive(shared, 2),
    ])
    // The two that arrived made room for two more, for those who came after them.
    const held = results.filter(({ status }) => status === 'fulfilled').length - 1
    expect(held).toBeGreaterThanOrEqual(8)
    expect(held).toBeLessThanOrEqual(10)
    await Promise.all(
      causes.map((cause, at) => (at % 2 ? releaseHold(ctx, cause) : commitHold(ctx, cause))),
    )
    await noDifferences()
    const after = await levelOf(shared)
    expect((after?.onHand ?? 0) > 0 && (after?.backordered ?? 0) > 0).toBe(false)
  })
})

describe('what arrives', () => {
  it('goes to those who wait, the oldest first, and what is left to everybody', async () => {
    const variant = await backorder(1)
    const first = await buy([{ variant, quantity: 2 }])
    const second = await buy([{ variant, quantity: 3 }])
    expect(first.items).toMatchObject([{ backordered: 1 }])
    expect(await levelOf(variant)).toEqual({ onHand: 0, held: 0, backordered: 4 })
    await arrive(variant, 2)
    expect((await orderNow(first)).items).toMatchObject([{ backordered: 0 }])
    expect((await orderNow(second)).items).toMatchObject([{ backordered: 2 }])
    const { available } = await arrive(variant, 5)
    expect(await levelOf(variant)).toEqual({ onHand: 3, held: 0, backordered: 0 })
    expect(available).toBe(1_000_000_003)
    expect(await movedFor(`order:${second.id}`)).toBe(-3)
    await noDifferences()
  })

  it('goes to who has bought before who is still paying, and to them before who comes later', async () => {
    const variant = await backorder(0, 10)
    const paying = await buy([{ variant, quantity: 2 }], 'bank')
    const bought = await buy([{ variant, quantity: 2 }])
    await arrive(variant, 3)
    expect((await orderNow(bought)).items).toMatchObject([{ backordered: 0 }])
    expect((await orderNow(paying)).items).toMatchObject([{ backordered: 1 }])
    expect(await levelOf(variant)).toEqual({ onHand: 1, held: 1, backordered: 1 })
    // Whoever lets go lets the next one have it.
    const late = await buy([{ variant, quantity: 1 }])
    await shop.ask('orders.cancel', { id: paying.id, reason: 'Gave up' }, owner)
    expect((await orderNow(late)).items).toMatchObject([{ backordered: 0 }])
    expect(await levelOf(variant)).toEqual({ onHand: 0, held: 0, backordered: 0 })
    await noDifferences()
  })

  it('leaves the places that it lies at, each as much as lies there', async () => {
    const variant = await backorder(0)
    const barn = await shop.create('stock-locations', { name: `Barn ${made}`, position: 9 })
    const orders = [await buy([{ variant, quantity: 3 }]), await buy([{ variant, quantity: 2 }])]
    await arrive(variant, 4, barn.id)
    await arrive(variant, 4)
    expect(await levelOf(variant)).toEqual({ onHand: 3, held: 0, backordered: 0 })
    for (const [at, order] of orders.entries())
      expect(await movedFor(`order:${order.id}`)).toBe(at === 0 ? -3 : -2)
    await noDifferences()
  })

  it('serves a hundred in as many statements as one', async () => {
    const statementsOf = listenToStatements(shop.payload)
    const served = async (orders: number) => {
      const variant = await backorder(0)
      const ctx = await shop.context()
      for (let at = 0; at < orders; at += 1)
        await takeStock(ctx, { cause: `q:${variant}:${at}`, lines: [{ variant, quantity: 1 }] })
      const count = await statementsOf(() => arrive(variant, orders))
      expect(await levelOf(variant)).toEqual({ onHand: 0, held: 0, backordered: 0 })
      return count
    }
    const one = await served(1)
    expect(await served(100)).toEqual(one)
  })
})

describe('an order for what is not there', () => {
  it('is sent as far as its pieces are there', async () => {
    const variant = await backorder(1)
    const order = await buy([{ variant, quantity: 3 }])
    const [line] = order.items
    const send = (quantity?: number) =>
      shop.ask(
        'orders.fulfil',
        { id: order.id, ...(quantity ? { items: [{ line: line?.id, quantity }] } : {}) },
        owner,
      )
    await expect(send(2)).rejects.toMatchObject({ code: 'pieces_not_there', status: 409 })
    await send()
    await expect(send()).rejects.toMatchObject({ code: 'pieces_not_there' })
    await arrive(variant, 2)
    await send(2)
    expect(await orderNow(order)).toMatchObject({ fulfilmentStatus: 'fulfilled' })
  })

  it('is the same version when it is checked out again, though its pieces are held by now', async () => {
    const variant = await backorder(1)
    const { id, token } = (await shop.ask('carts.create', {
      items: [{ variant, quantity: 2 }],
      email: 'ada@example.test',
    })) as { id: string; token: string }
    const checkOut = async () => {
      const { order } = (await shop.ask('carts.checkout', {
        id,
        cartToken: token,
        provider: bank.provider.name,
      })) as { order: Order }
      const { version } = (await shop.payload.findByID({
        collection: 'orders' as never,
        id: order.id,
      })) as unknown as { version: number }
      return version
    }
    expect([await checkOut(), await checkOut()]).toEqual([1, 1])
  })

  it('gives back what it has got when it is called off, and waits no more', async () => {
    const variant = await backorder(2, 5)
    const order = await buy([{ variant, quantity: 4 }])
    await shop.ask('orders.cancel', { id: order.id, reason: 'Too slow' }, owner)
    expect(await levelOf(variant)).toEqual({ onHand: 2, held: 0, backordered: 0 })
    expect(await movedFor(`order:${order.id}`)).toBe(0)
    await noDifferences()
  })

  it('gives back what never came before what did, unless that was sent', async () => {
    const bought = async (isSent: boolean) => {
      const variant = await backorder(2, 5)
      const order = await buy([{ variant, quantity: 4 }])
      await shop.ask('orders.capture', { id: order.id }, owner)
      if (isSent) await shop.ask('orders.fulfil', { id: order.id }, owner)
      const items = [{ line: order.items[0]?.id ?? '', quantity: 3 }]
      await shop.ask(
        'orders.refund',
        { id: order.id, items, reason: 'Too slow', restock: true },
        owner,
      )
      await noDifferences()
      return { level: await levelOf(variant), moved: await movedFor(`order:${order.id}`) }
    }
    expect(await bought(false)).toEqual({
      level: { onHand: 1, held: 0, backordered: 0 },
      moved: -1,
    })
    // Two came back, of which one serves what is still waited for; the third had never come.
    expect(await bought(true)).toEqual({
      level: { onHand: 1, held: 0, backordered: 0 },
      moved: -1,
    })
  })
})
