import { beforeAll, describe, expect, inject, it } from 'vitest'

import { address, createShop, fresh, http, ok, type Http, type Shop } from '../support/index.ts'
import { strangerOf, theOperator } from './support/house.ts'

type Answer = {
  data?: Record<string, Record<string, unknown> | null> | null
  errors?: { message: string; extensions?: Record<string, unknown> }[]
}

let operator: Http
let shop: Shop
let visitor: Http

const ask = (client: Http, query: string, variables: object = {}) =>
  client.post<Answer>('/api/graphql', { query, variables })

beforeAll(async () => {
  operator = theOperator()
  shop = await createShop(operator, {
    tenant: { taxInclusive: true, taxRates: [{ country: 'PT', rate: 23 }] },
  })
  visitor = strangerOf(shop.tenant)
})

describe('GraphQL', () => {
  it('sells by the same operations as REST: from a cart to an order', async () => {
    const run = async (query: string, variables: object = {}, client = visitor) => {
      const answer = await ok(ask(client, query, variables))
      if (answer.errors) throw new Error(JSON.stringify(answer.errors))
      return answer.data ?? {}
    }
    const made = await run(
      `mutation { cart: cartsCreate(items: [{ variant: "${shop.variants[0].id}", quantity: 2 }]) { id token itemCount } }`,
    )
    const { id, token } = made.cart as { id: string; token: string }
    const shopper = visitor.with({ 'x-cart-token': token })
    const fields = Object.entries(address)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
      .join(', ')
    const changed = await run(
      `mutation { cartsUpdate(id: "${id}", email: "ada@example.test", shippingAddress: { ${fields} }) { id email } }`,
      {},
      shopper,
    )
    expect(changed.cartsUpdate).toMatchObject({ id, email: 'ada@example.test' })
    await run(
      `mutation { cartsChooseShipping(id: "${id}", option: "${shop.shippingMethod.id}") { id } }`,
      {},
      shopper,
    )
    const placed = await run(
      `mutation { cartsCheckout(id: "${id}") { order { id number status totals { total } } payment { provider status } } }`,
      {},
      shopper,
    )
    expect(placed.cartsCheckout).toMatchObject({
      order: { number: 1001, status: 'confirmed', totals: { total: 2 * 1999 + 490 } },
      payment: { provider: 'manual', status: 'pending' },
    })
    const rest = await ok(shopper.get(`/api/store/carts/${id}`))
    expect(rest).toMatchObject({ status: 'completed', totals: { total: 2 * 1999 + 490 } })
  })

  it('refuses with the contract’s codes', async () => {
    const reply = await ask(
      visitor,
      `mutation { cartsAddItem(id: "x", variant: "${shop.variants[0].id}", quantity: 1) { id } }`,
    )
    expect(JSON.stringify(reply.body.errors)).toContain('cart_not_found')
    const nameless = await ask(http(inject('app').url), `{ shopRead { slug } }`)
    expect(JSON.stringify(nameless.body.errors)).toContain('tenant_required')
  })

  it('answers a login as REST does, and counts it', async () => {
    const email = `${fresh('shopper')}@example.test`
    await ok(visitor.post('/api/store/customers', { email, password: 'a shopper’s password' }))
    const codes = async (who: string) =>
      (
        await ask(
          visitor,
          `mutation { customersLogin(email: "${who}", password: "nope") { token } }`,
        )
      ).body.errors?.map(({ extensions }) => (extensions?.data as { code?: string })?.code)
    expect(await codes(email)).toEqual(['credentials_invalid'])
    expect(await codes('nobody@example.test')).toEqual(['credentials_invalid'])
    const tries = []
    for (let index = 0; index < 30; index += 1) tries.push(...((await codes(email)) ?? []))
    expect(tries.at(-1)).toBe('too_many_requests')
    expect(new Set(tries)).toEqual(new Set(['credentials_invalid', 'too_many_requests']))
  })

  it('refuses fragments that hold themselves, or double without end, at once', async () => {
    const doubling = Array.from(
      { length: 60 },
      (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`,
    ).join(' ')
    for (const query of [
      '{ ...a } fragment a on Query { ...a }',
      '{ ...a } fragment a on Query { __schema { ...a } }',
      '{ Products { docs { ...a } } } fragment a on Product { id ...a }',
      `{ ...f0 } ${doubling}`,
      `{ __schema { ...f0 } } ${doubling}`,
    ]) {
      const { status, body } = await ask(visitor, query)
      expect(status, query.slice(0, 60)).toBeLessThan(500)
      expect(body.errors?.[0]?.message, query.slice(0, 60)).toContain('asks for too much')
    }
  })

  it('does not explain itself to strangers in production, but to members it does', async () => {
    const query = '{ __schema { queryType { name } } }'
    expect((await ask(visitor, query)).body.data?.__schema).toBeFalsy()
    expect((await ask(operator, query)).body.data?.__schema).toBeTruthy()
  })

  it('shows a stranger of Payload’s own fields only what is published in the tenant', async () => {
    const query = '{ Products { docs { slug } totalDocs } Orders { totalDocs } }'
    const { body } = await ask(visitor, query)
    expect(body.data?.Orders ?? null).toBeNull()
    const nameless = await ask(http(inject('app').url), '{ Products { totalDocs } }')
    expect(JSON.stringify(nameless.body)).not.toMatch(/"totalDocs":[1-9]/)
  })
})
