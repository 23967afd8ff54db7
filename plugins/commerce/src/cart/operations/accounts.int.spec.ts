import { sql } from '@souk/kernel'
import { ask, type Reply } from '@souk/kernel/testing'
import { getPayload, handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { sendResetMail } from '../../customers/operations/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
  // Requests find their Payload by the config; it has a pool of its own.
  const { db } = await getPayload({ config: shop.payload.config })
  const { pool } = db as unknown as { pool: { on: (event: string, heard: () => void) => void } }
  pool.on('error', () => undefined)
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

type Body = {
  readonly token: string
  readonly id: string
  readonly customer: { readonly id: string; readonly email: string }
  readonly cart?: { readonly id: string; readonly items: { quantity: number; variant: string }[] }
  readonly docs: { readonly id: string }[]
  readonly errors: { readonly data: { readonly code: string } }[]
}

const store = (path: string, given: Parameters<typeof ask>[2] = {}): Promise<Reply> =>
  ask(shop.payload, `/store${path}`, given)
const bodyOf = (reply: Reply): Body => reply.json as Body
const codeOf = (reply: Reply): string | undefined => bodyOf(reply).errors[0]?.data.code

let made = 0
const someone = () => {
  made += 1
  return { email: `shopper-${made}@example.test`, password: 'a long enough secret' }
}
const register = async (credentials = someone(), headers = {}) => {
  const reply = await store('/customers', { body: credentials, headers })
  return {
    reply,
    credentials,
    ...bodyOf(reply),
    auth: { authorization: `JWT ${bodyOf(reply).token}` },
  }
}
const variantOf = async (stock: number): Promise<string> => {
  made += 1
  const product = await shop.create('products', { title: `Good ${made}`, _status: 'published' })
  return (await shop.create('variants', { product: product.id, price: 500, stock })).id
}
const cartOf = async (items: object[], headers = {}) =>
  bodyOf(await store('/carts', { body: { items }, headers }))

describe('a customer', () => {
  it('registers, is known by token and by cookie, and logs out', async () => {
    const { reply, credentials, customer, auth, token } = await register()
    expect(reply.status).toBe(201)
    expect(customer).toMatchObject({ email: credentials.email, addresses: [], name: null })
    const cookie = reply.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(
      /^souk-session\.shop=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    )
    expect(bodyOf(await store('/customers/me', { headers: auth }))).toEqual(customer)
    const byCookie = { cookie: `souk-session.shop=${token}` }
    expect(bodyOf(await store('/customers/me', { headers: byCookie }))).toEqual(customer)
    const out = await store('/customers/logout', { body: {}, headers: auth })
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0')
    expect((await store('/customers/me', { headers: auth })).status).toBe(401)
    expect((await store('/customers/me')).status).toBe(401)
  })

  it('has an e-mail once in a shop, also when two register at once', async () => {
    const credentials = someone()
    const replies = await Promise.all(
      [1, 2, 3].map(() => store('/customers', { body: credentials })),
    )
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
    const again = await store('/customers', {
      body: { ...credentials, email: credentials.email.toUpperCase() },
    })
    expect([again.status, codeOf(again)]).toEqual([409, 'email_taken'])
    for (const wrong of [{ password: 'short' }, { email: 'nobody' }, { password: 7 }]) {
      const reply = await store('/customers', { body: { ...someone(), ...wrong } })
      expect([reply.status, codeOf(reply)]).toEqual([400, 'invalid_input'])
    }
  })

  it('is told the same, as late, for a wrong password and an unknown e-mail', async () => {
    const { credentials } = await register()
    const attempt = async (body: object) => {
      const begun = performance.now()
      const { status, json } = await store('/customers/login', { body })
      return { answer: { status, json }, took: performance.now() - begun }
    }
    const wrong = { ...credentials, password: 'not the right one' }
    const unknown = { ...credentials, email: 'stranger@example.test' }
    const { answer } = await attempt(wrong)
    expect(answer.status).toBe(401)
    // The quickest of a few: whatever else the machine does makes one late, and none early.
    const quickest = async (body: object) => {
      const replies = [await attempt(body), await attempt(body), await attempt(body)]
      for (const reply of replies) expect(reply.answer).toEqual(answer)
      return Math.min(...replies.map(({ took }) => took))
    }
    expect(await quickest(unknown)).toBeGreaterThan((await quickest(wrong)) / 3)
    expect((await attempt({ ...credentials, password: '   ' })).answer).toEqual(answer)
    expect((await attempt(credentials)).answer.status).toBe(200)
  })

  it('is locked out after too many guesses, and told nothing new', async () => {
    const { credentials } = await register()
    const body = { ...credentials, password: 'a wrong guess' }
    for (let guess = 0; guess < 11; guess += 1) {
      expect((await store('/customers/login', { body })).status).toBe(401)
    }
    expect((await store('/customers/login', { body: credentials })).status).toBe(401)
  }, 60_000)

  it('changes a name freely, a password only with the present one', async () => {
    const { auth, credentials } = await register()
    const change = (body: object) =>
      store('/customers/me', { method: 'PATCH', body, headers: auth })
    expect(bodyOf(await change({ name: ' Ada ' }))).toMatchObject({ name: 'Ada' })
    expect((await change({ password: 'another long secret' })).status).toBe(400)
    const wrong = { password: 'another long secret', currentPassword: 'not this' }
    expect((await change(wrong)).status).toBe(401)
    const right = { ...wrong, currentPassword: credentials.password }
    expect((await change(right)).status).toBe(200)
    expect((await store('/customers/me', { headers: auth })).status).toBe(200)
    const login = (password: string) =>
      store('/customers/login', { body: { ...credentials, password } })
    expect((await login(credentials.password)).status).toBe(401)
    expect((await login(right.password)).status).toBe(200)
    const email = `moved-${made}@example.test`
    expect(bodyOf(await change({ email, currentPassword: right.password }))).toMatchObject({
      email,
    })
    expect(
      (await store('/customers/login', { body: { email, password: right.password } })).status,
    ).toBe(200)
  })

  it('keeps addresses, which nobody else reaches', async () => {
    const { auth } = await register()
    const other = await register()
    const address = {
      name: 'Ada',
      line1: '1 Harbour St',
      city: 'Lisbon',
      postalCode: '1100',
      country: 'pt',
    }
    const at = (path: string, given: object = {}) =>
      store(`/customers/me/addresses${path}`, { headers: auth, ...given })
    const saved = await at('', { body: address })
    expect(saved.status).toBe(201)
    const { id } = bodyOf(saved)
    const envelope = { totalPages: 1, hasNextPage: false, nextPage: null }
    expect((await at('')).json).toEqual({
      docs: [{ ...address, country: 'PT', id }],
      totalDocs: 1,
      limit: 50,
      page: 1,
      hasPrevPage: false,
      prevPage: null,
      ...envelope,
    })
    expect((await at('?limit=1&page=2')).json).toEqual({
      docs: [],
      totalDocs: 1,
      limit: 1,
      page: 2,
      hasPrevPage: true,
      prevPage: 1,
      ...envelope,
    })
    const moved = await at(`/${id}`, { method: 'PUT', body: { ...address, city: 'Porto' } })
    expect(moved.json).toMatchObject({ id, city: 'Porto' })
    for (const method of ['PUT', 'DELETE']) {
      const stranger = await at(`/${id}`, { method, body: address, headers: other.auth })
      expect(stranger.status).toBe(404)
    }
    expect((await at('', { body: { ...address, country: 'XX' } })).status).toBe(400)
    expect(bodyOf(await at(`/${id}`, { method: 'DELETE' })).docs).toEqual([])
  })

  it('keeps no more addresses than it shows, however many come at once', async () => {
    const { auth } = await register()
    const at = { headers: auth }
    const body = { name: 'Ada', line1: '1 Rua', city: 'Lisbon', postalCode: '1100', country: 'PT' }
    const replies = await Promise.all(
      Array.from({ length: 54 }, () => store('/customers/me/addresses', { ...at, body })),
    )
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(50)
    expect(bodyOf(await store('/customers/me/addresses', at))).toMatchObject({ totalDocs: 50 })
  })
})

describe('an account’s orders', () => {
  it('are counted on a page past the last, too', async () => {
    const { auth, reply } = await register({ ...someone(), name: null } as never)
    expect(reply.status).toBe(201)
    const product = await shop.create('products', {
      title: 'A download',
      requiresShipping: false,
      _status: 'published',
    })
    const { id } = await shop.create('variants', { product: product.id, price: 500, stock: 3 })
    // What may be left out may as well be null.
    const cart = await store('/carts', {
      body: { email: null, currency: null, items: [{ variant: id, quantity: 1 }] },
      headers: auth,
    })
    expect(cart.status).toBe(201)
    const placed = await store(`/carts/${bodyOf(cart).id}/checkout`, {
      body: { provider: null, acceptTotal: null },
      headers: auth,
    })
    expect(placed.status).toBe(201)
    const page = async (query: string) =>
      (await store(`/customers/me/orders${query}`, { headers: auth })).json
    expect(await page('')).toMatchObject({ docs: [{}], totalDocs: 1, totalPages: 1 })
    expect(await page('?page=5')).toMatchObject({
      docs: [],
      totalDocs: 1,
      totalPages: 1,
      prevPage: 4,
    })
  })
})

describe('logging in', () => {
  it('takes the cart of the guest along, whose token then opens nothing', async () => {
    const { credentials } = await register()
    const variant = await variantOf(10)
    const guest = await cartOf([{ variant, quantity: 2 }])
    const headers = { 'x-cart-token': guest.token }
    const login = bodyOf(await store('/customers/login', { body: credentials, headers }))
    expect(login.cart).toMatchObject({ id: guest.id, items: [{ variant, quantity: 2 }] })
    expect((await store(`/carts/${guest.id}`, { headers })).status).toBe(404)
    const auth = { authorization: `JWT ${login.token}` }
    expect((await store(`/carts/${guest.id}`, { headers: auth })).json).toMatchObject({
      email: credentials.email,
    })
    const stranger = await register()
    expect((await store(`/carts/${guest.id}`, { headers: stranger.auth })).status).toBe(404)
  })

  it('adds a second cart to the first as far as stock goes', async () => {
    const { credentials, auth } = await register()
    const [scarce, plenty, only] = [await variantOf(3), await variantOf(100), await variantOf(5)]
    const own = await cartOf(
      [
        { variant: scarce, quantity: 2 },
        { variant: plenty, quantity: 4 },
      ],
      auth,
    )
    const guest = await cartOf([
      { variant: scarce, quantity: 2 },
      { variant: plenty, quantity: 6 },
      { variant: only, quantity: 1 },
    ])
    const headers = { 'x-cart-token': guest.token }
    const [first, second] = await Promise.all(
      [1, 2].map(() => store('/customers/login', { body: credentials, headers })),
    )
    for (const reply of [first, second]) {
      const { cart } = bodyOf(reply as Reply)
      expect(cart?.id).toBe(own.id)
      const quantities = new Map(cart?.items.map(({ variant, quantity }) => [variant, quantity]))
      expect(quantities).toEqual(
        new Map([
          [scarce, 3],
          [plenty, 10],
          [only, 1],
        ]),
      )
    }
    expect((await store(`/carts/${guest.id}`, { headers })).status).toBe(404)
  })

  it('tells of what was deleted in the second cart, too', async () => {
    const { credentials, auth } = await register()
    const [kept, lost] = [await variantOf(3), await variantOf(3)]
    const own = await cartOf([{ variant: kept, quantity: 1 }], auth)
    const guest = await cartOf([{ variant: lost, quantity: 2 }])
    await shop.payload.delete({ collection: 'variants' as never, id: lost })
    const headers = { 'x-cart-token': guest.token }
    const { cart } = bodyOf(await store('/customers/login', { body: credentials, headers }))
    expect(cart?.id).toBe(own.id)
    expect(cart?.items.map(({ variant, quantity }) => [variant, quantity])).toEqual(
      expect.arrayContaining([
        [kept, 1],
        [null, 2],
      ]),
    )
  })

  it('brings the cart along at registration too', async () => {
    const guest = await cartOf([{ variant: await variantOf(5), quantity: 1 }])
    const { cart } = await register(someone(), { 'x-cart-token': guest.token })
    expect(cart?.id).toBe(guest.id)
  })
})

describe('a forgotten password', () => {
  it('is replaced with the token from the mail, once, and ends all sessions', async () => {
    const { credentials, customer, auth } = await register()
    const forgot = (email: string) => store('/customers/forgot-password', { body: { email } })
    const known = await forgot(credentials.email)
    const unknown = await forgot('stranger@example.test')
    expect([known.status, known.text]).toEqual([200, unknown.text])

    const ctx = await shop.context({ kind: 'system' })
    const [event] = await ctx.sql<{ id: string; payload: object; occurred_at: string }>(sql`
      select id::text as id, payload, occurred_at from events
      where topic = 'customer.password_forgotten' and subject = ${customer.id}`)
    expect(event?.payload).toEqual({})
    const mails: { to?: unknown; text?: unknown }[] = []
    const payload = Object.create(ctx.payload, {
      sendEmail: { value: (mail: object) => Promise.resolve(void mails.push(mail)) },
    }) as typeof ctx.payload
    await sendResetMail((_shop, token) => `https://shop.test/reset?token=${token}`).handle(
      { ...ctx, payload },
      {
        id: event?.id ?? '',
        topic: 'customer.password_forgotten',
        subject: customer.id,
        payload: {},
        shop: null,
        occurredAt: new Date(),
      },
    )
    expect(mails).toEqual([expect.objectContaining({ to: credentials.email })])
    const token = /token=(\S+)/.exec(String(mails[0]?.text))?.[1]

    const reset = (body: object) => store('/customers/reset-password', { body })
    const body = { token, password: 'a brand new secret' }
    expect(codeOf(await reset({ ...body, token: 'wrong' }))).toBe('reset_token_invalid')
    const replies = await Promise.all([reset(body), reset(body)])
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400])
    expect((await store('/customers/me', { headers: auth })).status).toBe(401)
    const login = (password: string) =>
      store('/customers/login', { body: { ...credentials, password } })
    expect((await login(credentials.password)).status).toBe(401)
    expect((await login(body.password)).status).toBe(200)
  })
})

describe("Payload's own doors", () => {
  it('are closed for customers', async () => {
    const { credentials, customer, auth } = await register()
    const username = `shop:${credentials.email}`
    const call = (method: string, path: string, body?: object) =>
      handleEndpoints({
        config: shop.payload.config,
        request: new Request(`http://localhost/api${path}`, {
          method,
          headers: { 'content-type': 'application/json', ...auth },
          ...(body ? { body: JSON.stringify(body) } : {}),
        }),
      })
    for (const [method, path, body] of [
      ['POST', '/customers', someone()],
      ['POST', '/customers/login', { ...credentials, username }],
      ['POST', '/customers/forgot-password', { email: credentials.email, username }],
      ['POST', '/customers/reset-password', { token: 'x', password: 'a long enough secret' }],
      ['POST', '/customers/refresh-token', {}],
      ['POST', '/customers/first-register', someone()],
      ['POST', '/customers/unlock', { username }],
      ['PATCH', `/customers/${customer.id}`, { password: 'a long enough secret' }],
      ['GET', '/customers', undefined],
      ['GET', `/customers/${customer.id}`, undefined],
      ['GET', '/carts', undefined],
      ['POST', '/carts', {}],
      ['GET', '/cart-items', undefined],
    ] as const) {
      const { status } = await call(method, path, body)
      expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(401)
      expect(status, `${method} ${path}`).toBeLessThan(405)
    }
  })
})
