import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { listenToStatements } from '../../shared/testing/listenToStatements.ts'

let database: TestDatabase
let shop: OpenShop
let statementsOf: ReturnType<typeof listenToStatements>

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
  statementsOf = listenToStatements(shop.payload)
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const owner = { kind: 'member', id: 'ada', roles: ['owner'] } as const

let made = 0
const thing = async (stock: number): Promise<string> => {
  made += 1
  const product = await shop.create('products', {
    title: `Thing ${made}`,
    requiresShipping: false,
    _status: 'published',
  })
  return (await shop.create('variants', { product: product.id, price: 500, stock })).id
}

type Part = { readonly variant: string; readonly quantity: number }

/** A bundle as its product's form makes it. */
const bundleOf = async (parts: readonly Part[]) => {
  made += 1
  const product = await shop.create('products', {
    title: `Set ${made}`,
    slug: `set-${made}`,
    price: 900,
    parts,
    requiresShipping: false,
    _status: 'published',
  })
  const { docs } = await shop.payload.find({
    collection: 'variants' as never,
    where: { product: { equals: product.id } },
    depth: 0,
  })
  return { product, variant: (docs[0] as unknown as { id: string }).id }
}

const read = async (variant: string) => {
  const { stock, held, available, parts } = (await shop.payload.findByID({
    collection: 'variants' as never,
    id: variant,
    depth: 0,
  })) as Record<string, unknown>
  return { stock, held, available, parts }
}

const stockOf = async (variant: string) => {
  const { stock, held } = await read(variant)
  return { stock, held }
}

const cartOf = async (items: readonly Part[]) => {
  const cart = (await shop.ask('carts.create', { items, email: 'ada@example.test' })) as {
    id: string
    token: string
    items: { variant: string; available: boolean; parts?: object[] }[]
  }
  return { id: cart.id, cartToken: cart.token, items: cart.items }
}

const buy = async (items: readonly Part[]) => {
  const { id, cartToken } = await cartOf(items)
  const { order } = (await shop.ask('carts.checkout', { id, cartToken })) as {
    order: { id: string; status: string; items: { id: string; parts?: object[] }[] }
  }
  return order
}

const code = (name: string) => expect.objectContaining({ code: name }) as unknown

describe('a bundle', () => {
  it('is there as often as it can be put together of its parts', async () => {
    const [soap, towel] = [await thing(9), await thing(4)]
    const { product, variant } = await bundleOf([
      { variant: soap, quantity: 2 },
      { variant: towel, quantity: 1 },
    ])
    expect(await read(variant)).toMatchObject({ stock: 4, held: 0, available: 4 })
    expect(product).toMatchObject({ available: 4, parts: [{ quantity: 2 }, { quantity: 1 }] })
    await shop.ask('stock.adjust', { variant: soap, change: -4, reason: 'Melted' }, owner)
    expect(await read(variant)).toMatchObject({ stock: 2, available: 2 })
    const page = await shop.ask('products.read', { slug: product.slug })
    expect(page.variants).toMatchObject([{ available: true, stock: 2 }])
    const over = cartOf([{ variant, quantity: 3 }])
    await expect(over).rejects.toMatchObject({
      code: 'insufficient_stock',
      data: { available: 2 },
    })
  })

  it('takes its parts off the shelf, and they come back when the order is called off', async () => {
    const [soap, towel] = [await thing(10), await thing(10)]
    const { variant } = await bundleOf([
      { variant: soap, quantity: 3 },
      { variant: towel, quantity: 1 },
    ])
    const order = await buy([
      { variant, quantity: 2 },
      { variant: towel, quantity: 1 },
    ])
    expect(order).toMatchObject({ status: 'confirmed' })
    expect(order.items[0]?.parts).toMatchObject([{ quantity: 3 }, { quantity: 1 }])
    expect(await stockOf(soap)).toEqual({ stock: 4, held: 0 })
    expect(await stockOf(towel)).toEqual({ stock: 7, held: 0 })
    // What it was made of when it was sold comes back, whatever it is made of now.
    await shop.payload.update({
      collection: 'variants' as never,
      id: variant,
      data: { parts: [{ variant: towel, quantity: 1 }] } as never,
    })
    await shop.ask('orders.cancel', { id: order.id, reason: 'Not wanted' }, owner)
    expect(await stockOf(soap)).toEqual({ stock: 10, held: 0 })
    expect(await stockOf(towel)).toEqual({ stock: 10, held: 0 })
  })

  it('and another, and their parts by themselves, add up in one cart', async () => {
    const shared = await thing(4)
    const first = await bundleOf([{ variant: shared, quantity: 2 }])
    const second = await bundleOf([{ variant: shared, quantity: 1 }])
    const lines = [
      { variant: first.variant, quantity: 1 },
      { variant: second.variant, quantity: 2 },
    ]
    const fits = await cartOf(lines)
    expect(fits.items.map(({ available }) => available)).toEqual([true, true])
    const over = await cartOf([...lines, { variant: shared, quantity: 1 }])
    expect(over.items.map(({ available }) => available)).toEqual([false, false, false])
    const { id, cartToken } = over
    await expect(shop.ask('carts.checkout', { id, cartToken })).rejects.toEqual(
      code('insufficient_stock'),
    )
    expect(await stockOf(shared)).toEqual({ stock: 4, held: 0 })
  })

  it('has no pieces of its own, is no part of another, and is never made of itself', async () => {
    const soap = await thing(3)
    const { variant } = await bundleOf([{ variant: soap, quantity: 1 }])
    const update = (id: string, data: object) =>
      shop.payload.update({ collection: 'variants' as never, id, data: data as never })
    const refused = (name: string) => ({ status: 422, data: { code: name } })
    await expect(update(variant, { stock: 7 })).rejects.toMatchObject(refused('stock_of_bundle'))
    const adjust = shop.ask('stock.adjust', { variant, change: 1, reason: 'Found' }, owner)
    await expect(adjust).rejects.toEqual(code('stock_of_bundle'))
    for (const parts of [
      [{ variant: soap, quantity: 1 }],
      [{ variant, quantity: 1 }],
      [{ variant: '01a1ff97-a376-71e6-be6e-013cf8077fa4', quantity: 1 }],
    ])
      await expect(update(soap, { parts })).rejects.toMatchObject(refused('bundle_impossible'))
    const plain = await thing(5)
    await expect(update(plain, { parts: [{ variant, quantity: 1 }] })).rejects.toMatchObject(
      refused('bundle_impossible'),
    )
  })

  it('keeps its parts: none is deleted while it is in one, and it has no pieces of its own', async () => {
    const soap = await thing(3)
    const { product, variant } = await bundleOf([{ variant: soap, quantity: 1 }])
    const drop = (collection: string, id: string) =>
      shop.payload.delete({ collection: collection as never, id })
    const [row] = await (
      await shop.context()
    ).sql<{ product: string }>(
      sql`select product_id::text as product from variants where id = ${soap}`,
    )
    await expect(drop('variants', soap)).rejects.toMatchObject({ status: 409 })
    await expect(drop('products', row?.product ?? '')).rejects.toMatchObject({ status: 409 })
    expect(await read(variant)).toMatchObject({ available: 3, parts: [{ variant: soap }] })
    expect(await stockOf(soap)).toEqual({ stock: 3, held: 0 })
    const full = await thing(5)
    await expect(
      shop.payload.update({
        collection: 'variants' as never,
        id: full,
        data: { parts: [{ variant: soap, quantity: 1 }] } as never,
      }),
    ).rejects.toMatchObject({ status: 422, data: { code: 'bundle_impossible' } })
    await drop('products', product.id)
    await drop('variants', soap)
  })

  it('is made of goods alone, which stay goods', async () => {
    const soap = await thing(3)
    const product = await shop.create('products', { kind: 'digital', title: 'File', slug: 'file' })
    const file = (await shop.create('variants', { product: product.id, price: 500 })).id
    const impossible = { status: 422, data: { code: 'bundle_impossible' } }
    await expect(bundleOf([{ variant: file, quantity: 1 }])).rejects.toMatchObject(impossible)
    await expect(
      shop.payload.update({
        collection: 'variants' as never,
        id: file,
        data: { parts: [{ variant: soap, quantity: 1 }] } as never,
      }),
    ).rejects.toMatchObject(impossible)
    const { product: set } = await bundleOf([{ variant: soap, quantity: 1 }])
    const [part] = await (
      await shop.context()
    ).sql<{ product: string }>(
      sql`select product_id::text as product from variants where id = ${soap}`,
    )
    const change = (id: string, data: object) =>
      shop.payload.update({ collection: 'products' as never, id, data: data as never })
    for (const id of [set.id, part?.product ?? ''])
      for (const kind of ['digital', 'gift_card'])
        await expect(change(id, { kind })).rejects.toMatchObject(impossible)
    await change(set.id, { parts: [] })
    await expect(change(part?.product ?? '', { kind: 'digital' })).resolves.toBeDefined()
  })

  it('is a thing of its own again without its parts', async () => {
    const soap = await thing(3)
    const { product, variant } = await bundleOf([{ variant: soap, quantity: 1 }])
    await shop.payload.update({
      collection: 'products' as never,
      id: product.id,
      data: { title: 'Renamed' } as never,
    })
    expect(await read(variant)).toMatchObject({ available: 3, parts: [{ variant: soap }] })
    await shop.payload.update({
      collection: 'products' as never,
      id: product.id,
      data: { parts: [], stock: 8 } as never,
    })
    expect(await read(variant)).toEqual({ stock: 8, held: 0, available: 8, parts: [] })
  })

  it('costs a cart and a checkout no more statements than anything else', async () => {
    const [soap, towel] = [await thing(50), await thing(50)]
    const { variant } = await bundleOf([
      { variant: soap, quantity: 1 },
      { variant: towel, quantity: 1 },
    ])
    const measured = async (items: readonly Part[]) => {
      const { id, cartToken } = await cartOf(items)
      return {
        read: await statementsOf(() => shop.ask('carts.read', { id, cartToken })),
        bought: await statementsOf(() => shop.ask('carts.checkout', { id, cartToken })),
      }
    }
    await measured([{ variant: soap, quantity: 1 }])
    const plain = await measured([{ variant: soap, quantity: 1 }])
    expect(await measured([{ variant, quantity: 1 }])).toEqual(plain)
  })
})
