import { randomUUID } from 'node:crypto'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { codeOf } from './support/codeOf.ts'
import { openPlatform, type Json, type Platform, type Shop } from './support/platform.ts'

const DAY = 86_400

let platform: Platform
let plus: string
let terms: Json
let pro: string
let free: string
let closed: string
let count = 0
let shop: Shop

beforeAll(async () => {
  platform = await openPlatform()
  const allowances = [{ meter: 'orders', included: 2, price: 5 }]
  terms = { price: 2_900, currency: 'EUR', trialDays: 14, ownersMayChoose: true, allowances }
  plus = await platform.plan({ ...terms, name: 'Plus' })
  pro = await platform.plan({
    name: 'Pro',
    price: 9_900,
    currency: 'EUR',
    ownersMayChoose: true,
    allowances: [{ meter: 'orders', included: 100, price: 2 }],
  })
  free = await platform.plan({ name: 'Free', ownersMayChoose: true })
  closed = await platform.plan({ name: 'By arrangement', price: 100, currency: 'EUR' })
}, 240_000)

afterAll(() => platform.close())

beforeEach(async () => {
  count += 1
  shop = await platform.shop(`shop-${count}`)
  await platform.double.control.dunning('unpaid')
}, 60_000)

const choose = (plan: string, who = shop.owner) =>
  platform.ask('POST', '/billing/plan', who, { plan })
const ofBoss = (of: Shop) => ({ ...platform.boss, 'x-tenant-id': of.slug })
const assign = async (plan: string | null) => {
  expect((await platform.ask('POST', '/billing/plan', ofBoss(shop), { plan })).status).toBe(200)
  await platform.drain()
}
const atStripe = async () => {
  const { subscription } = await platform.row(shop)
  return platform.stripe.subscriptions.retrieve(String(subscription), {
    expand: ['latest_invoice'],
  })
}
const subscriptionsOf = async () =>
  (
    await platform.stripe.subscriptions.list({
      customer: String((await platform.row(shop))['customer']),
      status: 'all',
    })
  ).data
const after = async (days: number) => {
  await platform.double.control.advance(days * DAY)
  await platform.hear()
}
/** As orders that are placed do. */
const use = async (times: number): Promise<string[]> => {
  const ids: string[] = []
  for (let n = 0; n < times; n += 1) {
    const id = randomUUID()
    await platform.house.owner.query(
      `with told as (
         insert into events (id, tenant_id, topic, subject, payload, occurred_at)
         values ($1::uuid, $2, 'order.placed', $1::text, '{}', now()))
       insert into event_deliveries (id, tenant_id, event_id, handler, subject, status, attempts, due_at)
       values (gen_random_uuid(), $2, $1::uuid, 'billing.count-orders', $1::text, 'pending', 0, now())`,
      [id, shop.id],
    )
    ids.push(id)
  }
  return ids
}
afterEach(async ({ task }) => {
  await platform.double.control.clearFaults()
  if (task.result?.state === 'fail')
    console.log(
      platform.house
        .log()
        .split('\n')
        .filter((line) => /"level":(40|50)/.test(line))
        .slice(-6)
        .join('\n'),
    )
})

describe('a plan', () => {
  // First of all, while Stripe's clock is still ours.
  it('that is tried longer ends later, and its owner is reminded once', async () => {
    await choose(plus)
    const until = new Date(Date.now() + 2 * DAY * 1_000).toISOString()
    const extend = (who: Record<string, string>) =>
      platform.ask('POST', '/billing/trial', who, { until })
    expect(codeOf(await extend(shop.owner))).toMatch(/^403/)
    expect((await extend(ofBoss(shop))).json).toMatchObject({ billing: { state: 'trialing' } })
    const trialEnds = String((await platform.billing(shop))['trialEndsAt'])
    expect(Math.abs(Date.parse(trialEnds) - Date.parse(until))).toBeLessThan(2_000)
    await platform.ask('POST', '/billing/refresh', shop.owner, {})
    await platform.drain()
    const told = platform
      .mails()
      .filter((mail) => mail.includes(`${shop.slug}: your trial ends on`))
    expect(told).toHaveLength(1)
  })

  it('begins with a trial, and is paid when that is over', async () => {
    expect((await choose(plus)).json).toMatchObject({
      billing: {
        state: 'trialing',
        plan: { name: 'Plus', price: 2_900 },
        nextCharge: { amount: 2_900 },
      },
    })
    await platform.card(shop)
    await after(15)
    expect(await platform.billing(shop)).toMatchObject({
      state: 'active',
      card: 'Visa ending in 4242',
      owed: 0,
      isClosed: false,
    })
    const { json } = await platform.ask('GET', '/billing/invoices', shop.owner)
    expect((json['docs'] as Json[])[0]).toMatchObject({ total: 2_900, paid: 2_900, state: 'paid' })
  })

  it('whose trial ends without a card closes the shop, and a card opens it', async () => {
    await choose(plus)
    await after(15)
    expect(await platform.isOpen(shop)).toBe(false)
    expect(await platform.billing(shop)).toMatchObject({
      state: 'paused',
      suspension: 'trial_over',
      isClosed: true,
    })
    expect(platform.mails()).toContain(
      `owner@${shop.slug}.test: ${shop.slug}: your shop is closed for now`,
    )
    const visit = await platform.ask('GET', '/store/products', { 'x-tenant-id': shop.slug })
    expect(codeOf(visit)).toBe('403 tenant_suspended')
    expect(codeOf(await platform.ask('POST', '/billing/pay', shop.owner, {}))).toBe(
      '402 payment_declined',
    )
    await platform.card(shop)
    const paid = await platform.ask('POST', '/billing/pay', shop.owner, {})
    expect(paid.json).toMatchObject({ billing: { state: 'active', isClosed: false } })
    expect(await platform.isOpen(shop)).toBe(true)
    await platform.hear()
    expect(
      platform.mails().filter((mail) => mail.includes(`${shop.slug}: your shop is open again`)),
    ).toHaveLength(1)
  })

  it('that costs nothing is nobody’s business but ours', async () => {
    await assign(free)
    expect(await platform.billing(shop)).toMatchObject({ state: 'free', plan: { name: 'Free' } })
    expect((await platform.row(shop))['customer']).toBeNull()
  })

  it('is changed in the middle, and the next invoice settles the difference', async () => {
    await choose(plus)
    await platform.card(shop)
    await after(15)
    await after(10)
    expect((await choose(pro)).json).toMatchObject({
      billing: { state: 'active', plan: { name: 'Pro' }, isChanging: false },
    })
    const { items } = await atStripe()
    expect(new Set(items.data.map(({ price }) => price.unit_amount))).toEqual(
      new Set([9_900, null]),
    )
    await after(25)
    const invoice = (await atStripe()).latest_invoice as { total: number }
    expect(invoice.total).toBeGreaterThan(9_900)
    const { rows } = await platform.house.owner.query(
      'select p.name from tenants t join plans p on p.id = t.plan_id where t.id = $1',
      [shop.id],
    )
    expect(rows).toEqual([{ name: 'Pro' }])
  })

  it('left for a free one ends at once, and gives back what was not used', async () => {
    await choose(plus)
    await platform.card(shop)
    await after(15)
    await after(10)
    expect((await choose(free)).json).toMatchObject({ billing: { state: 'free' } })
    await platform.hear()
    const { credit } = await platform.billing(shop)
    expect(credit).toBeGreaterThan(1_500)
    expect(credit).toBeLessThan(2_900)
    expect((await subscriptionsOf()).map(({ status }) => status)).toEqual(['canceled'])
  })

  it('is tried once: the next begins paid, and wants a card', async () => {
    await choose(plus)
    await choose(free)
    expect(codeOf(await choose(plus))).toBe('409 card_needed')
    await platform.card(shop)
    await platform.ask('POST', '/billing/refresh', shop.owner, {})
    expect((await choose(plus)).json).toMatchObject({ billing: { state: 'active' } })
  })

  it('keeps its price for whoever has it, when it costs more', async () => {
    const id = await platform.plan({ name: `Old ${count}`, price: 1_000, currency: 'EUR' })
    await assign(id)
    const path = `/plans/${id}`
    expect((await platform.ask('PATCH', path, platform.boss, { price: 2_000 })).status).toBe(200)
    expect(await platform.billing(shop)).toMatchObject({ plan: { price: 1_000 } })
    const { items } = await atStripe()
    expect(items.data[0]?.price.unit_amount).toBe(1_000)
    await choose(id, ofBoss(shop))
    expect((await atStripe()).items.data[0]?.price.unit_amount).toBe(2_000)
  })

  it('without a card from an operator waits for its first payment', async () => {
    await assign(pro)
    expect(await platform.billing(shop)).toMatchObject({ state: 'starting', owed: 9_900 })
    await platform.card(shop)
    const paid = await platform.ask('POST', '/billing/pay', shop.owner, {})
    expect(paid.json).toMatchObject({ billing: { state: 'active', owed: 0 } })
  })
})

describe('what is used', () => {
  beforeEach(async () => {
    await choose(plus)
    await platform.card(shop)
    await after(15)
    // Our clock has not moved with Stripe's.
    await platform.house.owner.query(
      `update subscriptions set period_start = now() - interval '1 minute' where tenant_id = $1`,
      [shop.id],
    )
  }, 60_000)

  const reported = async () => {
    const exchanges = await platform.double.control.exchanges()
    const { customer } = await platform.row(shop)
    return exchanges.filter(
      ({ path, status, params }) =>
        path === '/v1/billing/meter_events' &&
        status === 200 &&
        (params as { payload: { stripe_customer_id: string } }).payload.stripe_customer_id ===
          customer,
    )
  }
  const states = async () =>
    (
      await platform.house.owner.query<{ state: string; many: number }>(
        'select state, count(*)::int as many from usage_records where tenant_id = $1 group by state',
        [shop.id],
      )
    ).rows
  /** Word of it reaches Stripe as of now by its clock: a test's clock is ahead of ours. */
  const shift = async () => {
    const now = await platform.double.control.now()
    await platform.house.owner.query(
      `update events set occurred_at = to_timestamp($2) where tenant_id = $1 and topic = 'order.placed'`,
      [shop.id, now],
    )
  }

  it('beyond what is included is on the next invoice, to the cent', async () => {
    await use(5)
    await shift()
    await platform.drain()
    expect(await states()).toEqual([{ state: 'reported', many: 5 }])
    expect(await platform.billing(shop)).toMatchObject({
      usage: [{ label: 'orders', used: 5, included: 2, over: 3, amount: 15 }],
      nextCharge: { amount: 2_915 },
    })
    await after(32)
    const invoice = (await atStripe()).latest_invoice as { total: number; status: string }
    expect(invoice).toMatchObject({ total: 2_915, status: 'paid' })
  })

  it('is counted once, delivered twice and by two at once', async () => {
    await use(4)
    await shift()
    await Promise.all([platform.drain(), platform.drain()])
    await platform.house.owner.query(
      `update event_deliveries set status = 'pending', due_at = now() - interval '1 second', attempts = 0
       where tenant_id = $1 and handler = 'billing.count-orders'`,
      [shop.id],
    )
    await platform.house.owner.query(
      `update usage_records set state = 'waiting' where tenant_id = $1`,
      [shop.id],
    )
    await Promise.all([platform.drain(), platform.drain()])
    expect(await states()).toEqual([{ state: 'reported', many: 4 }])
    expect(
      new Set((await reported()).map(({ params }) => (params as Json)['identifier'])).size,
    ).toBe(4)
    const meters = await platform.stripe.billing.meters.list()
    const now = await platform.double.control.now()
    const { data } = await platform.stripe.billing.meters.listEventSummaries(
      meters.data[0]?.id ?? '',
      {
        customer: String((await platform.row(shop))['customer']),
        start_time: now - 40 * DAY,
        end_time: now + DAY,
      },
    )
    expect(data[0]?.aggregated_value).toBe(4)
  })

  it.each(['drop_before', 'error_after'] as const)(
    'is billed once when the answer is lost: %s',
    async (kind) => {
      // All that is included: each that is counted besides is to be seen.
      await use(2)
      await shift()
      await platform.drain()
      await use(1)
      await shift()
      await platform.double.control.fault({ kind, times: 3, path: '/v1/billing/meter_events' })
      await platform.drain()
      // An answer that Stripe only repeats is not waited for: it is told again under a further key.
      const state = kind === 'drop_before' ? 'waiting' : 'reported'
      expect(await states()).toContainEqual({ state, many: kind === 'drop_before' ? 1 : 3 })
      await platform.double.control.clearFaults()
      await platform.house.owner.query(
        `update usage_records set due_at = now() - interval '1 second' where tenant_id = $1`,
        [shop.id],
      )
      await platform.chore('billing.tell-collector')
      expect(await states()).toEqual([{ state: 'reported', many: 3 }])
      await after(32)
      expect((await atStripe()).latest_invoice).toMatchObject({ total: 2_905 })
    },
  )

  it('too long ago is not billed, and does not vanish', async () => {
    await use(1)
    await platform.house.owner.query(
      `update events set occurred_at = now() - interval '40 days' where tenant_id = $1 and topic = 'order.placed'`,
      [shop.id],
    )
    await platform.drain()
    expect(await states()).toEqual([{ state: 'late', many: 1 }])
    expect(await platform.billing(shop)).toMatchObject({ lateUses: 1 })
  })
})

describe('a shop that does not pay', () => {
  beforeEach(async () => {
    await choose(plus)
    await platform.card(shop)
    await after(15)
    await platform.card(shop, 'pm_card_chargeDeclined')
  }, 60_000)

  it('is told, closed at the end, and open again when it has paid', async () => {
    await after(31)
    expect(await platform.billing(shop)).toMatchObject({ state: 'past_due', owed: 2_900 })
    expect(await platform.isOpen(shop)).toBe(true)
    expect(platform.mails()).toContain(
      `owner@${shop.slug}.test: ${shop.slug}: we could not take your payment`,
    )
    await after(16)
    expect(await platform.isOpen(shop)).toBe(false)
    expect(await platform.billing(shop)).toMatchObject({ state: 'unpaid', suspension: 'unpaid' })
    const { json } = await platform.ask('GET', '/billing/invoices', shop.owner)
    const [open] = json['docs'] as Json[]
    expect(open).toMatchObject({ state: 'open', remaining: 2_900 })
    const opened = await platform.ask(
      'POST',
      `/billing/invoices/${String(open?.['id'])}/open`,
      shop.owner,
      {},
    )
    expect(String(opened.json['page'])).toContain('/i/')
    expect(
      (await platform.ask('POST', '/billing/portal', shop.owner, { purpose: 'card' })).json,
    ).toHaveProperty('url')
    await platform.card(shop)
    expect((await platform.ask('POST', '/billing/pay', shop.owner, {})).json).toMatchObject({
      billing: { state: 'active', suspension: null, isClosed: false, owed: 0 },
    })
    expect(await platform.isOpen(shop)).toBe(true)
  })

  it('whose subscription was ended for it pays, and begins again', async () => {
    await platform.double.control.dunning('canceled')
    await after(48)
    expect(await platform.billing(shop)).toMatchObject({ state: 'cancelled', suspension: 'unpaid' })
    expect(await platform.isOpen(shop)).toBe(false)
    await platform.card(shop)
    expect((await platform.ask('POST', '/billing/pay', shop.owner, {})).status).toBe(200)
    expect((await choose(plus)).json).toMatchObject({
      billing: { state: 'active', isClosed: false },
    })
    expect(await subscriptionsOf()).toHaveLength(2)
  })

  it('and that an operator has opened all the same is not closed at the next look', async () => {
    await after(48)
    await platform.ask('POST', '/billing/open', ofBoss(shop), {})
    await platform.ask('POST', '/billing/refresh', shop.owner, {})
    expect(await platform.isOpen(shop)).toBe(true)
    expect(await platform.row(shop)).toMatchObject({ state: 'unpaid', suspension: null })
  })

  it('is found out without a word from Stripe', async () => {
    await platform.double.control.webhooks({ timing: 'hold' } as never)
    await platform.double.control.advance(48 * DAY)
    await platform.house.owner.query(
      `update subscriptions set looked_at = now() - interval '2 days' where tenant_id = $1`,
      [shop.id],
    )
    await platform.chore('billing.reconcile')
    expect(await platform.isOpen(shop)).toBe(false)
    await platform.double.control.webhooks({ timing: 'after' } as never)
    await platform.double.control.release()
    await platform.hear()
  })
})

describe('credit', () => {
  const grant = (
    amount: number,
    key: string = randomUUID(),
    who: Record<string, string> = ofBoss(shop),
  ) =>
    platform.ask(
      'POST',
      '/billing/credits',
      { ...who, 'idempotency-key': key },
      { amount, reason: 'Sorry for the outage' },
    )

  beforeEach(async () => {
    await choose(plus)
    await platform.card(shop)
  }, 60_000)

  it('is granted once under a double click, and an invoice takes it first', async () => {
    const key = randomUUID()
    const [one, two] = await Promise.all([grant(3_500, key), grant(3_500, key)])
    expect([one.status, two.status]).toContain(201)
    expect((await grant(3_500, key)).status).toBe(201)
    await platform.drain()
    expect(await platform.billing(shop)).toMatchObject({
      credit: 3_500,
      credits: [{ amount: 3_500, reason: 'Sorry for the outage', isBooked: true, grantedBy: null }],
    })
    await after(15)
    expect(await platform.billing(shop)).toMatchObject({ state: 'active', credit: 600 })
    const { json } = await platform.ask('GET', '/billing/invoices', shop.owner)
    expect((json['docs'] as Json[])[0]).toMatchObject({ total: 2_900, credited: 2_900, paid: 0 })
  })

  it('is taken back no further than there is some', async () => {
    await grant(1_000)
    expect(codeOf(await grant(-1_001))).toBe('409 credit_exceeds')
    expect((await grant(-400)).status).toBe(201)
    await platform.drain()
    expect(await platform.billing(shop)).toMatchObject({ credit: 600 })
  })

  it.each(['drop_before', 'error_after'] as const)(
    'is booked once when the answer is lost: %s',
    async (kind) => {
      await platform.double.control.fault({ kind, times: 3, path: '/balance_transactions' })
      await grant(700)
      await platform.drain()
      await platform.double.control.clearFaults()
      await platform.house.owner.query(
        `update subscription_credits set due_at = now() - interval '1 second' where tenant_id = $1`,
        [shop.id],
      )
      await platform.chore('billing.tell-collector')
      expect(await platform.billing(shop)).toMatchObject({ credit: 700 })
    },
  )

  it('that was granted stays as it was', async () => {
    await grant(1_000)
    const { owner } = platform.house
    const change = (set: string) =>
      owner.query(`update subscription_credits set ${set} where tenant_id = $1`, [shop.id])
    await expect(change('amount = 1')).rejects.toThrow(/stays as it was/)
    await expect(
      owner.query('delete from subscription_credits where tenant_id = $1', [shop.id]),
    ).rejects.toThrow(/stays/)
  })
})

describe('what was begun', () => {
  it.each([
    ['drop_before', '/v1/customers'],
    ['error_after', '/v1/customers'],
    ['drop_before', '/v1/products'],
    ['error_after', '/v1/products'],
    ['error_after', '/v1/prices'],
    ['500', '/v1/prices'],
    ['drop_before', '/v1/subscriptions'],
    ['error_after', '/v1/subscriptions'],
    ['500', '/v1/subscriptions'],
  ] as const)('is finished, by a worker where it has to be: %s at %s', async (kind, path) => {
    const plan = await platform.plan({ ...terms, name: `Plus ${count}` })
    await platform.double.control.fault({ kind, times: 3, method: 'POST', path })
    const { json } = await choose(plan)
    // An answer that Stripe only repeats is not waited for: we look, and go on under a further key.
    if (kind === 'drop_before')
      expect(json).toMatchObject({ billing: { isChanging: true, nextPlan: `Plus ${count}` } })
    else expect(json).toMatchObject({ billing: { isChanging: false } })
    await platform.double.control.clearFaults()
    await platform.house.owner.query(
      `update subscriptions set due_at = now() - interval '1 second' where tenant_id = $1`,
      [shop.id],
    )
    await platform.chore('billing.finish-wishes')
    expect(await platform.billing(shop)).toMatchObject({ state: 'trialing', isChanging: false })
    expect(await subscriptionsOf()).toHaveLength(1)
  })

  it('is one subscription, whoever asks at once', async () => {
    await Promise.all([choose(plus), choose(plus), assign(plus)])
    await Promise.all([platform.drain(), platform.chore('billing.finish-wishes')])
    expect(await platform.billing(shop)).toMatchObject({ state: 'trialing' })
    expect(await subscriptionsOf()).toHaveLength(1)
  })
})

describe('nobody', () => {
  it('but its managers sees or changes what a shop pays', async () => {
    await choose(plus)
    const other = await platform.shop(`other-${count}`)
    const foreign = { ...other.owner, 'x-tenant-id': shop.slug }
    for (const who of [shop.viewer, foreign, { 'x-tenant-id': shop.slug }]) {
      for (const [method, path, body] of [
        ['GET', '/billing', undefined],
        ['GET', '/billing/invoices', undefined],
        ['POST', '/billing/plan', { plan: pro }],
        ['POST', '/billing/pay', {}],
        ['POST', '/billing/portal', {}],
        ['POST', '/billing/credits', { amount: 1, reason: 'me' }],
      ] as const) {
        const { status } = await platform.ask(method, path, who, body)
        expect([401, 403], `${method} ${path}`).toContain(status)
      }
    }
    for (const slug of [
      'subscriptions',
      'subscription-invoices',
      'subscription-credits',
      'usage-records',
    ]) {
      const { json, status } = await platform.ask('GET', `/${slug}?limit=50`, other.owner)
      if (status === 200) expect(JSON.stringify(json)).not.toContain(shop.id)
      expect((await platform.ask('GET', `/${slug}`, shop.viewer)).status, slug).toBe(403)
    }
    const mine = await platform.ask('GET', '/subscriptions', shop.owner)
    expect(mine.text).not.toMatch(/cus_|sub_/)
    expect(
      codeOf(
        await platform.ask('POST', '/billing/credits', shop.owner, { amount: 1, reason: 'me' }),
      ),
    ).toMatch(/^403/)
    expect(codeOf(await choose(closed))).toBe('403 plan_not_open')
  })

  it('opens another shop’s invoice', async () => {
    await choose(plus)
    await platform.card(shop)
    await after(15)
    const { rows } = await platform.house.owner.query<{ id: string }>(
      'select id from subscription_invoices where tenant_id = $1',
      [shop.id],
    )
    const other = await platform.shop(`stranger-${count}`)
    const path = `/billing/invoices/${rows[0]?.id}/open`
    expect(codeOf(await platform.ask('POST', path, other.owner, {}))).toBe('404 invoice_not_found')
  })
})
