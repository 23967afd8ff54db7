import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { logIn, operator } from './support/fill.ts'
import { openStage, type Stage } from './support/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
}, 300_000)

afterAll(() => stage.close(), 60_000)

const as = (token: string) => ({ authorization: `JWT ${token}` })

describe('an order', () => {
  it('is not made by what nobody may read', async () => {
    const { a, send } = stage
    for (const path of [
      '/orders?sort=customer.hash',
      '/orders?sort=-customer.salt',
      '/orders?sort=number,customer.hash',
      '/orders?sort=customer__hash',
      '/orders?sort=cart.tokenHash',
      '/orders?sort=customer.resetPasswordToken',
      '/cart-items?sort=cart.customer.hash',
      '/carts?joins[items][sort]=cart.tokenHash',
    ]) {
      const { status } = await send({ method: 'GET', path, headers: as(a.viewer.token) })
      expect([path, status]).toEqual([path, 400])
    }
  })

  it('is made by what is open, here and behind a relation', async () => {
    const { a, send } = stage
    for (const path of [
      '/orders?sort=-createdAt',
      '/orders?sort=customer.email,number',
      '/variants?sort=product.title',
      '/products?sort=title',
      '/products/versions?sort=-version.title',
      '/orders?sort=customer.id',
    ]) {
      const { status, text } = await send({ method: 'GET', path, headers: as(a.owner.token) })
      expect([path, status, status === 200 ? '' : text]).toEqual([path, 200, ''])
    }
  })
})

describe('many at once', () => {
  it('of people and shops nobody changes or removes', async () => {
    const { a, send } = stage
    const boss = await logIn(send, operator)
    for (const token of [a.owner.token, a.viewer.token, boss]) {
      for (const slug of ['users', 'tenants']) {
        for (const method of ['PATCH', 'DELETE']) {
          const { status, json } = await send({
            method,
            path: `/${slug}?where[id][exists]=true`,
            headers: as(token),
            ...(method === 'PATCH' && { body: { name: 'x' } }),
          })
          expect([slug, method, status]).toEqual([slug, method, 403])
          expect(json).toMatchObject({ errors: [{ data: { code: 'forbidden' } }] })
        }
      }
    }
  })
})

describe('a shopper’s account', () => {
  it('is unlocked by who runs the shop', async () => {
    const { a, b, send } = stage
    const { rows } = await stage.owner.query<{ username: string }>(
      'select username from customers where id = $1',
      [a.shopper.id],
    )
    const body = { email: a.shopper.email, username: rows[0]?.username }
    const unlock = async (token: string) => {
      const asked = { method: 'POST', path: '/customers/unlock', body, headers: as(token) }
      return (await send(asked)).status
    }
    const lock = () =>
      stage.owner.query(
        `update customers set lock_until = now() + interval '1 hour', login_attempts = 10 where id = $1`,
        [a.shopper.id],
      )
    const isLocked = async () =>
      (
        await stage.owner.query<{ locked: boolean }>(
          'select login_attempts > 0 as locked from customers where id = $1',
          [a.shopper.id],
        )
      ).rows[0]?.locked
    await lock()
    expect(await unlock(a.viewer.token)).toBe(403)
    await unlock(b.owner.token)
    expect(await isLocked()).toBe(true)
    expect(await unlock(a.owner.token)).toBe(200)
    expect(await isLocked()).toBe(false)
  })
})

describe('a shop’s navigation', () => {
  it('is one', async () => {
    const { a, send } = stage
    const body = { footnote: 'Another' }
    const again = await send({
      method: 'POST',
      path: '/navigation',
      body,
      headers: as(a.owner.token),
    })
    expect([again.status, again.json]).toEqual([
      400,
      {
        errors: [
          expect.objectContaining({
            name: 'ValidationError',
            data: expect.objectContaining({
              errors: [
                { path: 'tenant', message: 'This shop has its navigation already. Change that.' },
              ],
            }) as object,
          }),
        ],
      },
    ])
    const { json } = await send({ method: 'GET', path: '/navigation', headers: as(a.owner.token) })
    expect(json['totalDocs']).toBe(1)
    await expect(
      stage.owner.query(
        'insert into navigation (id, tenant_id) select gen_random_uuid(), tenant_id from navigation',
      ),
    ).rejects.toThrow('tenant_idx')
  })
})
