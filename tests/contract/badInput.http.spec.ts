import { beforeAll, describe, expect, inject, it } from 'vitest'

import {
  address,
  createShop,
  fillCart,
  fresh,
  http,
  ok,
  readyForCheckout,
  type Cart,
  type Http,
  type Order,
  type Shop,
} from '../support/index.ts'
import { strangerOf, theOperator } from './support/house.ts'
import { nastyBodies, nastySegments, nastyTexts, nastyTypes, nastyValues } from './support/nasty.ts'
import { look } from './support/sql.ts'
import { faultsIn, sweep, type Shot } from './support/sweep.ts'

type Parameter = { name: string; in: string }
type Operation = { parameters?: Parameter[]; requestBody?: unknown }
type Document = { paths: Record<string, Record<string, Operation>> }

const { url, databaseUrl } = inject('app')

let operator: Http
let shop: Shop
let foreign: Shop
let visitor: Http
let routes: { method: string; path: string; query: string[] }[]
let ids: Record<string, string>
let tokens: Record<string, string>
let bodies: Record<string, Record<string, unknown>>

beforeAll(async () => {
  operator = theOperator()
  shop = await createShop(operator, { variant: { stock: 100_000 } })
  foreign = await createShop(operator)
  visitor = strangerOf(shop.tenant)
  const variant = shop.variants[0].id
  const { cart, shopper, path } = await fillCart(visitor, [{ variant, quantity: 1 }])
  const bought = await fillCart(visitor, [{ variant, quantity: 1 }])
  await readyForCheckout(bought.shopper, bought.path)
  const { order } = await ok(bought.shopper.post<{ order: Order }>(`${bought.path}/checkout`, {}))
  const email = `${fresh('sweep')}@example.test`
  const signed = await ok(
    visitor.post<{ token: string }>('/api/store/customers', { email, password: 'long enough' }),
  )
  await ok(shopper.patch(path, { email: 'ada@example.test' }))
  ids = { cart: cart.id, item: cart.items[0]?.id ?? '', order: order.id }
  tokens = {
    'x-tenant-id': shop.tenant.slug,
    'x-cart-token': cart.token ?? '',
    'x-order-token': order.token,
    authorization: `JWT ${signed.token}`,
  }
  bodies = {
    'POST /store/carts': { currency: 'EUR', items: [{ variant, quantity: 1 }], email },
    'POST /store/carts/{id}/items': { variant, quantity: 1 },
    'PATCH /store/carts/{id}/items/{item}': { quantity: 1 },
    'PATCH /store/carts/{id}': {
      email,
      shippingAddress: address,
      billingAddress: address,
      note: 'x',
      locale: 'en',
    },
    'POST /store/carts/{id}/codes': { code: 'X' },
    'PUT /store/carts/{id}/shipping-option': { option: shop.shippingMethod.id },
    'POST /store/carts/{id}/checkout': { provider: 'none', acceptTotal: 1 },
    // No address at all: every one that is would cost the work of a password's hash.
    'POST /store/customers': { email: 'nobody', password: 'long enough', name: 'x' },
    'POST /store/customers/login': { email: 'nobody', password: 'long enough' },
    'POST /store/customers/forgot-password': { email: 'a@example.test' },
    'POST /store/customers/reset-password': { token: 'x', password: 'long enough' },
    'PATCH /store/customers/me': { name: 'x', email: 'nobody', currentPassword: 'x' },
    'POST /store/customers/me/addresses': address,
    'PUT /store/customers/me/addresses/{address}': address,
    'POST /store/orders/look-up': { number: 1001, email },
    'POST /orders/{id}/fulfilments': {
      items: [{ line: 'x', quantity: 1 }],
      tracking: { number: 'x', url: 'https://x.example' },
    },
    'POST /orders/{id}/cancel': { reason: 'x' },
    'POST /stock/adjust': { variant, change: 1, reason: 'x' },
  }
  const { paths } = await ok(http(url).get<Document>('/api/openapi.json'))
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [] }]) => ({
      method: method.toUpperCase(),
      path,
      query: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
    })),
  )
})

/** Sessions of customers do not reach the members' operations, so those are asked as the operator. */
const headersFor = (path: string): Record<string, string> =>
  path.startsWith('/store')
    ? tokens
    : { 'x-tenant-id': shop.tenant.slug, authorization: operator.headers.authorization ?? '' }

const fill = (path: string, replacing: Record<string, string> = {}) =>
  `/api${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => replacing[name] ?? idFor(path, name))}`

const idFor = (path: string, name: string): string => {
  if (name === 'item') return ids.item ?? ''
  if (name === 'id') return (path.includes('/carts/') ? ids.cart : ids.order) ?? ''
  return 'x'
}

const isOneOfOurs = ({ path }: { path: string }) => !path.includes('logout')
const ours = () => routes.filter(isOneOfOurs)
const writing = () => ours().filter(({ method }) => method !== 'GET')

const expectNoFaults = async (shots: readonly Shot[]) => {
  expect(shots.length).toBeGreaterThan(10)
  const hits = await sweep(url, shots)
  expect(faultsIn(hits, { coded: true }).slice(0, 12)).toEqual([])
  return hits
}

/** The same object with one of its leaves replaced, for every leaf. */
const replacingEach = (body: Record<string, unknown>, value: unknown): unknown[] =>
  Object.entries(body).flatMap(([name, present]) => [
    { ...body, [name]: value },
    ...(Array.isArray(present)
      ? replacingEach(present[0] as Record<string, unknown>, value).map((one) => ({
          ...body,
          [name]: [one],
        }))
      : typeof present === 'object' && present
        ? replacingEach(present as Record<string, unknown>, value).map((one) => ({
            ...body,
            [name]: one,
          }))
        : []),
  ])

describe('bad input to the store and to members’ operations', () => {
  it('in any field of any body is answered in the envelope, never with a 500', async () => {
    const shots = Object.entries(bodies).flatMap(([route, body], at) => {
      const [method = '', path = ''] = route.split(' ')
      return nastyValues.flatMap((value, index) =>
        inTurn(replacingEach(body, value), at + index).map((changed) => ({
          method,
          path: fill(path),
          headers: headersFor(path),
          body: JSON.stringify(changed),
        })),
      )
    })
    await expectNoFaults(shots)
  })

  it('as a whole body, of whatever type, is answered in the envelope', async () => {
    const shots = writing().flatMap(({ method, path }) => [
      ...nastyBodies.map((body) => ({ method, path: fill(path), headers: headersFor(path), body })),
      ...nastyTypes.map((type) => ({
        method,
        path: fill(path),
        headers: { ...headersFor(path), 'content-type': type },
        body: '{"a": 1}',
      })),
    ])
    await expectNoFaults(shots)
  })

  it('in the path is answered in the envelope', async () => {
    const shots = ours().flatMap(({ method, path }) =>
      [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) =>
        [...nastySegments, foreign.variants[0].id, foreign.tenant.id].map((segment) => ({
          method,
          path: fill(path, { [name]: segment }),
          headers: headersFor(path),
          ...(method === 'GET' ? {} : { body: JSON.stringify(bodies[`${method} ${path}`] ?? {}) }),
        })),
      ),
    )
    const hits = await sweep(url, shots)
    expect(faultsIn(hits, { coded: true }).slice(0, 12)).toEqual([])
  })

  it('in the query is answered in the envelope', async () => {
    const names = ['option[Size]', 'price[min]', 'price', 'option']
    const shots = ours()
      .filter(({ method }) => method === 'GET')
      .flatMap(({ method, path, query }) =>
        [...new Set([...query, ...(path === '/store/products' ? names : [])])].flatMap((name, at) =>
          inTurn([...nastyTexts, '99999999999999999999', '[]', '1,2'], at).map((text) => ({
            method,
            path: `${fill(path)}?${name}=${encode(text.slice(0, 4_000))}`,
            headers: headersFor(path),
          })),
        ),
      )
    const odd = [
      '?limit=1&limit=2',
      '?option[__proto__][x]=1',
      '?__proto__[x]=1',
      '?constructor=1',
      '?option[a][b][c][d][e]=1',
      `?${'option[a]=1&'.repeat(500)}`,
      '?%',
      '?q=%E0%A4%A',
      '?q=%00',
      '?=&&&==',
      '?price[min]=1&price=2',
    ].map((query) => ({ method: 'GET', path: `/api/store/products${query}`, headers: tokens }))
    await expectNoFaults([...shots, ...odd])
  })

  it('in headers is answered in the envelope', async () => {
    const values = [
      '',
      ' ',
      "'",
      'x'.repeat(6_000),
      '{}',
      '..',
      'null',
      '%00',
      'a;b=c',
      'JWT',
      'JWT ',
      'Bearer x',
    ]
    const names = [
      'x-tenant-id',
      'x-cart-token',
      'x-order-token',
      'authorization',
      'idempotency-key',
      'if-none-match',
      'x-request-id',
      'cookie',
      'accept-language',
      'x-forwarded-for',
      'origin',
      'content-type',
    ]
    const shots = [
      ['GET', '/store/products'],
      ['GET', '/store/carts/{id}'],
      ['POST', '/store/carts'],
      ['GET', '/store/orders/{id}'],
      ['GET', '/store/customers/me'],
    ].flatMap(([method = '', path = '']) =>
      names.flatMap((name) =>
        inTurn(values, name.length).map((value) => ({
          method,
          path: fill(path),
          headers: { ...tokens, [name]: value },
          ...(method === 'POST' ? { body: '{}' } : {}),
        })),
      ),
    )
    await expectNoFaults(shots)
  })

  it('leaves nothing half written', async () => {
    const shots = nastyValues.flatMap((value) =>
      replacingEach(bodies['POST /store/carts'] ?? {}, value).map((body) => ({
        method: 'POST',
        path: '/api/store/carts',
        headers: { 'x-tenant-id': shop.tenant.slug },
        body: JSON.stringify(body),
      })),
    )
    const count = async () => {
      const [row] = await look<{ carts: number }>(
        databaseUrl,
        'select count(*)::int as carts from carts where tenant_id = $1',
        [shop.tenant.id],
      )
      return row?.carts ?? 0
    }
    const before = await count()
    const hits = await sweep(url, shots)
    const made = hits.filter(({ status }) => status === 201).length
    expect(await count()).toBe(before + made)
    const [row] = await look(
      databaseUrl,
      `select
         (select count(*)::int from cart_items where tenant_id = $1 and (quantity < 1 or quantity > 9999)) as odd_lines,
         (select count(*)::int from carts where tenant_id = $1 and token_hash is null and customer_id is null) as lost_carts,
         (select count(*)::int from stock_levels where on_hand < 0 or held < 0 or held > on_hand) as odd_stock`,
      [shop.tenant.id],
    )
    expect(row).toEqual({ odd_lines: 0, lost_carts: 0, odd_stock: 0 })
    const stillThere = await ok(
      strangerOf(shop.tenant).with(tokens).get<Cart>(`/api/store/carts/${ids.cart}`),
    )
    expect(stillThere.id).toBe(ids.cart)
  })

  it('does not pollute prototypes', async () => {
    const reply = await visitor.post<Cart>('/api/store/carts', '{"__proto__":{"itemCount":99}}', {
      headers: { 'content-type': 'application/json' },
    })
    expect([201, 400]).toContain(reply.status)
    expect(await ok(visitor.get('/api/store'))).not.toHaveProperty('itemCount')
  })
})

describe('text that means something elsewhere', () => {
  const texts = nastyTexts.filter(
    (text) =>
      text.trim() === text &&
      text !== '' &&
      !text.includes('\u0000') &&
      !text.includes('\uD800') &&
      text.length < 200,
  )

  it('comes back as the text it was', async () => {
    const { shopper, path } = await fillCart(visitor, [])
    for (const text of texts) {
      const given = {
        note: text,
        shippingAddress: { ...address, name: text.replaceAll(/[\r\n]+/g, ' ') },
      }
      const reply = await shopper.patch<Cart & typeof given>(path, given)
      if (reply.status !== 200) {
        expect([text, reply.status]).toEqual([text, 400])
        continue
      }
      expect(reply.body.note).toBe(text)
      expect(reply.body.shippingAddress.name).toBe(given.shippingAddress.name)
      expect(reply.headers.get('content-type')).toContain('application/json')
    }
  })
})

/** Every third, beginning elsewhere each time: a thing wrong with one field is mostly wrong with its like. */
const inTurn = <T>(all: readonly T[], turn: number): T[] =>
  all.filter((_, index) => (index + turn) % 3 === 0)

const encode = (text: string): string => {
  try {
    return encodeURIComponent(text)
  } catch {
    return '%ED%A0%80'
  }
}
