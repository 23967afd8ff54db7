import { beforeAll, describe, expect, inject, it } from 'vitest'

import { address, createShop, http, ok, type Http, type Shop } from '../support/index.ts'
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
