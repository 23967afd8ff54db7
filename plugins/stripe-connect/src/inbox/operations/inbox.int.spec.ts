import { doChore, houseOf, sql } from '@souk/kernel'
import Stripe from 'stripe'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { startStripeDouble, type StripeDouble } from '../../../../../tools/stripe-double/index.ts'
import { fakeNews, type FakeNews } from '../../shared/testing/fakeNews.ts'
import { openStripeShop, type StripeShop } from '../../shared/testing/openStripeShop.ts'
import { replayEvent } from './replayEvent.ts'

const PLATFORM = 'whsec_platform'
const CONNECT = 'whsec_connect'
const ACCOUNTS = 'whsec_accounts'
const ADA = 'acct_ada'

let database: TestDatabase
let double: StripeDouble
let shop: StripeShop
let fake: FakeNews
let count = 0

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  double = await startStripeDouble({ seed: 9 })
  fake = fakeNews()
  shop = await openStripeShop({
    url: database.url,
    news: fake.news,
    keys: {
      ...double.keys,
      webhookSecret: PLATFORM,
      connectWebhookSecret: CONNECT,
      accountsWebhookSecret: ACCOUNTS,
      apiBase: double.url,
    },
  })
})

afterAll(async () => {
  await shop.close()
  await double.stop()
  await database.drop()
})

beforeEach(async () => {
  await shop.rows(sql`delete from stripe_events`)
  fake.calls.length = 0
  fake.failures.length = 0
  fake.known.clear()
  fake.known.set('pi_ours', { shop: 'shop', payment: 'p1', account: ADA, mode: 'direct' })
})

type Given = { type?: string; object?: object; account?: string | null; livemode?: boolean }

const eventOf = ({
  type = 'payment_intent.succeeded',
  object,
  account = ADA,
  livemode,
}: Given) => ({
  id: `evt_${(count += 1)}`,
  object: 'event',
  type,
  created: 1_700_000_000,
  livemode: livemode ?? false,
  ...(account === null ? {} : { account }),
  data: {
    object: {
      id: 'pi_ours',
      object: 'payment_intent',
      receipt_email: 'bea@example.com',
      shipping: { name: 'Bea Buyer' },
      ...object,
    },
  },
})

const signed = (body: string, secret = CONNECT, age = 0) =>
  Stripe.webhooks.generateTestHeaderString({
    payload: body,
    secret,
    timestamp: Math.floor(Date.now() / 1_000) - age,
  })

const send = (event: object, { secret = CONNECT, age = 0, signature = '' } = {}) => {
  const body = JSON.stringify(event)
  return shop.post('/webhooks/stripe', body, {
    'stripe-signature': signature || signed(body, secret, age),
  })
}
const events = () =>
  shop.rows(sql`select event_id, account, type, status::text as status, attempts::int as attempts, outcome, error,
    shop, shop_name, related, object_id from stripe_events order by created_at`)
const theEvent = async () => (await events())[0] ?? {}
/** All that waits is due now: no test waits for the clock. */
const drainAll = async (times = 1) => {
  for (let turn = 0; turn < times; turn += 1) {
    await shop.rows(
      sql`update stripe_events set due_at = now() - interval '1 second' where status = 'received'`,
    )
    await shop.drain()
  }
}

describe('an event', () => {
  it('is kept before it is answered, then worked off, and holds nothing personal', async () => {
    expect(await send(eventOf({}))).toMatchObject({ status: 200, body: { received: true } })
    await drainAll()
    expect(fake.calls).toEqual(['ofPayment p1'])
    expect(await theEvent()).toMatchObject({
      status: 'handled',
      account: ADA,
      object_id: 'pi_ours',
      related: { payment_intent: 'pi_ours' },
      shop: 'shop',
      shop_name: 'Ada’s Shop',
    })
    const all = JSON.stringify(await shop.rows(sql`select * from stripe_events`))
    expect(all).not.toMatch(/bea@|Bea Buyer/)
  })

  it('brought many times at once is handled once', async () => {
    const event = eventOf({})
    const replies = await Promise.all(Array.from({ length: 12 }, () => send(event)))
    expect(replies.map(({ status }) => status)).toEqual(Array(12).fill(200))
    expect(replies.filter(({ body }) => body.duplicate === false)).toHaveLength(1)
    await Promise.all([shop.drain(), shop.drain(), shop.drain()])
    await send(event)
    await drainAll()
    expect(fake.calls).toEqual(['ofPayment p1'])
  })

  it.each([
    [
      'checkout.session.completed',
      { id: 'cs_1', object: 'checkout.session', payment_intent: 'pi_ours' },
      'ofPayment p1',
    ],
    [
      'charge.succeeded',
      { id: 'ch_1', object: 'charge', payment_intent: 'pi_ours' },
      'ofPayment p1',
    ],
    [
      'refund.failed',
      { id: 're_1', object: 'refund', charge: 'ch_1', payment_intent: 'pi_ours' },
      'ofRefund p1 re_1',
    ],
    [
      'charge.refund.updated',
      { id: 're_2', object: 'refund', payment_intent: 'pi_ours' },
      'ofRefund p1 re_2',
    ],
    [
      'charge.dispute.created',
      { id: 'dp_1', object: 'dispute', payment_intent: 'pi_ours' },
      'ofDispute p1 dp_1',
    ],
  ])('%s is told to whom it concerns', async (type, object, call) => {
    await send(eventOf({ type, object }))
    await drainAll()
    expect(fake.calls).toEqual([call])
  })

  it('of a refunded charge asks Stripe which refunds there are', async () => {
    const stripe = new Stripe(double.keys.secretKey, { ...double.sdk, telemetry: false })
    const intent = await stripe.paymentIntents.create({
      amount: 1_000,
      currency: 'usd',
      confirm: true,
      payment_method: 'pm_card_visa',
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    })
    const refunds = await Promise.all(
      [100, 200].map((amount) => stripe.refunds.create({ payment_intent: intent.id, amount })),
    )
    fake.known.set(intent.id, { shop: 'shop', payment: 'p2', account: ADA, mode: 'destination' })
    const object = { id: intent.latest_charge, object: 'charge', payment_intent: intent.id }
    await send(eventOf({ type: 'charge.refunded', object, account: null }), { secret: PLATFORM })
    await drainAll()
    expect(fake.calls.toSorted()).toEqual(refunds.map(({ id }) => `ofRefund p2 ${id}`).toSorted())
  })

  it('that nobody waits for is put aside', async () => {
    await send(eventOf({ type: 'customer.created', object: { id: 'cus_1', object: 'customer' } }))
    await drainAll()
    expect(await theEvent()).toMatchObject({ status: 'ignored', attempts: 1 })
    expect(fake.calls).toEqual([])
  })
})

describe('what Stripe did not send', () => {
  const refused = { status: 400, body: { errors: [{ data: { code: 'invalid_signature' } }] } }

  it('is refused, and counted without being kept', async () => {
    const event = eventOf({})
    expect(await send(event, { secret: 'whsec_other' })).toMatchObject(refused)
    expect(await send(event, { signature: 'nonsense' })).toMatchObject(refused)
    expect(await shop.post('/webhooks/stripe', JSON.stringify(event))).toMatchObject(refused)
    expect(await shop.post('/webhooks/stripe', '')).toMatchObject(refused)
    await drainAll()
    expect(fake.calls).toEqual([])
    const rows = await events()
    expect(rows).toMatchObject([{ type: 'unsigned', status: 'refused', attempts: 4 }])
    expect(JSON.stringify(rows)).not.toContain('pi_ours')
  })

  it('or sent long ago, is refused', async () => {
    expect(await send(eventOf({}), { age: 290 })).toMatchObject({ status: 200 })
    expect(await send(eventOf({}), { age: 310 })).toMatchObject(refused)
  })

  it('or somebody has changed, is refused', async () => {
    const event = eventOf({})
    const signature = signed(JSON.stringify(event))
    const changed = { ...event, account: 'acct_other' }
    expect(await send(changed, { signature })).toMatchObject(refused)
  })

  it('or is too long, is not read to its end', async () => {
    const event = eventOf({ object: { description: 'x'.repeat(300_000) } })
    expect((await send(event)).body).toMatchObject({
      errors: [{ data: { code: 'body_too_large' } }],
    })
    expect(await events()).toEqual([])
  })

  it('or is signed and no event, is refused', async () => {
    expect(await send({ id: 'evt_x', object: 'event' })).toMatchObject({ status: 400 })
    expect(await events()).toEqual([])
  })
})

describe('an event that does not belong', () => {
  it('to our mode is taken and refused', async () => {
    expect(await send(eventOf({ livemode: true }))).toMatchObject({ status: 200 })
    await drainAll()
    expect(await theEvent()).toMatchObject({ status: 'refused', attempts: 0 })
    expect(fake.calls).toEqual([])
  })

  it.each([
    ['another shop’s account', 'acct_mallory', CONNECT],
    ['the platform', null, PLATFORM],
  ])(
    'to the payment it names, coming from %s, is refused and does nothing',
    async (_, account, secret) => {
      await send(eventOf({ account }), { secret })
      await drainAll()
      expect(await theEvent()).toMatchObject({ status: 'refused' })
      expect(fake.calls).toEqual([])
    },
  )

  it('to any payment of ours is asked for again a few times, then put aside', async () => {
    const object = { id: 'pi_later' }
    await send(eventOf({ object }))
    await drainAll(3)
    expect(await theEvent()).toMatchObject({ status: 'received', attempts: 3 })
    fake.known.set('pi_later', { shop: 'shop', payment: 'p3', account: ADA, mode: 'direct' })
    await drainAll()
    expect(fake.calls).toEqual(['ofPayment p3'])
    await send(eventOf({ object: { id: 'pi_never' } }))
    await drainAll(10)
    expect((await events())[1]).toMatchObject({ status: 'ignored', attempts: 8 })
  })

  it('to the payment that its metadata names says nothing of that', async () => {
    await send(
      eventOf({ object: { id: 'pi_other', metadata: { payment: 'p1', intent: 'pi_ours' } } }),
    )
    await drainAll(10)
    expect(fake.calls).toEqual([])
  })
})

describe('an event whose work fails', () => {
  it('is tried again until it succeeds', async () => {
    fake.failures.push(new Error('down, said ada@example.com'), new Error('down'))
    await send(eventOf({}))
    await drainAll()
    const failed = await theEvent()
    expect(failed).toMatchObject({ status: 'received', attempts: 1 })
    expect(failed['error']).toBe('Error: down, said [e-mail]')
    await drainAll(2)
    expect(fake.calls).toEqual(['ofPayment p1'])
    expect(await theEvent()).toMatchObject({ status: 'handled', attempts: 3, error: null })
  })

  it('waits the longer, the more often it has failed', async () => {
    fake.failures.push(...Array.from({ length: 3 }, () => new Error('down')))
    await send(eventOf({}))
    const waits: number[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      await drainAll()
      const [row] = await shop.rows(sql`
        select extract(epoch from due_at - now())::float8 as wait from stripe_events`)
      waits.push(Number(row?.['wait']))
    }
    expect(waits[0]).toBeGreaterThan(1)
    expect(waits[1]).toBeGreaterThan(3)
    expect(waits[2]).toBeGreaterThan(7)
    await shop.drain()
    expect(await theEvent()).toMatchObject({ attempts: 3 })
  })

  it('is given up after a day of attempts, and is done when somebody has it replayed', async () => {
    fake.failures.push(...Array.from({ length: 35 }, () => new Error('down')))
    await send(eventOf({}))
    await drainAll(36)
    expect(await theEvent()).toMatchObject({ status: 'dead', attempts: 35 })
    const [{ id } = {}] = await shop.rows(sql`select id from stripe_events`)
    await replayEvent(shop.payload, String(id))
    await shop.drain()
    expect(await theEvent()).toMatchObject({ status: 'handled', attempts: 1 })
    expect(fake.calls).toEqual(['ofPayment p1'])
    await expect(replayEvent(shop.payload, String(id))).rejects.toMatchObject({ status: 409 })
    await expect(replayEvent(shop.payload, 'nothing')).rejects.toMatchObject({ status: 404 })
  })

  it('is not lost with its worker, and what the dead one finds out late changes nothing', async () => {
    await send(eventOf({}))
    // As a worker leaves it that was killed in the middle.
    await shop.rows(
      sql`update stripe_events set attempts = 1, due_at = now() + interval '3 minutes'`,
    )
    await shop.drain()
    expect(fake.calls).toEqual([])
    await drainAll()
    expect(await theEvent()).toMatchObject({ status: 'handled', attempts: 2 })
  })

  it('refused at the door is not let in by a replay', async () => {
    await send(eventOf({ livemode: true }))
    const [{ id } = {}] = await shop.rows(sql`select id from stripe_events`)
    await expect(replayEvent(shop.payload, String(id))).rejects.toMatchObject({ status: 409 })
  })
})

describe('a thin event of an account', () => {
  it('has its state fetched, whatever the event says', async () => {
    const { account } = (await shop.ask('stripeAccounts.connect')) as {
      account: { account: string }
    }
    await double.control.onboard(account.account)
    const thin = {
      id: 'evt_thin',
      object: 'v2.core.event',
      type: 'v2.core.account[requirements].updated',
      created: '2026-11-21T10:00:00.000Z',
      livemode: false,
      related_object: { id: account.account, type: 'v2.core.account', url: '/v2/core/accounts/x' },
    }
    expect(await send(thin, { secret: ACCOUNTS })).toMatchObject({ status: 200 })
    await drainAll()
    expect(await theEvent()).toMatchObject({
      status: 'handled',
      outcome: 'The account is active.',
      shop: 'shop',
    })
    const status = (await shop.ask('stripeAccounts.status')).account
    expect(status).toMatchObject({ state: 'active', canCharge: true })
  })
})

describe('what Stripe could not deliver', () => {
  const ask = async () => {
    const { chores } = houseOf(shop.payload.config)
    const chore = chores.find(({ name }) => name === 'stripe-connect.missed-events')
    if (chore) await doChore(shop.payload, chore)
  }
  const told = async () => (await events()).map(({ type, account }) => [type, account])
  const sdk = () => new Stripe(double.keys.secretKey, { ...double.sdk, telemetry: false })
  const accountOf = async (): Promise<string> => {
    const { account } = (await shop.ask('stripeAccounts.connect')) as {
      account: { account: string }
    }
    await double.control.onboard(account.account)
    return account.account
  }
  const paidOn = async (stripeAccount?: string) => {
    const params = {
      amount: 700,
      currency: 'usd',
      confirm: true,
      payment_method: 'pm_card_visa',
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    } as const
    return sdk().paymentIntents.create(params, stripeAccount ? { stripeAccount } : {})
  }

  beforeAll(async () => {
    // Nobody is there.
    const dead = 'http://127.0.0.1:9/hook'
    await double.control.webhooks({ retries: [] })
    await double.control.listen({ platform: dead, connect: dead })
  })

  it('is asked for, on the platform and on each account, and heard once', async () => {
    const account = await accountOf()
    const own = await paidOn()
    const theirs = await paidOn(account)
    const known = { shop: 'shop', payment: 'p7', account, mode: 'direct' }
    fake.known.set(theirs.id, known)
    fake.known.set(own.id, { ...known, payment: 'p8', mode: 'destination' })
    await double.control.idle()
    expect(await events()).toEqual([])
    await ask()
    expect(await told()).toEqual(
      expect.arrayContaining([
        ['payment_intent.succeeded', 'platform'],
        ['payment_intent.succeeded', account],
      ]),
    )
    // What nobody here waits for is not kept.
    expect(await told()).not.toContainEqual(['payment_intent.created', account])
    await drainAll()
    expect(new Set(fake.calls)).toEqual(new Set(['ofPayment p7', 'ofPayment p8']))

    fake.calls.length = 0
    await Promise.all([ask(), ask()])
    await drainAll()
    expect(fake.calls).toEqual([])
    // Delivered after all.
    const [event] = (await sdk().events.list({ limit: 1, type: 'payment_intent.succeeded' })).data
    const late = await send(event ?? {}, { secret: PLATFORM })
    expect(late.body).toMatchObject({ duplicate: true })
  })

  it('is asked for from where the last asking ended, a little before that', async () => {
    await ask()
    await double.control.clearExchanges()
    await ask()
    const asked = JSON.stringify(await double.control.exchanges())
    const since = [...asked.matchAll(/created[^0-9]{1,12}gte[^0-9]{1,12}(\d{10})/g)].map(
      ([, second]) => second,
    )
    expect(since.length).toBeGreaterThan(1)
    for (const second of since) {
      expect(Date.now() / 1_000 - Number(second)).toBeGreaterThan(590)
      expect(Date.now() / 1_000 - Number(second)).toBeLessThan(700)
    }
  })

  it('is heard of to the last, however much there is', async () => {
    const account = await accountOf()
    await double.control.idle()
    await ask()
    await shop.rows(sql`delete from stripe_events`)
    const { id } = await paidOn(account)
    const stripe = sdk()
    const crowd = Array.from({ length: 560 }, (_, at) => ({ email: `${at}@example.com` }))
    await Promise.all(crowd.map((one) => stripe.customers.create(one, { stripeAccount: account })))
    await double.control.idle()
    const about = async () => (await events()).map(({ object_id }) => object_id)
    await ask()
    expect(await about()).not.toContain(id)
    await ask()
    expect(await about()).toContain(id)
  })

  it('holds nobody up where one account cannot be asked', async () => {
    await shop.rows(sql`
      insert into stripe_mirrors (id, account, failures, due_at) values (gen_random_uuid(), 'acct_0gone', 0, now())`)
    const account = await accountOf()
    const { id } = await paidOn(account)
    await double.control.idle()
    await ask()
    expect((await events()).map(({ object_id }) => object_id)).toContain(id)
  })
})

describe('the double itself', () => {
  it('reaches us with what it signs', async () => {
    const stripe = new Stripe(double.keys.secretKey, { ...double.sdk, telemetry: false })
    await stripe.paymentIntents.create({ amount: 500, currency: 'usd' })
    const { data } = await stripe.events.list({ limit: 1 })
    const [event] = data
    expect(await send(event ?? {}, { secret: PLATFORM })).toMatchObject({ status: 200 })
    expect(await theEvent()).toMatchObject({ event_id: event?.id, account: 'platform' })
  })
})
