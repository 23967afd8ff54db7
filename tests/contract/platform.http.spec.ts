import sharp from 'sharp'
import { beforeAll, describe, expect, inject, it } from 'vitest'

import {
  createMember,
  createProduct,
  createTenant,
  errorOf,
  fresh,
  http,
  login,
  ok,
  visitorOf,
  type Doc,
  type Http,
  type Tenant,
} from '../support/index.ts'
import { create, theOperator } from './support/house.ts'
import { rawRequest } from './support/rawRequest.ts'

const { url } = inject('app')
let operator: Http
let tenant: Tenant
let other: Tenant
let owner: Http

beforeAll(async () => {
  operator = theOperator()
  tenant = await createTenant(operator)
  other = await createTenant(operator)
  owner = await createMember(operator, { tenant, roles: ['owner'] })
})

describe('POST /api/users/first-register', () => {
  it('is closed once there is somebody', async () => {
    const body = { email: 'second@souk.test', password: 'a password of somebody else' }
    expect((await http(url).post('/api/users/first-register', body)).status).toBe(403)
  })

  it('gave a house its operator, who may make tenants', async () => {
    const me = await ok(operator.get<{ user: Doc }>('/api/users/me'))
    expect(me.user.platformRole).toBe('operator')
    expect(
      (await owner.post('/api/tenants', { name: 'X', slug: fresh('x'), currency: 'EUR' })).status,
    ).toBe(403)
    expect(
      (await http(url).post('/api/tenants', { name: 'X', slug: fresh('x'), currency: 'EUR' }))
        .status,
    ).toBe(403)
  })
})

describe('POST /api/users', () => {
  it('makes a member of a tenant, who logs in and gets { token, user }', async () => {
    const credentials = { email: `${fresh('owner')}@souk.test`, password: 'a password of an owner' }
    const reply = await operator.post<{ doc: Doc }>('/api/users', {
      ...credentials,
      tenants: [{ tenant: tenant.id, roles: ['owner'] }],
    })
    expect(reply.status).toBe(201)
    const session = await ok(
      http(url).post<{ token: string; user: Doc }>('/api/users/login', credentials),
    )
    expect(session.user).toMatchObject({ id: reply.body.doc.id, email: credentials.email })
    const member = await login(url, credentials)
    const { docs } = await ok(member.get<{ docs: Doc[] }>('/api/tenants'))
    expect(docs.map(({ id }) => id)).toEqual([tenant.id])
  })
})

describe('POST /api/products and /api/variants', () => {
  it('make a product with options, whose variants show stock, held and available', async () => {
    const product = await createProduct(owner, tenant, {
      options: [
        { name: 'Size', values: ['S', 'M'] },
        { name: 'Colour', values: ['Red'] },
      ],
    })
    const body = {
      tenant: tenant.id,
      product: product.id,
      sku: fresh('SKU'),
      price: 1999,
      compareAtPrice: 2500,
      options: { Size: 'S', Colour: 'Red' },
      stock: 10,
    }
    const reply = await owner.post<{ doc: Doc }>('/api/variants', body)
    expect(reply.status).toBe(201)
    expect(await ok(owner.get(`/api/variants/${reply.body.doc.id}`))).toMatchObject({
      price: 1999,
      stock: 10,
      held: 0,
      available: 10,
    })
    const twice = await owner.post('/api/variants', { ...body, sku: fresh('SKU') })
    expect(errorOf(twice).status).toBeLessThan(500)
    const odd = await owner.post('/api/variants', {
      ...body,
      sku: fresh('SKU'),
      options: { Size: 'XXL', Colour: 'Red' },
    })
    expect(errorOf(odd).status).toBeLessThan(500)
  })

  it('make a simple product with one variant of its own price, sku and stock', async () => {
    const product = await createProduct(owner, tenant, { price: 500, sku: fresh('S'), stock: 4 })
    const { docs } = await ok(
      owner.get<{ docs: Doc[] }>(`/api/variants?where[product][equals]=${product.id}`),
    )
    expect(docs).toMatchObject([{ price: 500, stock: 4, available: 4 }])
    const visitor = visitorOf(url, tenant)
    expect(await ok(visitor.get(`/api/store/products/${product.slug}`))).toMatchObject({
      available: true,
      priceRange: { min: 500, max: 500 },
    })
  })
})

describe('POST /api/media', () => {
  const picture = (colour: string) =>
    sharp({ create: { width: 900, height: 700, channels: 3, background: colour } })
      .png()
      .toBuffer()
  const upload = async (as: Http, to: Tenant, name = 'picture.png') => {
    const form = new FormData()
    form.append('file', new Blob([await picture('#336699')], { type: 'image/png' }), name)
    form.append('_payload', JSON.stringify({ tenant: to.id, alt: 'A blue field' }))
    return as.post<{ doc: Doc & { url: string } }>('/api/media', form)
  }

  it('takes multipart with _payload; the file is public in its tenant and refused under another', async () => {
    const reply = await upload(owner, tenant)
    expect(reply.status).toBe(201)
    const path = reply.body.doc.url.replace(/^https?:\/\/[^/]+/, '')
    const { port } = inject('app')
    const at = (slug: string) =>
      rawRequest(url, path, { headers: { host: `${slug}.localhost:${port}` } })
    expect((await at(tenant.slug)).status).toBe(200)
    expect([403, 404]).toContain((await at(other.slug)).status)
    const named = await visitorOf(url, other).get(path)
    expect([400, 403, 404]).toContain(named.status)
  })

  it('keeps two shops’ files of one name apart', async () => {
    const mine = await upload(owner, tenant, 'logo.png')
    const theirs = await upload(operator, other, 'logo.png')
    expect([mine.status, theirs.status]).toEqual([201, 201])
    expect(mine.body.doc.filename).toMatch(/^logo\.\w+$/)
    expect(theirs.body.doc.filename).toBe(mine.body.doc.filename)
  })

  it('shows the picture of a product in the store', async () => {
    const { body } = await upload(owner, tenant)
    const product = await createProduct(owner, tenant, {
      price: 5,
      sku: fresh('S'),
      stock: 1,
      images: [body.doc.id],
    })
    const seen = await ok(
      visitorOf(url, tenant).get<{ thumbnail: { url: string }; images: unknown[] }>(
        `/api/store/products/${product.slug}`,
      ),
    )
    expect(seen.images).toHaveLength(1)
    const file = await visitorOf(url, tenant).get(new URL(seen.thumbnail.url, url).pathname)
    expect(file.status).toBe(200)
  })

  it('refuses what is no picture', async () => {
    const form = new FormData()
    form.append('file', new Blob(['<script>alert(1)</script>'], { type: 'text/html' }), 'x.html')
    form.append('_payload', JSON.stringify({ tenant: tenant.id, alt: 'x' }))
    expect(errorOf(await owner.post('/api/media', form)).status).toBe(400)
    const liar = new FormData()
    liar.append('file', new Blob(['<svg onload=alert(1)>'], { type: 'image/png' }), 'x.png')
    liar.append('_payload', JSON.stringify({ tenant: tenant.id, alt: 'x' }))
    expect(errorOf(await owner.post('/api/media', liar)).status).toBeLessThan(500)
  })
})

describe('POST /api/pages, /api/categories, /api/promotions, /api/shipping-methods', () => {
  it('make what their names say, for the tenant they name', async () => {
    const category = await create(owner, 'categories', {
      tenant: tenant.id,
      title: 'Roots',
      slug: fresh('roots'),
    })
    const child = await create(owner, 'categories', {
      tenant: tenant.id,
      title: 'Leaves',
      slug: fresh('leaves'),
      parent: category.id,
    })
    const page = await create(owner, 'pages', {
      tenant: tenant.id,
      title: 'Page',
      slug: fresh('page'),
      layout: [],
      _status: 'published',
    })
    const promotion = await create(owner, 'promotions', {
      tenant: tenant.id,
      title: 'Ten',
      code: 'TEN',
      type: 'percentage',
      value: 10,
    })
    const method = await create(owner, 'shipping-methods', {
      tenant: tenant.id,
      name: 'Post',
      price: 0,
      countries: [],
    })
    for (const doc of [category, child, page, promotion, method]) expect(doc.id).toBeTruthy()
  })

  it('are refused for another tenant', async () => {
    for (const [collection, body] of [
      ['categories', { title: 'X', slug: 'x' }],
      ['pages', { title: 'X', slug: 'x' }],
      ['products', { title: 'X', slug: 'x' }],
      ['promotions', { title: 'X', code: 'X', type: 'percentage', value: 1 }],
      ['shipping-methods', { name: 'X', price: 1 }],
    ] as const) {
      const reply = await owner.post(`/api/${collection}`, { ...body, tenant: other.id })
      expect([collection, reply.status >= 400 && reply.status < 500]).toEqual([collection, true])
    }
  })
})

describe('what anonymous visitors see of Payload’s own routes', () => {
  it('is what is published in the resolved tenant, and nothing without one', async () => {
    const product = await createProduct(owner, tenant, { price: 5, sku: fresh('S') })
    const draft = await createProduct(owner, tenant, {
      price: 5,
      sku: fresh('S'),
      _status: 'draft',
    })
    const list = async (client: Http) =>
      (await client.get<{ docs?: Doc[] }>('/api/products?limit=100')).body.docs?.map(
        ({ id }) => id,
      ) ?? []
    const here = await list(visitorOf(url, tenant))
    expect(here).toContain(product.id)
    expect(here).not.toContain(draft.id)
    expect(await list(visitorOf(url, other))).not.toContain(product.id)
    expect(await list(http(url))).toEqual([])
    for (const collection of [
      'orders',
      'carts',
      'customers',
      'promotions',
      'payments',
      'users',
      'stock-levels',
    ]) {
      const reply = await visitorOf(url, tenant).get<{ docs?: unknown[] }>(`/api/${collection}`)
      expect([collection, reply.body.docs ?? []]).toEqual([collection, []])
    }
  })
})
