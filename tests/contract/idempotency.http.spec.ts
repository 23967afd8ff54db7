import { beforeAll, describe, expect, inject, it } from 'vitest'

import {
  createShop,
  errorOf,
  fillCart,
  fresh,
  ok,
  readyForCheckout,
  type Cart,
  type Http,
  type Order,
  type Reply,
  type Shop,
} from '../support/index.ts'
import { strangerOf, theOperator } from './support/house.ts'
import { look } from './support/sql.ts'

let shop: Shop
let other: Shop
let visitor: Http
let items: { variant: string; quantity: number }[]

const keyed = (key: string) => ({ headers: { 'idempotency-key': key } })
const isReplay = ({ headers }: Reply) => headers.get('idempotent-replayed') === 'true'
const carts = async () => {
  const { databaseUrl } = inject('app')
  const [row] = await look<{ count: number }>(
    databaseUrl,
    'select count(*)::int as count from carts where tenant_id = $1',
    [shop.tenant.id],
  )
  return row?.count
}

beforeAll(async () => {
  const operator = theOperator()
  shop = await createShop(operator, { variant: { stock: 500 } })
  other = await createShop(operator)
  visitor = strangerOf(shop.tenant)
  items = [{ variant: shop.variants[0].id, quantity: 1 }]
})

describe('Idempotency-Key', () => {
  it('replays the first answer to the same body, token of the cart and all', async () => {
    const key = fresh('key')
    const before = (await carts()) ?? 0
    const first = await visitor.post<Cart>('/api/store/carts', { items }, keyed(key))
    const second = await visitor.post<Cart>('/api/store/carts', { items }, keyed(key))
    expect([first.status, isReplay(first)]).toEqual([201, false])
    expect([second.status, isReplay(second)]).toEqual([201, true])
    expect(second.text).toBe(first.text)
    expect(await carts()).toBe(before + 1)
    const shopper = visitor.with({ 'x-cart-token': second.body.token ?? '' })
    expect((await shopper.get(`/api/store/carts/${second.body.id}`)).status).toBe(200)
  })

  it('stores neither the cart’s token nor the order’s', async () => {
    const key = fresh('key')
    const { body } = await visitor.post<Cart>('/api/store/carts', { items }, keyed(key))
    const rows = await look(
      inject('app').databaseUrl,
      `select k::text as text from idempotency_keys k union all select c::text from carts c where id = $1`,
      [body.id],
    )
    expect(JSON.stringify(rows)).not.toContain(body.token)
    expect(JSON.stringify(rows)).not.toContain(key)
  })

  it('with another body is 409 idempotency_key_reused', async () => {
    const key = fresh('key')
    await ok(visitor.post('/api/store/carts', { items }, keyed(key)))
    expect(errorOf(await visitor.post('/api/store/carts', {}, keyed(key)))).toMatchObject({
      status: 409,
      code: 'idempotency_key_reused',
    })
  })

  it('at once gives one effect, and 409 idempotency_in_progress meanwhile', async () => {
    const key = fresh('key')
    const before = (await carts()) ?? 0
    const replies = await Promise.all(
      Array.from({ length: 20 }, () =>
        visitor.post<Cart>('/api/store/carts', { items }, keyed(key)),
      ),
    )
    expect(await carts()).toBe(before + 1)
    const made = replies.filter(({ status }) => status === 201)
    expect(made.length).toBeGreaterThan(0)
    expect(new Set(made.map(({ text }) => text)).size).toBe(1)
    for (const reply of replies.filter(({ status }) => status !== 201)) {
      expect(errorOf(reply)).toMatchObject({ status: 409, code: 'idempotency_in_progress' })
    }
    expect(isReplay(await visitor.post('/api/store/carts', { items }, keyed(key)))).toBe(true)
  })

  it('replays a 4xx like a success', async () => {
    const key = fresh('key')
    const body = { items: [{ variant: shop.variants[0].id, quantity: 9999 }] }
    const first = await visitor.post('/api/store/carts', body, keyed(key))
    const second = await visitor.post('/api/store/carts', body, keyed(key))
    expect([first.status, second.status, isReplay(second)]).toEqual([409, 409, true])
    expect(second.text).toBe(first.text)
  })

  it('belongs to tenant, method and path, and the caller’s token', async () => {
    const key = fresh('key')
    const one = await fillCart(visitor, items)
    const two = await fillCart(visitor, items)
    const post = (client: Http, path: string) =>
      client.post<Cart>(`${path}/items`, items[0], keyed(key))
    const first = await post(one.shopper, one.path)
    const elsewhere = await post(two.shopper, two.path)
    expect([first.status, elsewhere.status, isReplay(elsewhere)]).toEqual([200, 200, false])
    const tenants = await strangerOf(other.tenant).post<Cart>('/api/store/carts', {}, keyed(key))
    expect([tenants.status, isReplay(tenants)]).toEqual([201, false])
    // Whoever lacks the token is not shown the answer that its owner got.
    const thief = await post(visitor, one.path)
    expect([thief.status, isReplay(thief)]).toEqual([404, false])
    expect(isReplay(await post(one.shopper, one.path))).toBe(true)
    expect(await ok(one.shopper.get(one.path))).toMatchObject({ itemCount: 2 })
  })

  it('makes a repeated checkout the same order, and its answer the same', async () => {
    const { shopper, path } = await fillCart(visitor, items)
    await readyForCheckout(shopper, path)
    const key = fresh('key')
    const first = await shopper.post<{ order: Order }>(`${path}/checkout`, {}, keyed(key))
    const second = await shopper.post<{ order: Order }>(`${path}/checkout`, {}, keyed(key))
    expect([first.status, second.status, isReplay(second)]).toEqual([201, 201, true])
    expect(second.text).toBe(first.text)
    const third = await shopper.post<{ order: Order }>(`${path}/checkout`, {}, keyed(fresh('key')))
    expect([third.status, third.body.order.number]).toEqual([200, first.body.order.number])
  })

  it('of a cart of yesterday’s price does not undo a refusal: the refusal is what is replayed', async () => {
    const { shopper, path } = await fillCart(visitor, items)
    const key = fresh('key')
    expect((await shopper.post(`${path}/checkout`, {}, keyed(key))).status).toBe(422)
    await readyForCheckout(shopper, path)
    const again = await shopper.post(`${path}/checkout`, {}, keyed(key))
    expect([again.status, isReplay(again)]).toEqual([422, true])
    expect((await shopper.post(`${path}/checkout`, {}, keyed(fresh('key')))).status).toBe(201)
  })

  it('that nobody could have meant is 400', async () => {
    for (const key of ['x'.repeat(300), '']) {
      const reply = await visitor.post('/api/store/carts', {}, keyed(key))
      expect([201, 400]).toContain(reply.status)
    }
    expect(errorOf(await visitor.post('/api/store/carts', {}, keyed('x'.repeat(300)))).status).toBe(
      400,
    )
  })
})
