import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, describe, expect, inject, it } from 'vitest'

import {
  address,
  createShop,
  errorOf,
  fillCart,
  fresh,
  ok,
  readyForCheckout,
  type Cart,
  type Http,
  type Order,
  type Shop,
} from '../support/index.ts'
import { eventually, strangerOf, theOperator } from './support/house.ts'

type Customer = { id: string; email: string; name: string | null }
type SignedIn = { token: string; customer: Customer; cart?: Cart }

let operator: Http
let shop: Shop
let other: Shop

const password = 'a shopper’s password'
const account = (more: object = {}) => ({
  email: `${fresh('shopper')}@example.test`,
  password,
  ...more,
})
const register = async (body = account(), as = strangerOf(shop.tenant)) => ({
  body,
  reply: await as.post<SignedIn>('/api/store/customers', body),
})
const asCustomer = (client: Http, token: string) => client.with({ authorization: `JWT ${token}` })
const signUp = async (body = account(), as = strangerOf(shop.tenant)) => {
  const { reply } = await register(body, as)
  if (reply.status !== 201) throw new Error(reply.text)
  return { ...body, ...reply.body, me: asCustomer(as, reply.body.token) }
}
const logIn = (body: object, as = strangerOf(shop.tenant)) =>
  as.post<SignedIn>('/api/store/customers/login', body)

beforeAll(async () => {
  operator = theOperator()
  shop = await createShop(operator)
  other = await createShop(operator)
})

describe('registering', () => {
  it('answers 201 with the customer, who is logged in', async () => {
    const { body, reply } = await register(account({ name: 'Ada' }))
    expect(reply.status).toBe(201)
    expect(reply.body.customer).toMatchObject({ email: body.email, name: 'Ada' })
    const me = asCustomer(strangerOf(shop.tenant), reply.body.token)
    expect(await ok(me.get('/api/store/customers/me'))).toMatchObject({ email: body.email })
    expect(reply.text).not.toMatch(/hash|salt|"password/i)
  })

  it('refuses an e-mail that is taken, in any spelling', async () => {
    const { email } = await signUp()
    for (const spelling of [email, email.toUpperCase(), ` ${email} `]) {
      const { reply } = await register({ email: spelling, password })
      expect(errorOf(reply).status).toBe(409)
    }
  })

  it('refuses what is no e-mail and no password with 400', async () => {
    for (const body of [
      { email: 'x', password },
      { email: `${fresh('a')}@example.test`, password: 'short' },
      { email: `${fresh('a')}@example.test` },
      { password },
      {},
      { email: ['a@b.de'], password },
      { email: `${fresh('a')}@example.test`, password: 'x'.repeat(5000) },
    ]) {
      const reply = await strangerOf(shop.tenant).post('/api/store/customers', body)
      expect(errorOf(reply)).toMatchObject({ status: 400, code: 'invalid_input' })
    }
  })

  it('makes nobody more than a customer, whatever is sent along', async () => {
    const { me, customer } = await signUp(
      account({ id: 'x', tenant: other.tenant.id, platformRole: 'operator', roles: ['owner'] }),
    )
    expect(await ok(me.get('/api/store/customers/me'))).toMatchObject({ id: customer.id })
    expect((await me.get(`/api/tenants`)).text).not.toContain(other.tenant.id)
    expect((await me.get('/api/users')).text).not.toContain('@')
    expect((await me.get('/api/orders')).status).not.toBe(200)
  })
})

describe('logging in', () => {
  it('answers token and customer, and the token opens the account', async () => {
    const { email } = await signUp()
    const reply = await logIn({ email: email.toUpperCase(), password })
    expect(reply.status).toBe(200)
    expect(reply.body.customer.email).toBe(email)
    const me = asCustomer(strangerOf(shop.tenant), reply.body.token)
    expect((await me.get('/api/store/customers/me')).status).toBe(200)
  })

  it('looks the same with a wrong password and an unknown e-mail', async () => {
    const { email } = await signUp()
    const wrong = await logIn({ email, password: 'not this one' })
    const unknown = await logIn({ email: 'nobody@example.test', password })
    expect(errorOf(wrong).status).toBe(401)
    expect([unknown.status, unknown.text]).toEqual([wrong.status, wrong.text])
  })

  it('sets a cookie that is host-only, and works by it', async () => {
    const { email } = await signUp()
    const client = strangerOf(shop.tenant)
    const reply = await logIn({ email, password }, client)
    const cookies = reply.headers.getSetCookie()
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(/HttpOnly/i)
    expect(cookies[0]).toMatch(/SameSite=(Lax|Strict)/i)
    expect(cookies[0]).not.toMatch(/Domain=/i)
    const [cookie = ''] = (cookies[0] ?? '').split(';')
    const me = await client.with({ cookie }).get('/api/store/customers/me')
    expect(me.body).toMatchObject({ email })
  })

  it('is over after logging out', async () => {
    const { me } = await signUp()
    const reply = await me.post('/api/store/customers/logout')
    expect([200, 204]).toContain(reply.status)
    expect(errorOf(await me.get('/api/store/customers/me')).status).toBe(401)
  })

  it('many times at once gives sessions that all last', async () => {
    const { email } = await signUp()
    const replies = await Promise.all(Array.from({ length: 8 }, () => logIn({ email, password })))
    const clients = replies.map(({ body }) => asCustomer(strangerOf(shop.tenant), body.token))
    const seen = await Promise.all(clients.map((me) => me.get('/api/store/customers/me')))
    expect(seen.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
  })
})

describe('the same e-mail in two shops', () => {
  it('is two customers with two passwords, and a session of one is nobody in the other', async () => {
    const body = account()
    const here = await signUp(body)
    const there = await signUp(
      { ...body, password: 'another one, there' },
      strangerOf(other.tenant),
    )
    expect(there.customer.id).not.toBe(here.customer.id)
    expect((await logIn(body, strangerOf(other.tenant))).status).toBe(401)
    expect((await logIn({ ...body, password: 'another one, there' })).status).toBe(401)
    const crossed = asCustomer(strangerOf(other.tenant), here.token)
    expect(errorOf(await crossed.get('/api/store/customers/me')).status).toBe(401)
    expect(errorOf(await crossed.get('/api/store/customers/me/orders')).status).toBe(401)
    // Still a visitor there, as everybody is.
    expect((await crossed.get('/api/store/products')).status).toBe(200)
    expect((await crossed.post('/api/store/carts', {})).status).toBe(201)
  })
})

describe('the account', () => {
  it('is 401 for nobody', async () => {
    const nobody = strangerOf(shop.tenant)
    for (const client of [nobody, asCustomer(nobody, 'nonsense'), asCustomer(nobody, 'a.b.c')]) {
      for (const path of ['me', 'me/addresses', 'me/orders']) {
        expect(errorOf(await client.get(`/api/store/customers/${path}`)).status).toBe(401)
      }
    }
  })

  it('changes its name, and its password only with the current one', async () => {
    const { me, email } = await signUp()
    expect(await ok(me.patch('/api/store/customers/me', { name: 'Countess <i>' }))).toMatchObject({
      name: 'Countess <i>',
    })
    const next = 'the next password'
    const bare = await me.patch('/api/store/customers/me', { password: next })
    expect(errorOf(bare).status).toBe(400)
    const wrong = { password: next, currentPassword: 'wrong' }
    expect(errorOf(await me.patch('/api/store/customers/me', wrong)).status).toBeLessThan(500)
    await ok(me.patch('/api/store/customers/me', { password: next, currentPassword: password }))
    expect((await logIn({ email, password: next })).status).toBe(200)
    expect((await logIn({ email, password })).status).toBe(401)
  })

  it('keeps addresses', async () => {
    const { me } = await signUp()
    const saved = await me.post<{ id: string }>('/api/store/customers/me/addresses', address)
    expect(saved.status).toBe(201)
    expect(await ok(me.get('/api/store/customers/me/addresses'))).toMatchObject({
      docs: [address],
    })
    const stranger = await signUp()
    const at = `/api/store/customers/me/addresses/${saved.body.id}`
    expect(errorOf(await stranger.me.delete(at)).status).toBe(404)
    expect(errorOf(await stranger.me.put(at, address)).status).toBe(404)
    await ok(me.put(at, { ...address, city: 'Porto' }))
    expect(await ok(me.get('/api/store/customers/me/addresses'))).toMatchObject({
      docs: [{ city: 'Porto' }],
    })
    await ok(me.delete(at))
    expect(await ok(me.get('/api/store/customers/me/addresses'))).toMatchObject({ docs: [] })
  })

  it('lists its own orders and reads them without a token; a stranger does not', async () => {
    const { me } = await signUp()
    const { shopper, path } = await fillCart(me, [{ variant: shop.variants[0].id, quantity: 1 }])
    await readyForCheckout(shopper, path)
    const { order } = await ok(shopper.post<{ order: Order }>(`${path}/checkout`, {}))
    expect(await ok(me.get('/api/store/customers/me/orders'))).toMatchObject({
      docs: [{ id: order.id, number: order.number }],
      totalDocs: 1,
      hasNextPage: false,
    })
    expect((await me.get(`/api/store/orders/${order.id}`)).status).toBe(200)
    expect((await me.post(`/api/store/orders/${order.id}/confirm`)).status).toBe(200)
    const stranger = await signUp()
    expect((await stranger.me.get(`/api/store/orders/${order.id}`)).status).toBe(404)
    expect(await ok(stranger.me.get('/api/store/customers/me/orders'))).toMatchObject({
      totalDocs: 0,
    })
  })

  it('opens its cart by the session alone', async () => {
    const { me } = await signUp()
    const cart = await ok(
      me.post<Cart>('/api/store/carts', {
        items: [{ variant: shop.variants[0].id, quantity: 1 }],
      }),
    )
    expect((await me.get(`/api/store/carts/${cart.id}`)).status).toBe(200)
    const stranger = await signUp()
    expect((await stranger.me.get(`/api/store/carts/${cart.id}`)).status).toBe(404)
  })
})

describe("a guest's cart at login", () => {
  it('becomes the customer’s', async () => {
    const { email } = await signUp()
    const guest = strangerOf(shop.tenant)
    const { cart } = await fillCart(guest, [{ variant: shop.variants[0].id, quantity: 2 }])
    const reply = await logIn({ email, password }, guest.with({ 'x-cart-token': cart.token ?? '' }))
    expect(reply.body.cart).toMatchObject({ itemCount: 2 })
    const me = asCustomer(guest, reply.body.token)
    expect((await me.get(`/api/store/carts/${reply.body.cart?.id}`)).status).toBe(200)
  })

  it('merges: quantities add up, as far as stock goes', async () => {
    const { email, me } = await signUp()
    const [small, medium] = shop.variants
    await ok(
      me.post('/api/store/carts', {
        items: [
          { variant: small.id, quantity: 6 },
          { variant: medium.id, quantity: 1 },
        ],
      }),
    )
    const guest = strangerOf(shop.tenant)
    const { cart } = await fillCart(guest, [
      { variant: small.id, quantity: 6 },
      { variant: medium.id, quantity: 2 },
    ])
    const reply = await logIn({ email, password }, guest.with({ 'x-cart-token': cart.token ?? '' }))
    const merged = new Map(reply.body.cart?.items.map((item) => [item.variant, item.quantity]))
    const { available } = await ok(operator.get<{ available: number }>(`/api/variants/${small.id}`))
    expect(merged.get(small.id)).toBe(Math.min(12, available))
    expect(merged.get(medium.id)).toBe(3)
  })

  it('stays what it was when the password is wrong', async () => {
    const { email } = await signUp()
    const guest = strangerOf(shop.tenant)
    const { shopper, path } = await fillCart(guest, [{ variant: shop.variants[0].id, quantity: 1 }])
    expect((await logIn({ email, password: 'wrong' }, shopper)).status).toBe(401)
    expect(await ok(shopper.get(path))).toMatchObject({ itemCount: 1 })
  })
})

describe('a forgotten password', () => {
  const mails = join(inject('app').dataDir, 'mails')
  const mailTo = (email: string) =>
    existsSync(mails)
      ? readdirSync(mails)
          .map((name) => readFileSync(join(mails, name), 'utf8'))
          .findLast((text) => text.includes(email))
      : undefined

  it('is asked for in the same words, whoever asks', async () => {
    const { email } = await signUp()
    const ask = (address: string) =>
      strangerOf(shop.tenant).post('/api/store/customers/forgot-password', { email: address })
    const known = await ask(email)
    const unknown = await ask(`${fresh('nobody')}@example.test`)
    expect(known.status).toBe(200)
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text])
  })

  it('is set anew with the token from the mail, once', async () => {
    const { email, me } = await signUp()
    const client = strangerOf(shop.tenant)
    await ok(client.post('/api/store/customers/forgot-password', { email }))
    const mail = await eventually(() => Promise.resolve(mailTo(email)), 20)
    const token = /[?&/=]?([A-Za-z0-9_-]{32,})/.exec(mail.replaceAll('=\r\n', ''))?.[1] ?? ''
    const next = 'the password after that'
    const reset = (body: object, as = client) =>
      as.post<SignedIn>('/api/store/customers/reset-password', body)
    expect(errorOf(await reset({ token, password: next }, strangerOf(other.tenant))).status).toBe(
      400,
    )
    const done = await reset({ token, password: next })
    expect(done.status).toBe(200)
    expect((await logIn({ email, password: next })).status).toBe(200)
    expect((await logIn({ email, password })).status).toBe(401)
    expect((await me.get('/api/store/customers/me')).status).toBe(401)
    expect(errorOf(await reset({ token, password: next })).status).toBe(400)
  })

  it('is not set with a token that was made up', async () => {
    for (const token of ['x', 'x'.repeat(43), '', null, ['x']]) {
      const reply = await strangerOf(shop.tenant).post('/api/store/customers/reset-password', {
        token,
        password,
      })
      expect(errorOf(reply).status).toBe(400)
    }
  })
})
