import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type Doc, type OpenShop } from '../../shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop
const made: Record<string, Doc> = {}

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
  const clothes = await shop.create('categories', { title: 'Clothes', position: 1 })
  const shirts = await shop.create('categories', { title: 'Shirts', parent: clothes.id })
  await shop.create('categories', { title: 'Books', position: 0 })
  const { sql: query } = await shop.context()
  const [image] = await query<{ id: string }>(sql`
    insert into media (id, alt, filename, url, width, height, sizes_card_url, sizes_card_width, sizes_card_height)
    values (gen_random_uuid(), 'A shirt', 'a.webp', '/api/media/file/a.webp', 640, 480, '/api/media/file/a-64.webp', 64, 48)
    returning id::text`)
  const shirt = (made.shirt = await shop.create('products', {
    title: 'Linen shirt',
    vendor: 'Weavers',
    tags: ['summer'],
    categories: [shirts.id],
    ...(image ? { images: [image.id] } : {}),
    options: [
      { name: 'Size', values: ['S', 'M'] },
      { name: 'Colour', values: ['Red', 'Blue'] },
    ],
    _status: 'published',
  }))
  const variant = (options: object, price: number, stock: number, rest: object = {}) =>
    shop.create('variants', { product: shirt.id, options, price, stock, ...rest })
  await variant({ Size: 'S', Colour: 'Red' }, 4000, 0, { compareAtPrice: 5000 })
  await variant({ Size: 'M', Colour: 'Red' }, 4500, 9, {
    prices: [{ currency: 'USD', price: 4900 }],
  })
  await variant({ Size: 'M', Colour: 'Blue' }, 4800, 2)
  made.mug = await shop.create('products', {
    title: 'Plain mug 100%',
    categories: [clothes.id],
    price: 900,
    stock: 0,
    _status: 'published',
  })
  made.draft = await shop.create('products', {
    title: 'Secret',
    price: 1,
    stock: 1,
    _status: 'draft',
  })
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

type List = { docs: { slug: string }[]; totalDocs: number } & Record<string, unknown>
const list = async (query: Record<string, unknown> = {}): Promise<List> =>
  (await shop.ask('products.list', query)) as List
const slugs = async (query: Record<string, unknown>): Promise<string[]> =>
  (await list(query)).docs.map(({ slug }) => slug)

describe('the list of products', () => {
  it('shows what is published, the newest first, with what each costs', async () => {
    const { docs, ...envelope } = await list()
    expect(envelope).toEqual({
      totalDocs: 2,
      limit: 20,
      page: 1,
      totalPages: 1,
      hasNextPage: false,
      hasPrevPage: false,
      nextPage: null,
      prevPage: null,
    })
    expect(docs).toMatchObject([
      { slug: 'plain-mug-100', priceRange: { min: 900, max: 900 }, available: false, options: [] },
      {
        slug: 'linen-shirt',
        thumbnail: {
          url: '/api/media/file/a.webp',
          alt: 'A shirt',
          width: 640,
          height: 480,
          sizes: { card: { url: '/api/media/file/a-64.webp', width: 64, height: 48 } },
        },
        priceRange: { min: 4000, max: 4800 },
        compareAtPrice: 5000,
        lowestPrice30Days: null,
        currency: 'EUR',
        available: true,
        options: [
          { name: 'Size', values: ['S', 'M'] },
          { name: 'Colour', values: ['Red', 'Blue'] },
        ],
      },
    ])
  })

  it('goes page by page', async () => {
    expect(await list({ limit: '1', page: '2' })).toMatchObject({
      docs: [{ slug: 'linen-shirt' }],
      totalDocs: 2,
      totalPages: 2,
      hasPrevPage: true,
      prevPage: 1,
      nextPage: null,
    })
    expect(await list({ page: '99' })).toMatchObject({ docs: [], totalDocs: 2 })
  })

  it.each([
    [{ category: 'shirts' }, ['linen-shirt']],
    [{ category: 'clothes' }, ['plain-mug-100', 'linen-shirt']],
    [{ category: 'books' }, []],
    [{ category: 'nowhere' }, []],
    [{ collection: 'summer' }, []],
    [{ q: 'LINEN' }, ['linen-shirt']],
    [{ q: 'summer weavers' }, ['linen-shirt']],
    [{ q: 'LINEN-SHIRT-M' }, ['linen-shirt']],
    [{ q: '100%' }, ['plain-mug-100']],
    [{ q: '%' }, []],
    [{ q: `'; drop table products; --` }, []],
    [{ option: { Size: 'M' } }, ['linen-shirt']],
    [{ option: { Size: 'S', Colour: 'Blue' } }, []],
    [{ option: { Size: 'S' }, inStock: 'true' }, []],
    [{ option: { Size: ['S', 'M'] }, inStock: 'true' }, ['linen-shirt']],
    [{ inStock: 'true' }, ['linen-shirt']],
    [{ inStock: 'false' }, ['plain-mug-100']],
    [{ option: { Size: 'S' }, inStock: 'false' }, []],
    [{ price: { max: '1000' } }, ['plain-mug-100']],
    [{ price: { min: '4600', max: '4700' } }, []],
    [{ sort: 'price' }, ['plain-mug-100', 'linen-shirt']],
    [{ sort: '-price' }, ['linen-shirt', 'plain-mug-100']],
    [{ sort: 'title' }, ['linen-shirt', 'plain-mug-100']],
    [{ sort: 'relevance', q: 'plain' }, ['plain-mug-100']],
  ])('narrowed down by %j', async (query, expected) => {
    expect(await slugs(query)).toEqual(expected)
  })

  it.each([
    { limit: '0' },
    { limit: '101' },
    { page: 'two' },
    { sort: 'colour' },
    { price: { min: '-1' } },
    { price: { max: '1e400' } },
    { currency: 'GBP' },
    { inStock: 'perhaps' },
  ])('refuses %j', async (query) => {
    await expect(list(query)).rejects.toSatisfy(
      (error: { name: string; status?: number }) =>
        error.name === 'ZodError' || error.status === 400,
    )
  })

  it('counts what it can be narrowed down by', async () => {
    const { facets } = await list({ facets: 'true' })
    expect(facets).toMatchObject({
      options: [
        {
          name: 'Colour',
          values: [
            { value: 'Blue', count: 1 },
            { value: 'Red', count: 1 },
          ],
        },
        {
          name: 'Size',
          values: [
            { value: 'M', count: 1 },
            { value: 'S', count: 1 },
          ],
        },
      ],
      price: { min: 900, max: 4800 },
    })
  })

  it('has what somebody gave a price in the currency, and counts nothing else', async () => {
    const { docs, totalDocs, facets } = await list({ currency: 'USD', facets: 'true' })
    expect(totalDocs).toBe(1)
    expect(facets).toMatchObject({ price: { min: 4900, max: 4900 } })
    expect(docs).toMatchObject([
      {
        slug: 'linen-shirt',
        priceRange: { min: 4900, max: 4900 },
        currency: 'USD',
        available: true,
      },
    ])
  })
})

describe('the page of a product', () => {
  it('has its variants, and how many are left where there are few', async () => {
    expect(await shop.ask('products.read', { slug: 'linen-shirt' })).toMatchObject({
      title: 'Linen shirt',
      tags: ['summer'],
      categories: [{ slug: 'shirts' }],
      seo: { title: 'Linen shirt' },
      variants: [
        { sku: 'LINEN-SHIRT-S-RED', price: 4000, compareAtPrice: 5000, available: false, stock: 0 },
        { options: { Size: 'M', Colour: 'Red' }, available: true },
        { price: 4800, stock: 2 },
      ],
    })
  })

  it('is not there for what is no more than a draft, but for members', async () => {
    await expect(shop.ask('products.read', { slug: 'secret' })).rejects.toMatchObject({
      status: 404,
      code: 'product_not_found',
    })
    await expect(
      shop.ask('products.read', { slug: 'secret', draft: 'true' }),
    ).rejects.toMatchObject({
      status: 401,
    })
  })
})

describe('the categories', () => {
  it('are a tree in the order of their positions', async () => {
    expect(await shop.ask('categories.list')).toMatchObject({
      docs: [
        { slug: 'books', children: [], productCount: 0 },
        { slug: 'clothes', productCount: 1, children: [{ slug: 'shirts', productCount: 1 }] },
      ],
    })
  })

  it('cannot be below each other, moved at once', async () => {
    for (let n = 0; n < 5; n += 1) {
      const [one, other] = [
        await shop.create('categories', { title: `One ${n}` }),
        await shop.create('categories', { title: `Other ${n}` }),
      ]
      const moves = [
        { id: one.id, parent: other.id },
        { id: other.id, parent: one.id },
      ].map(({ id, parent }) =>
        shop.payload.update({ collection: 'categories' as never, id, data: { parent } as never }),
      )
      const moved = await Promise.allSettled(moves)
      expect(moved.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    }
  })

  it('cannot be below themselves', async () => {
    const { docs } = (await shop.ask('categories.list')) as { docs: Doc[] }
    const clothes = docs[1] as Doc & { children: Doc[] }
    const update = shop.payload.update({
      collection: 'categories' as never,
      id: clothes.id,
      data: { parent: clothes.children[0]?.id } as never,
    })
    await expect(update).rejects.toMatchObject({ status: 400 })
  })
})
