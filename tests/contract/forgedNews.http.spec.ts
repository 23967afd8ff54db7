import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { connectShop, startPaidApp, type PaidApp } from '../e2e/support/paidApp.ts'
import {
  createShop,
  fillCart,
  http,
  readyForCheckout,
  visitorOf,
  type Order,
  type Shop,
} from '../support/index.ts'
import { eventually } from './support/house.ts'
import { look } from './support/sql.ts'

type Placed = { order: Order; payment: { clientSecret: string; account: string } }

let app: PaidApp
let other: Shop
let otherAccount: string

beforeAll(async () => {
  app = await startPaidApp({ STRIPE_UI: 'elements' })
  other = await createShop(app.operator)
  otherAccount = await connectShop(app.operator, { shop: other, double: app.double })
})

afterAll(() => app?.stop())

const place = async (): Promise<{ order: Order; intent: string; payment: string }> => {
  const { shopper, path } = await fillCart(visitorOf(app.url, app.shop.tenant), [
    { variant: app.shop.variants[0].id, quantity: 1 },
  ])
  await readyForCheckout(shopper, path)
  const { body } = await shopper.post<Placed>(`${path}/checkout`, {})
  const intent = body.payment.clientSecret.split('_secret')[0] ?? ''
  const [row] = await look<{ id: string }>(
    app.databaseUrl,
    `select id::text as id from payments where order_id = $1`,
    [body.order.id],
  )
  return { order: body.order, intent, payment: row?.id ?? '' }
}

const stateOf = async ({ id }: Pick<Order, 'id'>) => {
  const [row] = await look<{ status: string; payment: string; entries: number }>(
    app.databaseUrl,
    `select o.status::text as status, p.state as payment,
       (select count(*)::int from ledger_entries where cause like '%' || p.id or cause like '%' || o.id) as entries
     from orders o join payments p on p.order_id = o.id where o.id = $1`,
    [id],
  )
  return row
}

const untouched = { status: 'pending', payment: 'pending', entries: 0 }

const eventsAbout = (object: string) =>
  look<{ status: string; account: string | null }>(
    app.databaseUrl,
    `select status::text as status, account from stripe_events
     where object_id = $1 or related::text like '%' || $1 || '%' order by created_at`,
    [object],
  )

let made = 0
const eventOf = (intent: string, account?: string) => ({
  id: `evt_forged${(made += 1)}`,
  object: 'event',
  type: 'payment_intent.succeeded',
  created: Math.floor(Date.now() / 1000),
  livemode: false,
  ...(account ? { account } : {}),
  data: { object: { id: intent, object: 'payment_intent', status: 'succeeded' } },
})

const send = (event: object, secret: string) => {
  const payload = JSON.stringify(event)
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret })
  return http(app.url).post('/api/webhooks/stripe', payload, {
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
  })
}

describe('no order is moved by', () => {
  it('an event that somebody else has signed', async () => {
    const { order, intent } = await place()
    const before = await look<{ refused: number }>(
      app.databaseUrl,
      `select count(*)::int as refused from stripe_events where status = 'refused'`,
    )
    const reply = await send(eventOf(intent, app.account), 'whsec_somebody')
    expect(reply.status).toBe(400)
    expect(reply.text).toContain('"errors"')
    expect(await stateOf(order)).toEqual(untouched)
    const after = await look<{ refused: number }>(
      app.databaseUrl,
      `select count(*)::int as refused from stripe_events where status = 'refused'`,
    )
    expect(after[0]?.refused).toBe((before[0]?.refused ?? 0) + 1)
  })

  it('an event of another account that names its intent', async () => {
    const { order, intent } = await place()
    await app.double.control.confirm(intent)
    await eventually(async () => (await stateOf(order))?.status === 'confirmed', 30)
    const second = await place()
    const reply = await send(eventOf(second.intent, otherAccount), app.secrets.connect ?? '')
    expect(reply.status).toBe(200)
    await eventually(
      async () => (await eventsAbout(second.intent)).some(({ status }) => status === 'refused'),
      30,
    )
    expect(await stateOf(second.order)).toEqual(untouched)
  })

  it('a true event that came before the money', async () => {
    const { order, intent } = await place()
    expect((await send(eventOf(intent, app.account), app.secrets.connect ?? '')).status).toBe(200)
    await eventually(
      async () => (await eventsAbout(intent)).some(({ status }) => status === 'handled'),
      30,
    )
    expect(await stateOf(order)).toEqual(untouched)
  })

  it('money of another shop whose owner wrote our names on it', async () => {
    const { order, payment, intent } = await place()
    const ours = await app.stripe.paymentIntents.retrieve(
      intent,
      {},
      { stripeAccount: app.account },
    )
    const theirs = await app.stripe.paymentIntents.create(
      {
        amount: ours.amount,
        currency: ours.currency,
        metadata: { ...ours.metadata, payment, order: order.id },
      },
      { stripeAccount: otherAccount },
    )
    await app.double.control.confirm(theirs.id)
    await app.double.control.idle()
    await eventually(async () => {
      await look(
        app.databaseUrl,
        `update stripe_events set due_at = now() - interval '1 second' where status = 'received' and attempts > 0`,
      )
      const events = await eventsAbout(theirs.id)
      return events.length > 0 && events.every(({ status }) => status !== 'received')
    }, 90)
    expect(await stateOf(order)).toEqual(untouched)
  })
})

it('the same event again and again settles once', async () => {
  const { order, intent } = await place()
  await app.double.control.confirm(intent)
  await eventually(async () => (await stateOf(order))?.status === 'confirmed', 30)
  const before = await stateOf(order)
  const deliveries = await app.double.control.deliveries()
  for (const { event } of deliveries.slice(-6)) await app.double.control.redeliver(event)
  await app.double.control.idle()
  expect(await stateOf(order)).toEqual(before)
  const [row] = await look<{ paid: number }>(
    app.databaseUrl,
    `select count(*)::int as paid from events where subject = $1 and topic = 'order.paid'`,
    [order.id],
  )
  expect(row?.paid).toBe(1)
})

it('an amount that was changed after the order was placed is looked at by a person', async () => {
  const { order, intent } = await place()
  const options = { stripeAccount: app.account }
  await app.stripe.paymentIntents.update(intent, { amount: 100 }, options)
  await app.double.control.confirm(intent)
  await eventually(async () => (await stateOf(order))?.payment === 'needs_review', 30)
  expect(await stateOf(order)).toMatchObject({ status: 'pending', payment: 'needs_review' })
  const [row] = await look<{ kinds: string }>(
    app.databaseUrl,
    `select timeline::text as kinds from orders where id = $1`,
    [order.id],
  )
  expect(row?.kinds).toContain('payment_needs_review')
})
