import type Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { withDouble } from '../testing/withDouble.ts'
import type { Bench } from '../testing/withDouble.ts'

const day = 86_400

const open = async ({ stripe }: Bench, token = 'pm_card_visa') => {
  const customer = await stripe.customers.create({ email: 'ada@example.com', name: 'Ada' })
  const method = await stripe.paymentMethods.attach(token, { customer: customer.id })
  await stripe.customers.update(customer.id, {
    invoice_settings: { default_payment_method: method.id },
  })
  const product = await stripe.products.create({ name: 'Souk Plus' })
  const plan = await stripe.prices.create({
    product: product.id,
    currency: 'eur',
    unit_amount: 2900,
    lookup_key: 'plus',
    recurring: { interval: 'month' },
  })
  return { customer: customer.id, plan: plan.id, product: product.id }
}

const change = async ({ stripe }: Bench, customer: string, token: string) => {
  const method = await stripe.paymentMethods.attach(token, { customer })
  await stripe.customers.update(customer, {
    invoice_settings: { default_payment_method: method.id },
  })
}

const latest = async ({ stripe }: Bench, subscription: string) => {
  const { latest_invoice: invoice } = await stripe.subscriptions.retrieve(subscription, {
    expand: ['latest_invoice.payments'],
  })
  return invoice as Stripe.Invoice
}

describe('a subscription', () => {
  it('is paid at once and renews every month', () =>
    withDouble(async (bench) => {
      const { customer, plan } = await open(bench)
      const subscription = await bench.stripe.subscriptions.create({
        customer,
        items: [{ price: plan }],
        metadata: { tenant: 't1' },
        expand: ['latest_invoice'],
      })
      expect(subscription).toMatchObject({
        status: 'active',
        latest_invoice: {
          status: 'paid',
          amount_paid: 2900,
          billing_reason: 'subscription_create',
        },
      })
      await bench.double.control.advance(62 * day)
      const { data } = await bench.stripe.invoices.list({ subscription: subscription.id })
      expect(data.map(({ status, billing_reason: reason }) => [status, reason])).toEqual([
        ['paid', 'subscription_cycle'],
        ['paid', 'subscription_cycle'],
        ['paid', 'subscription_create'],
      ])
      expect(new Set(data.map(({ number }) => number)).size).toBe(3)
      expect((await latest(bench, subscription.id)).payments?.data).toMatchObject([
        { status: 'paid', amount_paid: 2900 },
      ])
    }))

  it('tries before it charges', () =>
    withDouble(async (bench) => {
      const { customer, plan } = await open(bench)
      await bench.stripe.webhookEndpoints.create({
        url: bench.receiver.url,
        enabled_events: ['customer.subscription.trial_will_end', 'customer.subscription.updated'],
      })
      const { id, status } = await bench.stripe.subscriptions.create({
        customer,
        items: [{ price: plan }],
        trial_period_days: 14,
      })
      expect(status).toBe('trialing')
      expect((await latest(bench, id)).total).toBe(0)
      await bench.double.control.advance(12 * day)
      await bench.double.control.idle()
      expect(bench.receiver.types()).toEqual(['customer.subscription.trial_will_end'])
      await bench.double.control.advance(3 * day)
      expect((await bench.stripe.subscriptions.retrieve(id)).status).toBe('active')
      expect(await latest(bench, id)).toMatchObject({ status: 'paid', amount_paid: 2900 })
    }))

  it('that nobody pays is past due, tried again, and then ends', () =>
    withDouble(async (bench) => {
      const { customer, plan } = await open(bench)
      const { id } = await bench.stripe.subscriptions.create({ customer, items: [{ price: plan }] })
      await change(bench, customer, 'pm_card_chargeDeclinedInsufficientFunds')
      await bench.double.control.advance(32 * day)
      expect((await bench.stripe.subscriptions.retrieve(id)).status).toBe('past_due')
      const invoice = await latest(bench, id)
      expect(invoice).toMatchObject({ status: 'open', attempt_count: 1, amount_remaining: 2900 })
      expect(invoice.next_payment_attempt).not.toBeNull()
      await bench.double.control.advance(16 * day)
      expect((await bench.stripe.subscriptions.retrieve(id)).status).toBe('canceled')
      expect((await latest(bench, id)).attempt_count).toBe(4)
    }))

  it('that ends unpaid comes back when its invoice is paid', () =>
    withDouble(async (bench) => {
      const { customer, plan } = await open(bench)
      await bench.double.control.dunning('unpaid')
      const { id } = await bench.stripe.subscriptions.create({ customer, items: [{ price: plan }] })
      await change(bench, customer, 'pm_card_chargeDeclined')
      await bench.double.control.advance(48 * day)
      expect((await bench.stripe.subscriptions.retrieve(id)).status).toBe('unpaid')
      const invoice = await latest(bench, id)
      await expect(bench.stripe.invoices.pay(invoice.id)).rejects.toMatchObject({ statusCode: 402 })
      await change(bench, customer, 'pm_card_visa')
      expect((await bench.stripe.invoices.pay(invoice.id)).status).toBe('paid')
      expect((await bench.stripe.subscriptions.retrieve(id)).status).toBe('active')
    }))

  it('begins incomplete when the first charge is declined, and expires', () =>
    withDouble(async (bench) => {
      const { customer, plan } = await open(bench, 'pm_card_chargeDeclined')
      const order = { customer, items: [{ price: plan }] }
      const { id, status } = await bench.stripe.subscriptions.create(order)
      expect(status).toBe('incomplete')
      await bench.double.control.advance(day)
      expect((await bench.stripe.subscriptions.retrieve(id)).status).toBe('incomplete_expired')
      expect((await latest(bench, id)).status).toBe('void')
      const strict = bench.stripe.subscriptions.create({
        ...order,
        payment_behavior: 'error_if_incomplete',
      })
      await expect(strict).rejects.toMatchObject({ statusCode: 402 })
    }))

  it('changes its plan in the middle, and the next invoice settles the difference', () =>
    withDouble(async (bench) => {
      const { customer, plan, product } = await open(bench)
      const bigger = await bench.stripe.prices.create({
        product,
        currency: 'eur',
        unit_amount: 9900,
        recurring: { interval: 'month' },
      })
      const subscription = await bench.stripe.subscriptions.create({
        customer,
        items: [{ price: plan }],
      })
      const [item] = subscription.items.data
      await bench.double.control.advance(10 * day)
      await bench.stripe.subscriptions.update(subscription.id, {
        items: [{ id: item?.id ?? '', price: bigger.id }],
      })
      const pending = await bench.stripe.invoiceItems.list({ customer, pending: true })
      expect(pending.data.map(({ amount }) => Math.sign(amount))).toEqual([1, -1])
      await bench.double.control.advance(25 * day)
      const invoice = await latest(bench, subscription.id)
      expect(invoice.lines.data).toHaveLength(3)
      expect(invoice.total).toBeGreaterThan(9900)
    }))

  it('ends at the end of its period, or now', () =>
    withDouble(async (bench) => {
      const { customer, plan } = await open(bench)
      const one = await bench.stripe.subscriptions.create({ customer, items: [{ price: plan }] })
      await bench.stripe.subscriptions.update(one.id, { cancel_at_period_end: true })
      await bench.double.control.advance(32 * day)
      expect((await bench.stripe.subscriptions.retrieve(one.id)).status).toBe('canceled')
      const two = await bench.stripe.subscriptions.create({ customer, items: [{ price: plan }] })
      expect((await bench.stripe.subscriptions.cancel(two.id)).status).toBe('canceled')
      expect((await bench.stripe.subscriptions.list({ customer })).data).toEqual([])
      expect((await bench.stripe.subscriptions.list({ status: 'all' })).data).toHaveLength(2)
    }))
})

describe('a subscription that ends now', () => {
  it('gives back what was not used, and invoices the rest', () =>
    withDouble(async (bench) => {
      const { customer, plan } = await open(bench)
      const { id } = await bench.stripe.subscriptions.create({ customer, items: [{ price: plan }] })
      await bench.double.control.advance(10 * day)
      await bench.stripe.subscriptions.cancel(id, { invoice_now: true, prorate: true })
      const { balance } = (await bench.stripe.customers.retrieve(customer)) as Stripe.Customer
      expect(balance).toBeLessThan(-1_800)
      expect(balance).toBeGreaterThan(-2_900)
      expect((await latest(bench, id)).total).toBe(balance)
    }))

  it('gives that back although nobody has paid it, as Stripe does when asked to', () =>
    withDouble(async (bench) => {
      const { customer, plan } = await open(bench)
      const { id } = await bench.stripe.subscriptions.create({ customer, items: [{ price: plan }] })
      await change(bench, customer, 'pm_card_chargeDeclined')
      await bench.double.control.advance(35 * day)
      expect((await bench.stripe.subscriptions.retrieve(id)).status).toBe('past_due')
      await bench.stripe.subscriptions.cancel(id, { invoice_now: true, prorate: true })
      const { balance } = (await bench.stripe.customers.retrieve(customer)) as Stripe.Customer
      expect(balance).toBeLessThan(-2_000)
    }))
})

describe('a trial that ends without a card', () => {
  it('pauses, and goes on when there is one', () =>
    withDouble(async (bench) => {
      const { customer, plan } = await open(bench)
      const other = await bench.stripe.customers.create({ email: 'bea@example.com' })
      const { id } = await bench.stripe.subscriptions.create({
        customer: other.id,
        items: [{ price: plan }],
        trial_period_days: 3,
        trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
      })
      await bench.double.control.advance(40 * day)
      expect((await bench.stripe.subscriptions.retrieve(id)).status).toBe('paused')
      const resume = () =>
        bench.stripe.subscriptions.resume(id, {
          billing_cycle_anchor: { type: 'now' },
          payment_behavior: 'resume_on_payment_success',
        })
      expect((await resume()).status).toBe('paused')
      await change(bench, other.id, 'pm_card_visa')
      const { data } = await bench.stripe.invoices.list({ customer: other.id, status: 'open' })
      expect(data).toHaveLength(1)
      await bench.stripe.invoices.pay(data[0]?.id ?? '')
      expect((await bench.stripe.subscriptions.retrieve(id)).status).toBe('active')
      await expect(resume()).rejects.toMatchObject({ statusCode: 400 })
      await bench.double.control.advance(32 * day)
      expect((await bench.stripe.subscriptions.retrieve(id)).status).toBe('active')
      expect(customer).not.toBe(other.id)
    }))
})

describe('usage', () => {
  it('beyond what is included is invoiced in arrears', () =>
    withDouble(async (bench) => {
      const { stripe, double } = bench
      const { customer, plan, product } = await open(bench)
      const meter = await stripe.billing.meters.create({
        display_name: 'Orders',
        event_name: 'orders',
        default_aggregation: { formula: 'sum' },
      })
      const overage = await stripe.prices.create({
        product,
        currency: 'eur',
        billing_scheme: 'tiered',
        tiers_mode: 'graduated',
        tiers: [
          { up_to: 100, unit_amount: 0 },
          { up_to: 'inf', unit_amount: 5 },
        ],
        recurring: { interval: 'month', usage_type: 'metered', meter: meter.id },
      })
      const { id } = await stripe.subscriptions.create({
        customer,
        items: [{ price: plan }, { price: overage.id }],
      })
      const use = (value: string, identifier: string) =>
        stripe.billing.meterEvents.create({
          event_name: 'orders',
          payload: { stripe_customer_id: customer, value },
          identifier,
        })
      await use('90', 'a')
      await use('60', 'b')
      await expect(use('60', 'b')).rejects.toMatchObject({ param: 'identifier' })
      const now = await double.control.now()
      const { data } = await stripe.billing.meters.listEventSummaries(meter.id, {
        customer,
        start_time: now - day,
        end_time: now + day,
      })
      expect(data).toMatchObject([{ aggregated_value: 150 }])
      await double.control.advance(32 * day)
      expect(await latest(bench, id)).toMatchObject({ status: 'paid', total: 2900 + 50 * 5 })
    }))

  it.each([
    ['create_prorations', [10 * 5]],
    ['none', []],
  ] as const)(
    'under a price that is taken off is billed by it, and by the next from then on: %s',
    (behavior, items) =>
      withDouble(async (bench) => {
        const { stripe, double } = bench
        const { customer, plan, product } = await open(bench)
        const meter = await stripe.billing.meters.create({
          display_name: 'Orders',
          event_name: 'orders',
          default_aggregation: { formula: 'sum' },
        })
        const each = async (amount: number) =>
          (
            await stripe.prices.create({
              product,
              currency: 'eur',
              unit_amount: amount,
              recurring: { interval: 'month', usage_type: 'metered', meter: meter.id },
            })
          ).id
        const [old, next] = [await each(5), await each(7)]
        const made = await stripe.subscriptions.create({
          customer,
          items: [{ price: plan }, { price: old }],
          billing_mode: { type: 'flexible' },
        })
        const use = (value: string, identifier: string) =>
          stripe.billing.meterEvents.create({
            event_name: 'orders',
            payload: { stripe_customer_id: customer, value },
            identifier,
          })
        await use('10', 'a')
        await double.control.advance(10 * day)
        const gone = made.items.data.find(({ price }) => price.id === old)?.id ?? ''
        await stripe.subscriptions.update(made.id, {
          items: [{ id: gone, deleted: true }, { price: next }],
          proration_behavior: behavior,
        })
        const { data } = await stripe.invoiceItems.list({ customer, pending: true })
        expect(data.map(({ amount }) => amount)).toEqual(items)
        await use('4', 'b')
        await double.control.advance(25 * day)
        const before = items.reduce((sum, amount) => sum + amount, 0)
        expect(await latest(bench, made.id)).toMatchObject({ total: 2900 + before + 4 * 7 })
      }),
  )
})

describe('an invoice', () => {
  it('takes credit first', () =>
    withDouble(async (bench) => {
      const { customer, plan } = await open(bench)
      await bench.stripe.customers.createBalanceTransaction(customer, {
        amount: -3500,
        currency: 'eur',
        description: 'Sorry for the outage',
      })
      const { id } = await bench.stripe.subscriptions.create({ customer, items: [{ price: plan }] })
      expect(await latest(bench, id)).toMatchObject({ status: 'paid', amount_due: 0, total: 2900 })
      expect((await bench.stripe.customers.retrieve(customer)) as Stripe.Customer).toMatchObject({
        balance: -600,
      })
      await bench.double.control.advance(32 * day)
      expect(await latest(bench, id)).toMatchObject({ amount_due: 2300, amount_paid: 2300 })
      const { data } = await bench.stripe.customers.listBalanceTransactions(customer)
      expect(data.map(({ amount }) => amount)).toEqual([600, 2900, -3500])
    }))

  it('of less than can be charged is paid with the next one', () =>
    withDouble(async (bench) => {
      const { customer, plan } = await open(bench)
      await bench.stripe.customers.createBalanceTransaction(customer, {
        amount: -2899,
        currency: 'eur',
      })
      const { id, status } = await bench.stripe.subscriptions.create({
        customer,
        items: [{ price: plan }],
      })
      expect(status).toBe('active')
      expect(await latest(bench, id)).toMatchObject({ status: 'paid', amount_paid: 0 })
      await bench.double.control.advance(32 * day)
      expect(await latest(bench, id)).toMatchObject({ status: 'paid', amount_paid: 2901 })
    }))

  it('is made by hand, and voided', () =>
    withDouble(async (bench) => {
      const { customer } = await open(bench)
      await bench.stripe.invoiceItems.create({
        customer,
        amount: 1200,
        currency: 'eur',
        description: 'Setup',
      })
      const draft = await bench.stripe.invoices.create({
        customer,
        currency: 'eur',
        pending_invoice_items_behavior: 'include',
      })
      expect(draft).toMatchObject({ status: 'draft', total: 1200 })
      const final = await bench.stripe.invoices.finalizeInvoice(draft.id)
      expect(final).toMatchObject({ status: 'open', amount_due: 1200 })
      expect((await bench.stripe.invoices.voidInvoice(draft.id)).status).toBe('void')
    }))
})

describe('the rest of billing', () => {
  it('gives a lookup key to one price, and an id to one product', () =>
    withDouble(async ({ stripe }) => {
      const { id } = await stripe.products.create({ id: 'souk_plan_1', name: 'Plus' })
      expect(id).toBe('souk_plan_1')
      await expect(stripe.products.create({ id, name: 'Plus' })).rejects.toMatchObject({
        code: 'resource_already_exists',
      })
      const price = { product: id, currency: 'eur', unit_amount: 100, lookup_key: 'one' }
      await stripe.prices.create(price)
      await expect(stripe.prices.create(price)).rejects.toMatchObject({ param: 'lookup_key' })
    }))

  it('opens a portal where a card is changed', () =>
    withDouble(async (bench) => {
      const { customer } = await open(bench)
      const { flow, url } = await bench.stripe.billingPortal.sessions.create({
        customer,
        flow_data: { type: 'payment_method_update' },
      })
      expect(flow?.type).toBe('payment_method_update')
      await bench.stripe.webhookEndpoints.create({
        url: bench.receiver.url,
        enabled_events: ['customer.updated'],
      })
      await fetch(url, {
        method: 'POST',
        body: new URLSearchParams({ card: 'pm_card_mastercard' }),
      })
      await bench.double.control.idle()
      expect(bench.receiver.types()).toEqual(['customer.updated'])
    }))

  it('finds prices by their key and opens a portal', () =>
    withDouble(async (bench) => {
      const { customer, plan } = await open(bench)
      const { data } = await bench.stripe.prices.list({
        lookup_keys: ['plus'],
        expand: ['data.product'],
      })
      expect(data).toMatchObject([{ id: plan, product: { name: 'Souk Plus' } }])
      const { url } = await bench.stripe.billingPortal.sessions.create({
        customer,
        return_url: 'https://souk.example/billing',
      })
      const page = await fetch(url)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('https://souk.example/billing')
    }))

  it('calculates tax', () =>
    withDouble(async ({ stripe }) => {
      const calculation = await stripe.tax.calculations.create({
        currency: 'eur',
        customer_details: { address: { country: 'DE' }, address_source: 'shipping' },
        line_items: [{ amount: 10_000, reference: 'a' }],
        shipping_cost: { amount: 500 },
      })
      expect(calculation).toMatchObject({ tax_amount_exclusive: 1995, amount_total: 12_495 })
    }))
})
