import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { startWorker } from '@souk/kernel'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { startStripeDouble, type StripeDouble } from '../../tools/stripe-double/index.ts'
import { openReceiver, type Receiver } from '../../tools/stripe-double/testing/receiver.ts'
import { logIn, registerOperator } from '../isolation/support/fill.ts'
import { openHouse, type TestHouse } from '../isolation/support/house.ts'
import { must, sender, type Reply, type Send } from '../isolation/support/send.ts'

type Json = Record<string, unknown>
type Placed = { readonly id: string; readonly token: string; readonly session: string }

const SHOP = { 'x-tenant-id': 'alder' }

let double: StripeDouble
let receiver: Receiver
let house: TestHouse
let send: Send
let boss: Json
let owner: Json
let tenant: string
let variant: string
let heard = 0

const asked = (
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Json; body?: object },
) => must(send, { method, path, headers: headers as Record<string, string>, body })

const madeBy = async (headers: Json, path: string, body: object): Promise<string> =>
  String(((await asked('POST', path, { headers, body }))['doc'] as Json)['id'])

beforeAll(async () => {
  double = await startStripeDouble({ seed: 3 })
  receiver = await openReceiver()
  const secrets = await double.control.listen({
    platform: `${receiver.url}/platform`,
    connect: `${receiver.url}/connect`,
  })
  house = await openHouse({
    STRIPE_SECRET_KEY: double.keys.secretKey,
    STRIPE_PUBLISHABLE_KEY: double.keys.publishableKey,
    STRIPE_API_BASE: double.url,
    STRIPE_WEBHOOK_SECRET: secrets.platform ?? '',
    STRIPE_CONNECT_WEBHOOK_SECRET: secrets.connect ?? '',
  })
  send = sender(house.payload)
  boss = { authorization: `JWT ${await registerOperator(send)}` }
  tenant = await madeBy(boss, '/tenants', { name: 'Alder', slug: 'alder', currency: 'EUR' })
  const person = { email: 'owner@alder.test', password: 'a password of the owner' }
  const tenants = [{ tenant, roles: ['owner'] }]
  await madeBy(boss, '/users', { ...person, name: 'Ada', tenants })
  owner = { ...SHOP, authorization: `JWT ${await logIn(send, person)}` }
  const product = { title: 'Mug', slug: 'mug', requiresShipping: false, _status: 'published' }
  const made = await madeBy(owner, '/products', product)
  variant = await madeBy(owner, '/variants', { product: made, sku: 'M', price: 1_900, stock: 9 })
  const press = async () =>
    (await asked('POST', '/stripe-accounts/connect', { headers: owner, body: { country: 'DE' } }))[
      'account'
    ] as { account: string; canCharge: boolean }
  await double.control.onboard((await press()).account)
  expect(await press()).toMatchObject({ canCharge: true })
}, 240_000)

afterAll(async () => {
  await house.close()
  await receiver.close()
  await double.stop()
})

const placed = async (): Promise<Placed> => {
  const body = { email: 'bea@example.test', items: [{ variant, quantity: 1 }] }
  const cart = await asked('POST', '/store/carts', { headers: SHOP, body })
  const headers = { ...SHOP, 'x-cart-token': cart['token'], 'idempotency-key': randomUUID() }
  const path = `/store/carts/${String(cart['id'])}/checkout`
  const { order } = (await asked('POST', path, { headers, body: {} })) as {
    order: { id: string; token: string }
  }
  const { rows } = await house.owner.query<{ session: string }>(
    'select external_id as session from payments where order_id = $1',
    [order.id],
  )
  return { id: order.id, token: order.token, session: rows[0]?.session ?? '' }
}

const become = (status: string) =>
  asked('PATCH', `/tenants/${tenant}`, { headers: boss, body: { status } })

/** All that Stripe has told meanwhile is handed in, and worked off with what follows from it. */
const hear = async (): Promise<void> => {
  for (let turn = 0; turn < 4; turn += 1) {
    await double.control.idle()
    for (const { body, signature } of receiver.received.slice(heard)) {
      const headers = { 'stripe-signature': signature }
      await must(send, {
        method: 'POST',
        path: '/webhooks/stripe',
        headers,
        body: JSON.parse(body) as object,
      })
      heard += 1
    }
    const worker = startWorker(house.payload)
    await worker.drain()
    await worker.stop()
  }
}

const orderOf = async ({ id }: Placed): Promise<Json> => {
  const { rows } = await house.owner.query<Json>(
    'select status, payment_status, number from orders where id = $1',
    [id],
  )
  return rows[0] ?? {}
}

const mails = (): string => {
  const folder = join(house.dataDir, 'mails')
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

const refusal = ({ status, json }: Reply): string =>
  `${status} ${String((json['errors'] as { data?: Json }[])?.[0]?.data?.['code'])}`

it.each(['suspended', 'archived'])(
  'money that was on its way becomes an order in a shop that was %s meanwhile, or goes back',
  async (status) => {
    const order = await placed()
    const left = await placed()
    await become(status)
    await house.owner.query(`update orders set status = 'cancelled' where id = $1`, [left.id])
    await double.control.pay(order.session)
    await double.control.pay(left.session)
    await hear()

    expect(await orderOf(order)).toMatchObject({ status: 'confirmed', payment_status: 'paid' })
    const { rows } = await house.owner.query<Json>(
      'select state from refunds where order_id = $1',
      [left.id],
    )
    expect(rows).toEqual([{ state: 'succeeded' }])
    const { number } = await orderOf(order)
    expect(mails()).toMatch(
      new RegExp(`"to": "bea@example.test",\\s+"subject": "[^"]*${String(number)}`),
    )
    const waiting = await house.owner.query(
      `select handler, status from event_deliveries where status <> 'done'`,
    )
    expect(waiting.rows).toEqual([])

    const body = { amount: 400, reason: 'Chipped' }
    const path = `/orders/${order.id}/refunds`
    const refused = await send({ method: 'POST', path, headers: SHOP, body })
    expect(refusal(refused)).toBe('403 tenant_suspended')
    const headers = { ...(owner as Record<string, string>), 'idempotency-key': randomUUID() }
    await asked('POST', path, { headers, body })
    await hear()
    expect(await orderOf(order)).toMatchObject({ payment_status: 'partially_refunded' })

    const shopping = { email: 'bea@example.test', items: [{ variant, quantity: 1 }] }
    const ask = { method: 'POST', path: '/store/carts', headers: SHOP, body: shopping }
    expect(refusal(await send(ask))).toBe('403 tenant_suspended')
    await become('active')
  },
  120_000,
)
