import { beforeAll, describe, expect, inject, it } from 'vitest'

import {
  createCategory,
  createProduct,
  createShippingMethod,
  createSimpleProduct,
  createTenant,
  createVariant,
  errorOf,
  fresh,
  ok,
  startApp,
  visitorOf,
  type Doc,
  type Http,
  type Product,
  type Tenant,
  type Variant,
} from '../support/index.ts'
import { change, create, eventually, theOperator } from './support/house.ts'

type Card = {
  id: string
  slug: string
  title: string
  thumbnail: unknown
  priceRange: { min: number; max: number }
  compareAtPrice: number | null
  currency: string
  available: boolean
  options: unknown
}
type List = {
  docs: Card[]
  totalDocs: number
  limit: number
  page: number
  totalPages: number
  hasNextPage: boolean
  hasPrevPage: boolean
  nextPage: number | null
  prevPage: number | null
  facets?: {
    options: { name: string; values: { value: string; count: number }[] }[]
    categories: { slug: string; count: number }[]
    price: { min: number; max: number } | null
  }
}

let operator: Http
let tenant: Tenant
let visitor: Http
let shirt: Product
let small: Variant
let mug: Product
let hats: Doc
let clothes: Doc

const list = (query = '') => ok(visitor.get<List>(`/api/store/products${query}`))
const slugs = async (query: string) => (await list(query)).docs.map(({ slug }) => slug)

beforeAll(async () => {
  operator = theOperator()
  tenant = await createTenant(operator, {
    currency: 'EUR',
    currencies: ['USD'],
    locales: ['en', 'de'],
    taxInclusive: true,
    taxRates: [{ country: 'DE', rate: 19 }],
    branding: { primary: '#1f6f54' },
    policies: { returns: 'Within 30 days.' },
  })
  visitor = visitorOf(inject('app').url, tenant)
  clothes = await createCategory(operator, tenant, { title: 'Clothes', slug: 'clothes' })
  hats = await createCategory(operator, tenant, {
    title: 'Hats',
    slug: 'hats',
    parent: clothes.id,
  })
  shirt = await createProduct(operator, tenant, {
    title: 'Linen shirt',
    slug: 'linen-shirt',
    categories: [clothes.id],
    options: [{ name: 'Size', values: ['S', 'M'] }],
  })
  const of = { tenant, product: shirt }
  small = await createVariant(operator, of, {
    sku: 'SH-S',
    price: 1999,
    compareAtPrice: 2999,
    options: { Size: 'S' },
    stock: 3,
  })
  await createVariant(operator, of, {
    sku: 'SH-M',
    price: 2199,
    options: { Size: 'M' },
    stock: 0,
  })
  mug = await createSimpleProduct(operator, tenant, {
    title: 'Blue mug',
    slug: 'blue-mug',
    price: 900,
    sku: 'MUG',
    stock: 0,
  })
  await createSimpleProduct(operator, tenant, {
    title: 'Straw hat',
    slug: 'straw-hat',
    price: 3500,
    sku: 'HAT',
    stock: 5,
    categories: [hats.id],
  })
  await createSimpleProduct(operator, tenant, {
    title: 'Secret coat',
    slug: 'secret-coat',
    price: 9900,
    sku: 'COAT',
    _status: 'draft',
  })
})

describe('GET /store', () => {
  it('says what a storefront must know', async () => {
    const shop = await ok(visitor.get('/api/store'))
    expect(shop).toMatchObject({
      id: tenant.id,
      slug: tenant.slug,
      name: tenant.name,
      currency: 'EUR',
      currencies: ['EUR', 'USD'],
      features: expect.arrayContaining(['cms', 'commerce']) as unknown,
      taxInclusive: true,
      policies: { returns: 'Within 30 days.' },
      branding: { primary: '#1f6f54' },
    })
    expect((shop as { locales: string[] }).locales.toSorted()).toEqual(['de', 'en'])
  })
})

describe('GET /store/products', () => {
  it('lists what is published, and nothing else, with every field of a card', async () => {
    const { docs } = await list()
    expect(docs.map(({ slug }) => slug).toSorted()).toEqual([
      'blue-mug',
      'linen-shirt',
      'straw-hat',
    ])
    const card = docs.find(({ slug }) => slug === 'linen-shirt')
    expect(card).toMatchObject({
      id: shirt.id,
      title: 'Linen shirt',
      thumbnail: null,
      priceRange: { min: 1999, max: 2199 },
      compareAtPrice: 2999,
      currency: 'EUR',
      available: true,
      options: [{ name: 'Size', values: ['S', 'M'] }],
    })
    expect(docs.find(({ slug }) => slug === 'blue-mug')?.available).toBe(false)
  })

  it('pages as Payload does', async () => {
    const first = await list('?limit=2&sort=title')
    expect(first).toMatchObject({
      totalDocs: 3,
      limit: 2,
      page: 1,
      totalPages: 2,
      hasNextPage: true,
      hasPrevPage: false,
      nextPage: 2,
      prevPage: null,
    })
    const second = await list('?limit=2&sort=title&page=2')
    expect(second).toMatchObject({
      page: 2,
      hasNextPage: false,
      hasPrevPage: true,
      nextPage: null,
      prevPage: 1,
    })
    expect([...first.docs, ...second.docs].map(({ title }) => title)).toEqual([
      'Blue mug',
      'Linen shirt',
      'Straw hat',
    ])
    expect((await list('?page=99')).docs).toEqual([])
  })

  it('sorts by newest, price, -price and title', async () => {
    expect(await slugs('?sort=price')).toEqual(['blue-mug', 'linen-shirt', 'straw-hat'])
    expect(await slugs('?sort=-price')).toEqual(['straw-hat', 'linen-shirt', 'blue-mug'])
    expect(await slugs('?sort=title')).toEqual(['blue-mug', 'linen-shirt', 'straw-hat'])
    expect(await slugs('?sort=newest')).toEqual(['straw-hat', 'blue-mug', 'linen-shirt'])
  })

  it('searches, and sorts by relevance', async () => {
    expect(await slugs('?q=shirt')).toEqual(['linen-shirt'])
    expect(await slugs('?q=Straw&sort=relevance')).toEqual(['straw-hat'])
    expect(await slugs('?q=coat')).toEqual([])
    expect(await slugs('?q=%25')).toEqual([])
    expect(await slugs("?q='%20or%201=1--")).toEqual([])
  })

  it('filters by category, with the categories below it', async () => {
    expect((await slugs('?category=clothes')).toSorted()).toEqual(['linen-shirt', 'straw-hat'])
    expect(await slugs('?category=hats')).toEqual(['straw-hat'])
    expect(await slugs('?category=nothing')).toEqual([])
  })

  it('filters by option, price and stock, and by several at once', async () => {
    expect(await slugs('?option[Size]=M')).toEqual(['linen-shirt'])
    expect(await slugs('?option[Size]=XL')).toEqual([])
    expect(await slugs('?price[min]=1000&price[max]=2100')).toEqual(['linen-shirt'])
    expect(await slugs('?price[min]=3000')).toEqual(['straw-hat'])
    expect(await slugs('?price[max]=1000')).toEqual(['blue-mug'])
    expect((await slugs('?inStock=true')).toSorted()).toEqual(['linen-shirt', 'straw-hat'])
    expect(await slugs('?inStock=true&category=clothes&price[max]=3000&q=linen')).toEqual([
      'linen-shirt',
    ])
  })

  it('counts facets when facets=true, and only then', async () => {
    expect((await list()).facets).toBeUndefined()
    const { facets } = await list('?facets=true')
    expect(facets?.options).toEqual([
      {
        name: 'Size',
        values: expect.arrayContaining([
          { value: 'S', count: 1 },
          { value: 'M', count: 1 },
        ]) as unknown,
      },
    ])
    expect(facets?.price).toEqual({ min: 900, max: 3500 })
    expect(facets?.categories.map(({ slug }) => slug).toSorted()).toEqual(['clothes', 'hats'])
  })

  it('refuses with 400 and issues what it does not understand', async () => {
    for (const query of [
      'limit=0',
      'limit=-1',
      'limit=1.5',
      'limit=1e9',
      'limit=NaN',
      'page=0',
      'sort=cheapest',
      'price[min]=-1',
      'price[min]=abc',
      'inStock=perhaps',
      'currency=EURO',
    ]) {
      const error = errorOf(await visitor.get(`/api/store/products?${query}`))
      expect([query, error.status, error.code]).toEqual([query, 400, 'invalid_input'])
      expect(error.data.issues).toEqual([
        expect.objectContaining({
          path: expect.any(Array) as unknown,
          message: expect.any(String) as unknown,
        }),
      ])
    }
  })
})

describe('GET /store/products/:slug', () => {
  it('shows the product with its variants', async () => {
    const product = await ok(visitor.get('/api/store/products/linen-shirt'))
    expect(product).toMatchObject({
      id: shirt.id,
      slug: 'linen-shirt',
      images: [],
      options: [{ name: 'Size', values: ['S', 'M'] }],
      categories: [{ slug: 'clothes' }],
      seo: { title: 'Linen shirt' },
      related: expect.any(Array) as unknown,
      variants: [
        {
          id: small.id,
          sku: 'SH-S',
          options: { Size: 'S' },
          price: 1999,
          compareAtPrice: 2999,
          currency: 'EUR',
          available: true,
        },
        { sku: 'SH-M', options: { Size: 'M' }, price: 2199, available: false },
      ],
    })
    expect(JSON.stringify(product)).not.toContain('cost')
  })

  it('gives a simple product its one variant', async () => {
    const product = await ok(
      visitor.get<{ variants: { sku: string; price: number }[] }>('/api/store/products/blue-mug'),
    )
    expect(product.variants).toMatchObject([{ sku: 'MUG', price: 900, available: false }])
  })

  it('is 404 for a draft and for nothing', async () => {
    for (const slug of ['secret-coat', 'nothing', '..', '%2e%2e', '%00'.replace('%00', 'x')]) {
      expect((await visitor.get(`/api/store/products/${slug}`)).status).not.toBe(500)
    }
    for (const slug of ['secret-coat', 'nothing']) {
      const reply = await visitor.get(`/api/store/products/${slug}`)
      expect(errorOf(reply)).toMatchObject({ status: 404 })
    }
  })
})

describe('GET /store/categories', () => {
  it('is the tree', async () => {
    const tree = await ok(visitor.get<{ docs: unknown }>('/api/store/categories'))
    expect(tree.docs).toMatchObject([
      { slug: 'clothes', title: 'Clothes', children: [{ slug: 'hats', children: [] }] },
    ])
  })
})

describe('GET /store/pages/:slug and /store/navigation', () => {
  it('shows what is published; a draft needs a member', async () => {
    const page = await create(operator, 'pages', {
      tenant: tenant.id,
      title: 'About <b>us</b>',
      slug: 'about',
      _status: 'published',
      layout: [{ blockType: 'faq', items: [{ question: 'Why?', answer: 'Because.' }] }],
    })
    expect(await ok(visitor.get('/api/store/pages/about'))).toMatchObject({
      slug: 'about',
      title: 'About <b>us</b>',
      layout: [{ blockType: 'faq' }],
    })
    await create(operator, 'pages', {
      tenant: tenant.id,
      title: 'Soon',
      slug: 'soon',
      _status: 'draft',
    })
    expect(errorOf(await visitor.get('/api/store/pages/soon')).status).toBe(404)
    const { token } = await ok(
      visitor.post<{ token: string }>('/api/store/customers', {
        email: `${fresh('shopper')}@example.test`,
        password: 'a shopper’s password',
      }),
    )
    const customer = visitor.with({ authorization: `JWT ${token}` })
    for (const path of ['/api/store/pages/soon', `/api/store/products/${shirt.slug}`]) {
      expect(errorOf(await visitor.get(`${path}?draft=true`)).status).toBe(401)
      expect(errorOf(await customer.get(`${path}?draft=true`)).status).toBe(403)
    }
    const asOperator = operator.with({ 'x-tenant-id': tenant.slug })
    expect(await ok(asOperator.get('/api/store/pages/soon?draft=true'))).toMatchObject({
      title: 'Soon',
    })
    expect(page.id).toBeTruthy()
    expect(await ok(visitor.get('/api/store/pages'))).toMatchObject({
      docs: [{ slug: 'about' }],
      totalDocs: 1,
      limit: 100,
      page: 1,
      totalPages: 1,
      hasNextPage: false,
      nextPage: null,
      prevPage: null,
    })
    expect(await ok(visitor.get('/api/store/pages?limit=1&page=2'))).toMatchObject({
      docs: [],
      totalDocs: 1,
      prevPage: 1,
    })
    expect(errorOf(await visitor.get('/api/store/pages/nothing')).status).toBe(404)
    expect((await visitor.get('/api/store/navigation')).status).toBe(200)
  })
})

describe('a public catalogue read', () => {
  const paths = [
    '/api/store',
    '/api/store/products',
    '/api/store/products/blue-mug',
    '/api/store/categories',
    '/api/store/navigation',
  ]

  it.each(paths)(
    'carries ETag, Cache-Control and Vary, and is 304 when known: %s',
    async (path) => {
      const reply = await visitor.get(path)
      const etag = reply.headers.get('etag') ?? ''
      expect(etag).toMatch(/^(W\/)?".+"$/)
      expect(reply.headers.get('cache-control')).toBeTruthy()
      expect(reply.headers.get('vary')?.toLowerCase()).toContain('x-tenant-id')
      const again = await visitor.get(path, { headers: { 'if-none-match': etag } })
      expect([again.status, again.text]).toEqual([304, ''])
      expect(again.headers.get('etag')).toBe(etag)
      expect(again.headers.get('x-request-id')).toBeTruthy()
      const other = await visitor.get(path, { headers: { 'if-none-match': '"other"' } })
      expect(other.status).toBe(200)
    },
  )

  it('of one tenant is never served to another', async () => {
    const other = await createTenant(operator)
    await createSimpleProduct(operator, other, { slug: 'blue-mug', title: 'Red mug' })
    const theirs = visitorOf(inject('app').url, other)
    expect(await ok(theirs.get('/api/store/products/blue-mug'))).toMatchObject({ title: 'Red mug' })
    expect(await ok(visitor.get('/api/store/products/blue-mug'))).toMatchObject({
      title: 'Blue mug',
    })
  })
})

describe('a change', () => {
  it('shows within 5 seconds, in every process on the database', async () => {
    const { databaseUrl, dataDir } = inject('app')
    const second = await startApp({ databaseUrl, dataDir })
    try {
      const elsewhere = visitorOf(second.url, tenant)
      const titles = () =>
        Promise.all(
          [visitor, elsewhere].map(
            async (one) => (await ok(one.get<Card>('/api/store/products/blue-mug'))).title,
          ),
        )
      expect(await titles()).toEqual(['Blue mug', 'Blue mug'])
      await change(operator, 'products', mug, { title: 'Bluest mug', price: 950 })
      await eventually(async () => (await titles()).every((title) => title === 'Bluest mug'), 5)
      const prices = () =>
        Promise.all(
          [visitor, elsewhere].map(
            async (one) => (await ok(one.get<List>('/api/store/products?q=bluest'))).docs[0],
          ),
        )
      await eventually(
        async () => (await prices()).every((card) => card?.priceRange.min === 950),
        5,
      )
      await change(operator, 'products', mug, { _status: 'draft' })
      await eventually(async () => {
        const replies = await Promise.all(
          [visitor, elsewhere].map((one) => one.get('/api/store/products/blue-mug')),
        )
        return replies.every(({ status }) => status === 404)
      }, 5)
      await createShippingMethod(operator, tenant)
    } finally {
      await second.stop()
    }
  })
})

describe('a price in a further currency', () => {
  it('is kept beside the shop’s own, and shown to who asks in it', async () => {
    const abroad = await createTenant(operator, { currencies: ['EUR', 'USD'] })
    const product = await createProduct(operator, abroad, {
      options: [{ name: 'Size', values: ['S'] }],
    })
    const variant = await createVariant(
      operator,
      { tenant: abroad, product },
      { options: { Size: 'S' }, price: 500, prices: [{ currency: 'USD', price: 600 }] },
    )
    const shown = (currency: string) =>
      ok(
        visitorOf(operator.base, abroad).get<{ variants: { price: number }[] }>(
          `/api/store/products/${product.slug}?currency=${currency}`,
        ),
      )
    expect((await shown('USD')).variants[0]?.price).toBe(600)
    await change(operator, 'variants', variant, { prices: [{ currency: 'USD', price: 700 }] })
    await eventually(async () => (await shown('USD')).variants[0]?.price === 700, 5)
    expect((await shown('EUR')).variants[0]?.price).toBe(500)
  })
})
