import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startStripeDouble, type StripeDouble } from '../../tools/stripe-double/index.ts'
import {
  createMember,
  createTenant,
  errorOf,
  firstOperator,
  http,
  startApp,
  type App,
  type Http,
  type Tenant,
} from '../support/index.ts'
import { change, eventually } from './support/house.ts'
import { rawRequest } from './support/rawRequest.ts'
import { startWorker, type Worker } from './support/startWorker.ts'

const SECRET = 'whsec_of_the_tests'
const HOOK = '/api/webhooks/stripe'

let double: StripeDouble
let app: App
let worker: Worker
let operator: Http
let tenant: Tenant
let owner: Http
let count = 0

beforeAll(async () => {
  double = await startStripeDouble({ seed: 3, webhooks: { timing: 'after' } })
  const env = {
    STRIPE_SECRET_KEY: double.keys.secretKey,
    STRIPE_PUBLISHABLE_KEY: double.keys.publishableKey,
    STRIPE_API_BASE: double.url,
    STRIPE_ACCOUNTS_WEBHOOK_SECRET: SECRET,
  }
  app = await startApp({ env })
  worker = await startWorker(app, env)
  operator = await firstOperator(app.url)
  tenant = await createTenant(operator, { locale: 'de-DE' })
  owner = (await createMember(operator, { tenant, roles: ['owner'] })).with({
    'x-tenant-id': tenant.slug,
  })
})

afterAll(async () => {
  await worker.kill9()
  await app.stop()
  await double.stop()
})

const thinEvent = (account: string) =>
  JSON.stringify({
    id: `evt_${(count += 1)}`,
    object: 'v2.core.event',
    type: 'v2.core.account[requirements].updated',
    created: new Date().toISOString(),
    livemode: false,
    related_object: { id: account, type: 'v2.core.account', url: `/v2/core/accounts/${account}` },
  })

const signed = (payload: string) => ({
  'stripe-signature': Stripe.webhooks.generateTestHeaderString({ payload, secret: SECRET }),
})

type Shown = { account: { state: string; account: string; canCharge: boolean }; url: string | null }
type Events = { docs: { id: string; type: string; status: string; shopName?: string }[] }

const stateOf = async () =>
  (await owner.get<Shown>('/api/stripe-accounts/status')).body.account.state

describe('what Stripe tells', () => {
  it.each(['localhost', 'SHOP.localhost', 'nobody.example', '127.0.0.1'])(
    'is taken on any host: %s',
    async (host) => {
      const body = thinEvent('acct_of_nobody')
      const reply = await rawRequest(app.url, HOOK, {
        method: 'POST',
        headers: {
          host: host.replace('SHOP', tenant.slug),
          'content-type': 'application/json; charset=utf-8',
          ...signed(body),
        },
        body,
      })
      expect(JSON.parse(reply.text)).toEqual({ received: true, duplicate: false })
    },
  )

  it('is refused in the envelope where it is not signed', async () => {
    const reply = await http(app.url).post(HOOK, { id: 'evt_1', object: 'event' })
    expect(reply.status).toBe(400)
    expect(errorOf(reply)).toMatchObject({ code: 'invalid_signature' })
  })

  it('is seen by the operator of the platform alone', async () => {
    const list = (as: Http) => as.get<Events>('/api/stripe-events')
    expect((await list(operator)).body.docs.length).toBeGreaterThan(3)
    for (const other of [owner, http(app.url), operator.with({ 'x-tenant-id': tenant.slug })]) {
      const reply = await list(other)
      expect(reply.status === 403 || reply.body.docs.length === 0).toBe(true)
    }
  })

  it('is looked at again when the operator says so, and nobody else', async () => {
    const find = async () =>
      (await operator.get<Events>('/api/stripe-events?where[status][equals]=ignored')).body.docs[0]
    const event = await eventually(find, 20)
    const path = `/api/stripe-events/${event.id}/replay`
    expect((await http(app.url).post(path, {})).status).toBe(401)
    expect((await owner.post(path, {})).status).toBe(403)
    expect((await operator.post(path, {})).status).toBe(200)
  })
})

describe('a shop', () => {
  it('is connected, and hears of it without a look of its own', async () => {
    expect(await stateOf()).toBe('none')
    const { status, body } = await owner.post<Shown>('/api/stripe-accounts/connect', {})
    expect(status).toBe(200)
    expect(body.url).toContain('/onboarding/')
    expect(await stateOf()).toBe('incomplete')
    const { account } = body.account
    await double.control.onboard(account)
    const event = thinEvent(account)
    await http(app.url, signed(event)).post(HOOK, event)
    await eventually(async () => (await stateOf()) === 'active', 20)
    const events = await operator.get<Events>('/api/stripe-events?where[status][equals]=handled')
    expect(events.body.docs[0]).toMatchObject({ shopName: tenant['name'] })
  })

  it('that was suspended is told of its money all the same', async () => {
    const { account } = (await owner.get<Shown>('/api/stripe-accounts/status')).body.account
    await change(operator, 'tenants', tenant, { status: 'suspended' })
    await double.control.review(account, 'rejected')
    const event = thinEvent(account)
    await http(app.url, signed(event)).post(HOOK, event)
    const told = async () => {
      const path = '/api/stripe-events?where[outcome][equals]=The account is restricted.'
      return (await operator.get<Events>(path)).body.docs[0]
    }
    expect(await eventually(told, 20)).toMatchObject({ status: 'handled' })
  })
})

describe('a platform without keys', () => {
  it('says so to Stripe, and to the owner', async () => {
    const bare = await startApp()
    try {
      const boss = await firstOperator(bare.url)
      const shop = await createTenant(boss)
      const reply = await http(bare.url).post(HOOK, {})
      expect(reply.status).toBe(500)
      expect(errorOf(reply)).toMatchObject({ code: 'webhook_not_configured' })
      const member = await createMember(boss, { tenant: shop, roles: ['owner'] })
      const asOwner = member.with({ 'x-tenant-id': shop.slug })
      const status = await asOwner.get('/api/stripe-accounts/status')
      expect(status.body).toMatchObject({ account: { state: 'none', isSetUp: false } })
      const refused = await asOwner.post('/api/stripe-accounts/connect', {})
      expect(errorOf(refused)).toMatchObject({ code: 'stripe_not_set_up' })
    } finally {
      await bare.stop()
    }
  })
})
