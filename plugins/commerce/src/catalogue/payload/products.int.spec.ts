import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type Doc, type OpenShop } from '../../shared/testing/openShop.ts'

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

const update = (collection: string, id: string, data: object, options: object = {}) =>
  shop.payload.update({
    collection: collection as never,
    id,
    data: data as never,
    depth: 0,
    ...options,
  })

const variantsOf = async (product: string): Promise<Doc[]> => {
  const { docs } = await shop.payload.find({
    collection: 'variants' as never,
    where: { product: { equals: product } },
    depth: 0,
    limit: 0,
    sort: 'createdAt',
  })
  return docs as unknown as Doc[]
}

const sizes = [{ name: 'Size', values: ['S', 'M'] }]

describe('a product without options', () => {
  it('is one form: price, SKU and stock make its one variant', async () => {
    const product = await shop.create('products', {
      title: 'Simple mug',
      price: 1250,
      stock: 7,
      _status: 'published',
    })
    expect(product).toMatchObject({ slug: 'simple-mug', stock: 7, available: 7 })
    expect(await variantsOf(product.id)).toMatchObject([
      {
        title: 'Simple mug',
        sku: 'SIMPLE-MUG',
        price: 1250,
        options: {},
        stock: 7,
        held: 0,
        available: 7,
      },
    ])
  })

  it('keeps the price it is sold for until its draft is published', async () => {
    const product = await shop.create('products', {
      title: 'Draft mug',
      price: 900,
      _status: 'published',
    })
    await update('products', product.id, { price: 1100, _status: 'draft' }, { draft: true })
    expect(await variantsOf(product.id)).toMatchObject([{ price: 900 }])
    await update('products', product.id, { price: 1100, stock: 3, _status: 'published' })
    expect(await variantsOf(product.id)).toMatchObject([{ price: 1100, stock: 3 }])
  })

  it('follows its variant when that is written by itself', async () => {
    const product = await shop.create('products', {
      title: 'Followed',
      price: 100,
      _status: 'published',
    })
    const [variant] = await variantsOf(product.id)
    await update('variants', variant?.id ?? '', { price: 200 })
    await update('products', product.id, { title: 'Still followed' })
    expect(await variantsOf(product.id)).toMatchObject([{ price: 200, title: 'Still followed' }])
  })

  it('does not touch the stock when nobody speaks of it', async () => {
    const product = await shop.create('products', {
      title: 'Left',
      price: 1,
      stock: 5,
      _status: 'published',
    })
    await update('products', product.id, { title: 'Left alone' })
    expect(await variantsOf(product.id)).toMatchObject([{ stock: 5 }])
  })
})

describe('a variant', () => {
  it('names a value for each option of its product', async () => {
    const product = await shop.create('products', {
      title: 'Shirt',
      options: sizes,
      _status: 'published',
    })
    const make = (options: object) =>
      shop.create('variants', { product: product.id, price: 100, options })
    await expect(make({ Size: 'XXL' })).rejects.toMatchObject({ status: 400 })
    await expect(make({})).rejects.toMatchObject({ status: 400 })
    await expect(make({ Size: 'S', Colour: 'Red' })).rejects.toMatchObject({ status: 400 })
    await expect(make({ Size: 5 })).rejects.toMatchObject({ status: 400 })
    expect(await make({ Size: 'M' })).toMatchObject({ title: 'M', sku: 'SHIRT-M', stock: 0 })
  })

  it('is there once, even when ten make it at the same moment', async () => {
    const product = await shop.create('products', {
      title: 'Raced',
      options: sizes,
      _status: 'published',
    })
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        shop.create('variants', {
          product: product.id,
          price: 100,
          sku: `RACED-${n}`,
          options: { Size: 'M' },
          stock: 1,
        }),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await variantsOf(product.id)).toHaveLength(1)
  })

  it('names the one that has its options already', async () => {
    const product = await shop.create('products', {
      title: 'Chosen',
      options: sizes,
      _status: 'published',
    })
    const make = (Size: string) =>
      shop.create('variants', { product: product.id, price: 100, options: { Size } })
    const first = await make('M')
    const other = await make('S')
    const taken = {
      status: 400,
      data: {
        errors: [
          { path: 'options', message: 'There is a variant M of this product already: CHOSEN-M.' },
        ],
      },
    }
    await expect(make('M')).rejects.toMatchObject(taken)
    await expect(update('variants', other.id, { options: { Size: 'M' } })).rejects.toMatchObject(
      taken,
    )
    expect(await update('variants', first.id, { price: 200 })).toMatchObject({ price: 200 })
  })

  it('has a SKU of its own', async () => {
    const product = await shop.create('products', {
      title: 'Numbered',
      options: sizes,
      _status: 'published',
    })
    const make = (Size: string) =>
      shop.create('variants', { product: product.id, price: 1, sku: 'SAME', options: { Size } })
    await make('S')
    await expect(make('M')).rejects.toMatchObject({ status: 400 })
  })

  it('costs a whole number of minor units, up to what adds up exactly', async () => {
    const product = await shop.create('products', {
      title: 'Priced',
      options: sizes,
      _status: 'published',
    })
    const make = (price: unknown) =>
      shop.create('variants', { product: product.id, price, options: { Size: 'S' } })
    for (const price of [-1, 1.5, 1e18, 'ten', null]) {
      await expect(make(price)).rejects.toMatchObject({ status: 400 })
    }
    expect(await make(9_000_000_000_000)).toMatchObject({ price: 9_000_000_000_000 })
  })

  it('stops being offered when its option goes, and comes back with it', async () => {
    const product = await shop.create('products', {
      title: 'Narrowed',
      options: sizes,
      _status: 'published',
    })
    await shop.create('variants', {
      product: product.id,
      price: 1,
      options: { Size: 'S' },
      stock: 2,
    })
    await update('products', product.id, { options: [{ name: 'Size', values: ['M'] }] })
    expect(await variantsOf(product.id)).toMatchObject([{ offered: false }])
    await update('products', product.id, { options: sizes })
    expect(await variantsOf(product.id)).toMatchObject([{ offered: true, stock: 2 }])
  })

  it('goes with its product', async () => {
    const product = await shop.create('products', {
      title: 'Gone',
      price: 1,
      stock: 5,
      _status: 'published',
    })
    await shop.payload.delete({ collection: 'products' as never, id: product.id })
    expect(await variantsOf(product.id)).toEqual([])
  })
})

describe('a visitor', () => {
  const read = (collection: string) =>
    shop.payload.find({
      collection: collection as never,
      overrideAccess: false,
      limit: 0,
      depth: 0,
    })

  it('sees what is published, and neither what it cost nor how much there is', async () => {
    const data = { price: 10, cost: 4, stock: 1 }
    const shown = await shop.create('products', { title: 'Shown', _status: 'published', ...data })
    const hidden = await shop.create('products', { title: 'Hidden', _status: 'draft', ...data })
    const products = (await read('products')).docs as unknown as Doc[]
    expect(products.find(({ id }) => id === shown.id)).toMatchObject({ price: 10 })
    for (const own of ['cost', 'stock', 'held', 'available'])
      expect(products.find(({ id }) => id === shown.id)).not.toHaveProperty(own)
    expect(products.some(({ id }) => id === hidden.id)).toBe(false)
    const variants = (await read('variants')).docs as unknown as Doc[]
    expect(variants.find(({ product }) => product === shown.id)).not.toHaveProperty('cost')
    expect(variants.some(({ product }) => product === hidden.id)).toBe(false)
  })
})

describe('a list of variants', () => {
  it('reads the stock of all of them in one statement', async () => {
    const product = await shop.create('products', {
      title: 'Many',
      options: [{ name: 'No', values: Array.from({ length: 20 }, (_, n) => String(n)) }],
      _status: 'published',
    })
    for (let n = 0; n < 20; n += 1) {
      await shop.create('variants', {
        product: product.id,
        price: 1,
        options: { No: String(n) },
        stock: n,
      })
    }
    const pool = (shop.payload.db as unknown as { pool: { query: (...args: never[]) => unknown } })
      .pool
    const query = pool.query.bind(pool)
    let statements = 0
    pool.query = (...args) => {
      statements += 1
      return query(...args)
    }
    const docs = await variantsOf(product.id)
    pool.query = query
    expect(docs.map(({ stock }) => stock).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 20 }, (_, n) => n),
    )
    expect(statements).toBeLessThanOrEqual(3)
  })
})
