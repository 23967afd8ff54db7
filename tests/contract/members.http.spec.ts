import { beforeAll, describe, expect, it } from 'vitest'

import {
  buy,
  createMember,
  createShop,
  errorOf,
  fresh,
  http,
  ok,
  type Http,
  type Order,
  type Shop,
} from '../support/index.ts'
import { strangerOf, theOperator } from './support/house.ts'

type FullOrder = Order & {
  fulfilmentStatus: string
  fulfilments: { id: string; tracking: unknown; items: { line: string; quantity: number }[] }[]
  timeline: { kind: string }[]
}
type Answer = { order: FullOrder }

let operator: Http
let shop: Shop
let owner: Http
let viewer: Http
let outsider: Http

const sell = (quantity = 2) =>
  buy(strangerOf(shop.tenant), [{ variant: shop.variants[0].id, quantity }])
const stock = async () =>
  (await ok(owner.get<{ stock: number }>(`/api/variants/${shop.variants[0].id}`))).stock

beforeAll(async () => {
  operator = theOperator()
  shop = await createShop(operator, { variant: { stock: 200 } })
  const elsewhere = await createShop(operator)
  owner = await createMember(operator, { tenant: shop.tenant, roles: ['owner'] })
  viewer = await createMember(operator, { tenant: shop.tenant, roles: ['viewer'] })
  outsider = await createMember(operator, { tenant: elsewhere.tenant, roles: ['owner'] })
})

describe('capture', () => {
  it('notes the money once', async () => {
    const order = await sell()
    const first = await ok(owner.post<Answer>(`/api/orders/${order.id}/capture`, {}))
    expect(first.order).toMatchObject({ paymentStatus: 'paid', status: 'confirmed' })
    const again = await owner.post<Answer>(`/api/orders/${order.id}/capture`, {})
    expect(errorOf(again).status).toBe(409)
  })

  it('takes no money for an order that was called off', async () => {
    const order = await sell()
    await ok(owner.post(`/api/orders/${order.id}/cancel`, { reason: 'Changed their mind' }))
    const late = await owner.post(`/api/orders/${order.id}/capture`, {})
    expect(errorOf(late)).toMatchObject({ status: 409, code: 'order_not_confirmed' })
  })

  it('is replayed to the member alone, though the panel’s cookie is no header of theirs', async () => {
    const order = await sell()
    const path = `/api/tenant/${shop.tenant.slug}/orders/${order.id}/capture`
    const headers = { 'idempotency-key': fresh('key') }
    const token = owner.headers.authorization?.replace(/^JWT /, '') ?? ''
    const cookie = { cookie: `payload-token=${token}`, 'sec-fetch-site': 'same-origin' }
    const nobody = http(owner.base)
    const before = await nobody.post(path, {}, { headers })
    expect(errorOf(before).status).toBe(401)
    const first = await nobody.post<Answer>(path, {}, { headers: { ...headers, ...cookie } })
    expect(first.status).toBe(200)
    const stolen = await nobody.post(path, {}, { headers })
    expect([errorOf(stolen).status, stolen.headers.get('idempotent-replayed')]).toEqual([401, null])
  })

  it('replays by its Idempotency-Key', async () => {
    const order = await sell()
    const headers = { 'idempotency-key': fresh('key') }
    const first = await owner.post<Answer>(`/api/orders/${order.id}/capture`, {}, { headers })
    const second = await owner.post<Answer>(`/api/orders/${order.id}/capture`, {}, { headers })
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.headers.get('idempotent-replayed')).toBe('true')
    expect(second.text).toBe(first.text)
  })
})

describe('fulfil', () => {
  it('sends part of an order, then the rest, with tracking that its buyer reads', async () => {
    const order = await sell(3)
    const path = `/api/orders/${order.id}/fulfilments`
    const line = order.items[0]?.id
    const part = await owner.post<Answer>(path, {
      items: [{ line, quantity: 1 }],
      tracking: { carrier: 'Post', number: 'T-1', url: 'https://track.example/T-1' },
    })
    expect(part.status).toBe(201)
    expect(part.body.order.fulfilmentStatus).toBe('partial')
    const tooMany = await owner.post(path, { items: [{ line, quantity: 3 }] })
    expect(errorOf(tooMany).status).toBe(422)
    const rest = await owner.post<Answer>(path, { items: null, tracking: null })
    expect(rest.body.order.fulfilmentStatus).toBe('fulfilled')
    const seen = await ok(
      strangerOf(shop.tenant)
        .with({ 'x-order-token': order.token })
        .get<FullOrder>(`/api/store/orders/${order.id}`),
    )
    expect(seen.fulfilments[0]).toMatchObject({
      items: [{ line, quantity: 1 }],
      tracking: { carrier: 'Post', number: 'T-1', url: 'https://track.example/T-1' },
    })
    expect(errorOf(await owner.post(path, {})).status).toBeGreaterThanOrEqual(409)
  })

  it('and capture together complete an order', async () => {
    const order = await sell()
    await ok(owner.post(`/api/orders/${order.id}/fulfilments`, {}))
    const { order: done } = await ok(owner.post<Answer>(`/api/orders/${order.id}/capture`, {}))
    expect(done.status).toBe('completed')
  })

  it('sends no empty parcels', async () => {
    const order = await sell()
    const reply = await owner.post(`/api/orders/${order.id}/fulfilments`, { items: [] })
    expect(errorOf(reply).status).toBe(400)
  })

  it('refuses links that are none', async () => {
    const order = await sell()
    const tracking = { url: 'javascript:alert(1)' }
    const reply = await owner.post(`/api/orders/${order.id}/fulfilments`, { tracking })
    expect(errorOf(reply).status).toBe(400)
  })
})

describe('cancel', () => {
  it('calls an order off once and puts its pieces back', async () => {
    const before = await stock()
    const order = await sell(2)
    expect(await stock()).toBe(before - 2)
    const path = `/api/orders/${order.id}/cancel`
    expect(errorOf(await owner.post(path, {})).status).toBe(400)
    const replies = await Promise.all(
      [1, 2, 3, 4, 5].map(() => owner.post<Answer>(path, { reason: 'Changed their mind' })),
    )
    expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    expect(replies.every(({ status }) => [200, 409].includes(status))).toBe(true)
    expect(await stock()).toBe(before)
    expect(errorOf(await owner.post(`/api/orders/${order.id}/fulfilments`, {})).status).toBe(409)
    const shown = await ok(
      strangerOf(shop.tenant)
        .with({ 'x-order-token': order.token })
        .get<FullOrder>(`/api/store/orders/${order.id}`),
    )
    expect(shown.status).toBe('cancelled')
  })

  it('refuses what was sent already', async () => {
    const order = await sell()
    await ok(owner.post(`/api/orders/${order.id}/fulfilments`, {}))
    const reply = await owner.post(`/api/orders/${order.id}/cancel`, { reason: 'Late' })
    expect(errorOf(reply).status).toBe(409)
  })
})

describe('stock/adjust', () => {
  it('adds and takes away with a reason, and never below nothing', async () => {
    const variant = shop.variants[1].id
    const adjust = (change: unknown, reason: unknown = 'Counted') =>
      owner.post('/api/stock/adjust', { variant, change, reason })
    expect(await ok(adjust(5))).toMatchObject({ variant, stock: 205, held: 0, available: 205 })
    expect(await ok(adjust(-205))).toMatchObject({ stock: 0 })
    expect(errorOf(await adjust(-1)).status).toBe(409)
    await ok(adjust(200))
    for (const change of [1.5, '1', null, 1e12, undefined]) {
      expect([change, errorOf(await adjust(change)).status]).toEqual([change, 400])
    }
    expect(errorOf(await adjust(1, '')).status).toBe(400)
  })

  it('is open to the operator, too', async () => {
    const named = operator.with({ 'x-tenant-id': shop.tenant.slug })
    const variant = shop.variants[0].id
    await ok(named.post('/api/stock/adjust', { variant, change: 1, reason: 'Found' }))
  })

  it('adds up when many adjust at once', async () => {
    const variant = shop.variants[1].id
    const before = await ok(owner.get<{ stock: number }>(`/api/variants/${variant}`))
    await Promise.all(
      Array.from({ length: 10 }, () =>
        ok(owner.post('/api/stock/adjust', { variant, change: 3, reason: 'Found' })),
      ),
    )
    const after = await ok(owner.get<{ stock: number }>(`/api/variants/${variant}`))
    expect(after.stock).toBe(before.stock + 30)
  })
})

describe("a member's operation", () => {
  it('is refused to visitors, to viewers and to other shops’ people', async () => {
    const order = await sell()
    const variant = shop.variants[0].id
    const calls: [string, object][] = [
      [`/api/orders/${order.id}/capture`, {}],
      [`/api/orders/${order.id}/fulfilments`, {}],
      [`/api/orders/${order.id}/cancel`, { reason: 'x' }],
      ['/api/stock/adjust', { variant, change: 1, reason: 'x' }],
    ]
    for (const [path, body] of calls) {
      const visitor = strangerOf(shop.tenant)
      expect([path, (await visitor.post(path, body)).status]).toEqual([path, 401])
      expect([path, (await viewer.post(path, body)).status]).toEqual([path, 403])
      const named = outsider.with({ 'x-tenant-id': shop.tenant.slug })
      expect([401, 403, 404]).toContain((await named.post(path, body)).status)
      expect([path, (await outsider.post(path, body)).status]).toEqual([path, 404])
    }
  })
})
