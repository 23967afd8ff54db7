import { randomUUID } from 'node:crypto'

import type Stripe from 'stripe'

import { create, createMember, createTenant } from '../../support/fixtures/platform.ts'
import { ok } from '../../support/http/ok.ts'
import type { World } from '../matrix/world.ts'

export type Plans = {
  readonly plus: string
  readonly pro: string
  /** Costs nothing for two weeks. */
  readonly tried: string
  /** Never costs anything. */
  readonly free: string
}

export type BilledShop = {
  readonly id: string
  /** What the owner says to any process with. */
  readonly owner: Readonly<Record<string, string>>
  readonly operator: Readonly<Record<string, string>>
  readonly customer: string
  /** What the operator's request says it is, however often it is sent. */
  readonly key: string
  /** As orders that are placed do: a worker hears of them. */
  readonly use: (times: number) => Promise<void>
}

/** Plans that owners may choose; where one has a price, something is counted besides. */
export const createPlans = async ({ operator }: World): Promise<Plans> => {
  const plan = async (name: string, facts: object = {}) =>
    (await create(operator, 'plans', { name, ownersMayChoose: true, ...facts })).id
  const priced = (price: number) => ({
    price,
    currency: 'EUR',
    allowances: [{ meter: 'orders', included: 1, price: 5 }],
  })
  return {
    plus: await plan('Plus', priced(2_900)),
    pro: await plan('Pro', priced(9_900)),
    tried: await plan('Tried', { ...priced(1_900), trialDays: 14 }),
    free: await plan('Free'),
  }
}

/** A shop with a card, and on a plan if one is given. */
export const billedShop = async (world: World, plan?: string): Promise<BilledShop> => {
  const { operator, database, stripe } = world
  const tenant = await createTenant(operator)
  const member = await createMember(operator, { tenant, roles: ['owner'] })
  const owner = member.with({ 'x-tenant-id': tenant.slug })
  await ok(owner.post('/api/billing/portal', {}))
  const { rows } = await database.query<{ customer: string }>(
    'select customer from subscriptions where tenant_id = $1',
    [tenant.id],
  )
  const customer = rows[0]?.customer ?? ''
  const { id: method } = await stripe.paymentMethods.attach('pm_card_visa', { customer })
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: method } })
  await ok(owner.post('/api/billing/refresh', {}))
  if (plan) await ok(owner.post('/api/billing/plan', { plan }))
  return {
    id: tenant.id,
    owner: owner.headers,
    operator: { ...operator.headers, 'x-tenant-id': tenant.slug },
    customer,
    key: randomUUID(),
    use: async (times) => {
      for (let n = 0; n < times; n += 1)
        await database.query(
          `with told as (
             insert into events (id, tenant_id, topic, subject, payload, occurred_at)
             values ($1::uuid, $2, 'order.placed', $1::text, '{}', now()))
           insert into event_deliveries
             (id, tenant_id, event_id, handler, subject, status, attempts, due_at)
           values (gen_random_uuid(), $2, $1::uuid, 'billing.count-orders', $1::text, 'pending', 0, now())`,
          [randomUUID(), tenant.id],
        )
    },
  }
}

/** Everything that is known of what a shop owes, here and at Stripe, without names that differ each time. */
export const accountOf = async (
  { database, stripe }: World,
  { id, customer }: BilledShop,
): Promise<object> => {
  const {
    rows: [row],
  } = await database.query(
    `select s.state::text, s.agreed->>'name' as agreed, s.version = s.done as is_done, s.suspension,
            s.credit::int, s.owed::int, s.unbilled::int, s.trouble, s.card, s.trial_used,
            p.name as plan
     from subscriptions s join tenants t on t.id = s.tenant_id left join plans p on p.id = t.plan_id
     where s.tenant_id = $1`,
    [id],
  )
  const { rows: invoices } = await database.query(
    `select total::int, paid::int, state::text from subscription_invoices where tenant_id = $1
     order by total`,
    [id],
  )
  const { rows: uses } = await database.query(
    `select state::text, count(*)::int as many from usage_records where tenant_id = $1 group by 1`,
    [id],
  )
  const { rows: credits } = await database.query(
    `select amount::int, booked_at is not null as is_booked from subscription_credits
     where tenant_id = $1 order by amount`,
    [id],
  )
  return { ours: { row, invoices, uses, credits }, theirs: await atStripe(stripe, customer) }
}

const atStripe = async (stripe: Stripe, customer: string): Promise<object> => {
  const { balance } = (await stripe.customers.retrieve(customer)) as Stripe.Customer
  const { data: subscriptions } = await stripe.subscriptions.list({ customer, status: 'all' })
  const { data: invoices } = await stripe.invoices.list({ customer, limit: 100 })
  const { data: bookings } = await stripe.customers.listBalanceTransactions(customer)
  const { data: items } = await stripe.invoiceItems.list({ customer, limit: 100 })
  return {
    balance,
    subscriptions: subscriptions.map(({ status, items: { data } }) => ({
      status,
      prices: data.map(({ price }) => price.unit_amount).toSorted((a, b) => Number(a) - Number(b)),
    })),
    invoices: invoices.map(({ total, status }) => ({ total, status })),
    bookings: bookings.map(({ amount, type }) => ({ amount, type })),
    items: items.map(({ amount }) => amount).toSorted((a, b) => a - b),
    used: await usedOf(stripe, customer),
  }
}

const usedOf = async (stripe: Stripe, customer: string): Promise<number> => {
  const { data: meters } = await stripe.billing.meters.list()
  const now = Math.floor(Date.now() / 1_000)
  const day = 86_400
  let sum = 0
  for (const { id } of meters) {
    const { data } = await stripe.billing.meters.listEventSummaries(id, {
      customer,
      start_time: now - day,
      end_time: now + day,
    })
    sum += data.reduce((all, { aggregated_value: value }) => all + value, 0)
  }
  return sum
}
