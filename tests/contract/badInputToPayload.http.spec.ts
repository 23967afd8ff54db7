import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { beforeAll, describe, expect, inject, it } from 'vitest'

import {
  createCategory,
  createMember,
  createPromotion,
  createShop,
  fresh,
  ok,
  visitorOf,
  type Doc,
  type Http,
  type Shop,
} from '../support/index.ts'
import { change, create, theOperator } from './support/house.ts'
import { nastyBodies, nastySegments, nastyTypes, nastyValues } from './support/nasty.ts'
import { faultsIn, sweep, type Shot } from './support/sweep.ts'

const { url } = inject('app')

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let operator: Http
let shop: Shop
let owner: Http
let docs: Record<string, { id: string; body: Record<string, unknown> }>

/** Long ones say nothing more here, and each of these calls costs ten times one of ours. */
const values = nastyValues.filter((value) => JSON.stringify(value)?.length < 1_000)

beforeAll(async () => {
  operator = theOperator()
  shop = await createShop(operator)
  owner = await createMember(operator, { tenant: shop.tenant, roles: ['owner'] })
  const tenant = shop.tenant.id
  const category = await createCategory(operator, shop.tenant)
  const promotion = await createPromotion(operator, shop.tenant)
  const page = await create(operator, 'pages', {
    tenant,
    title: 'Page',
    slug: fresh('page'),
    layout: [],
  })
  docs = {
    products: {
      id: shop.product.id,
      body: {
        title: 'Shirt',
        slug: 'x',
        price: 1,
        sku: 'x',
        stock: 1,
        options: [{ name: 'Size', values: ['S', 'M'] }],
        categories: [],
        images: [],
        description: null,
        tags: [],
        _status: 'published',
        tenant,
      },
    },
    variants: {
      id: shop.variants[0].id,
      body: {
        product: shop.product.id,
        sku: 'x',
        price: 1,
        compareAtPrice: 2,
        options: { Size: 'S' },
        stock: 1,
        position: 1,
        tenant,
      },
    },
    categories: {
      id: category.id,
      body: { title: 'x', slug: 'x', parent: null, position: 0, tenant },
    },
    promotions: {
      id: promotion.id,
      body: {
        title: 'x',
        code: 'X',
        type: 'percentage',
        value: 1,
        usageLimit: 1,
        minimum: 1,
        startsAt: null,
        endsAt: null,
        active: true,
        tenant,
      },
    },
    'shipping-methods': {
      id: shop.shippingMethod.id,
      body: { name: 'x', price: 1, freeAbove: 1, countries: ['PT'], position: 0, tenant },
    },
    pages: {
      id: page.id,
      body: {
        title: 'x',
        slug: 'x',
        layout: [{ blockType: 'faq', items: [{ question: 'x', answer: 'x' }] }],
        seo: { title: 'x' },
        tenant,
      },
    },
    tenants: {
      id: shop.tenant.id,
      body: {
        name: 'x',
        slug: 'x',
        currency: 'EUR',
        currencies: ['USD'],
        locale: 'en',
        locales: ['de'],
        timeZone: 'UTC',
        features: ['cms', 'commerce'],
        taxInclusive: true,
        taxRates: [{ country: 'PT', rate: 1 }],
        domains: [{ host: 'x.example' }],
        branding: { primary: '#fff' },
        policies: { returns: 'x' },
        status: 'active',
      },
    },
    users: {
      id: owner.headers.authorization ? (owner as Http & { id: string }).id : '',
      body: { email: 'x@souk.test', password: 'x', tenants: [{ tenant, roles: ['viewer'] }] },
    },
  }
})

const asOperator = () => ({ authorization: operator.headers.authorization ?? '' })

const expectNoFaults = async (shots: readonly Shot[]) => {
  expect(shots.length).toBeGreaterThan(10)
  const hits = await sweep(url, shots)
  expect(faultsIn(hits, { coded: false }).slice(0, 15)).toEqual([])
}

describe('bad input to Payload’s own routes', () => {
  it('takes a file with any name, and fetches none from an address that somebody names', async () => {
    let asked = 0
    const elsewhere = createServer((_, response) => {
      asked += 1
      response.writeHead(200, { 'content-type': 'image/png' }).end()
    })
    await once(elsewhere.listen(0, '127.0.0.1'), 'listening')
    const { port } = elsewhere.address() as AddressInfo
    try {
      for (const named of [
        `http://127.0.0.1:${port}/a.png`,
        'http://1.1.1.1:8443/',
        'file:///etc/x',
      ]) {
        const form = new FormData()
        form.set('_payload', JSON.stringify({ alt: 'x', url: named, filename: 'a.png' }))
        const answer = await fetch(`${url}/api/media`, {
          method: 'POST',
          headers: { ...owner.headers, 'x-tenant-id': shop.tenant.slug },
          body: form,
        })
        expect(answer.status, named).toBe(400)
      }
      expect(asked).toBe(0)
      const form = new FormData()
      form.set('_payload', JSON.stringify({ alt: 'x' }))
      form.set('file', new Blob([PIXEL], { type: 'image/png' }), `${'ä'.repeat(400)}.png`)
      const { status } = await fetch(`${url}/api/media`, {
        method: 'POST',
        headers: { ...owner.headers, 'x-tenant-id': shop.tenant.slug },
        body: form,
      })
      expect(status).toBe(201)
    } finally {
      elsewhere.close()
    }
  })

  it('in any field of a new document is refused or taken, never a 500', async () => {
    const shots = Object.entries(docs).flatMap(([collection, { body }]) =>
      Object.keys(body).flatMap((name, at) =>
        values
          .filter((_, index) => (index + at) % 8 === 0)
          .map((value) => ({
            method: 'POST',
            path: `/api/${collection}`,
            headers: asOperator(),
            body: JSON.stringify({ ...body, ...marked(collection), [name]: value }),
          })),
      ),
    )
    await expectNoFaults(shots)
  })

  it('in any field of a document that is there is refused or taken, never a 500', async () => {
    const shots = Object.entries(docs)
      .filter(([collection]) => !['tenants', 'users'].includes(collection))
      .flatMap(([collection, { id, body }]) =>
        Object.keys(body).flatMap((name, at) =>
          values
            .filter((_, index) => (index + at) % 8 === 4)
            .map((value) => ({
              method: 'PATCH',
              path: `/api/${collection}/${id}`,
              headers: asOperator(),
              body: JSON.stringify({ [name]: value }),
            })),
        ),
      )
    await expectNoFaults(shots)
  })

  it('as a whole body or by its type is refused, never a 500', async () => {
    const shots = Object.keys(docs).flatMap((collection) => [
      ...nastyBodies.map((body) => ({
        method: 'POST',
        path: `/api/${collection}`,
        headers: asOperator(),
        body,
      })),
      ...nastyTypes.map((type) => ({
        method: 'POST',
        path: `/api/${collection}`,
        headers: { ...asOperator(), 'content-type': type },
        body: '{"a": 1}',
      })),
    ])
    await expectNoFaults(shots)
  })

  it('as an id, or in a query, is refused or finds nothing, never a 500', async () => {
    const queries = [
      'where[id][equals]=x',
      'where[id][in]=x,y',
      'where[nothing][equals]=x',
      'where[tenant][equals]=x',
      'where[or][0][id][equals]=x',
      'where=x',
      'where[and]=x',
      'where[title][like]=%27%25_',
      'where[createdAt][greater_than]=never',
      'where[price][greater_than]=x',
      'where[title][near]=x',
      'sort=nothing',
      'sort=-',
      'sort[]=x',
      'limit=-1',
      'limit=x',
      'limit=1e9',
      'page=-1',
      'page=x',
      'depth=-1',
      'depth=1e9',
      'depth=x',
      'select[nothing]=true',
      'select=x',
      'populate[x][y]=true',
      'populate=x',
      'draft=perhaps',
      'locale=x',
      'fallback-locale=x',
      'joins=x',
      'joins[variants][limit]=x',
      'joins[nothing][limit]=1',
      'trash=x',
      'pagination=x',
    ]
    const segments = nastySegments.filter((segment) => !/^%(00|$|E0)/.test(segment))
    const shots = Object.keys(docs).flatMap((collection) => [
      ...queries.flatMap((query) => [
        { method: 'GET', path: `/api/${collection}?${query}`, headers: asOperator() },
        {
          method: 'GET',
          path: `/api/${collection}?${query}`,
          headers: { 'x-tenant-id': shop.tenant.slug },
        },
      ]),
      ...segments.flatMap((segment) =>
        ['GET', 'PATCH', 'DELETE'].map((method) => ({
          method,
          path: `/api/${collection}/${segment}`,
          headers: asOperator(),
          ...(method === 'PATCH' ? { body: '{}' } : {}),
        })),
      ),
    ])
    await expectNoFaults(shots)
  })
})

describe('HTML in a text of Payload’s', () => {
  it('comes back as text', async () => {
    const html = '<script>alert("1")</script> & <b>bold</b>'
    const product = await change(operator, 'products', shop.product, { title: html })
    expect(product.title).toBe(html)
    expect(await ok(operator.get<Doc>(`/api/products/${shop.product.id}`))).toMatchObject({
      title: html,
    })
    const visitor = visitorOf(url, shop.tenant)
    const reply = await visitor.get(`/api/store/products/${shop.product.slug}?locale=en`)
    expect(reply.headers.get('content-type')).toContain('application/json')
  })
})

const marked = (collection: string): Record<string, unknown> => {
  if (collection === 'users') return { email: `${fresh('sweep')}@souk.test` }
  if (collection === 'promotions') return { code: fresh('sweep') }
  return 'slug' in (docs[collection]?.body ?? {}) ? { slug: fresh('sweep') } : {}
}
