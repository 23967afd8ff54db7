import type Stripe from 'stripe'
import { theId } from '../payments/idOf.ts'
import { invalid, missing, StripeProblem } from '../server/errors.ts'
import { embeddedList } from '../server/lists.ts'
import { days, hours } from '../state/clock.ts'
import type { Row } from '../state/store.ts'
import { schedule, unschedule } from '../state/timers.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { endSubscription } from './end.ts'
import { collectInvoice, draftInvoice, finaliseInvoice } from './invoice.ts'
import { licensedLines, meteredLines, pendingLines } from './lines.ts'
import { periodEnd } from './periods.ts'
import { planOf } from './plan.ts'

export type GivenItem = { price: string; quantity?: number; metadata?: Record<string, string> }

export type SubscriptionOrder = {
  customer: string
  items: GivenItem[]
  trialEnd: number | null
  paymentMethod: string | null
  behavior: 'allow_incomplete' | 'default_incomplete' | 'error_if_incomplete'
  missingMethod: 'cancel' | 'create_invoice' | 'pause'
  collection: 'charge_automatically' | 'send_invoice'
  daysUntilDue: number | null
  cancelAtPeriodEnd: boolean
  description: string | null
  metadata: Record<string, string>
}

/** A customer begins to pay regularly, now or when his trial is over. */
export const createSubscription = (
  world: World,
  account: string,
  order: SubscriptionOrder,
): Row<'subscriptions'> => {
  const now = world.clock.now()
  const prices = order.items.map(({ price }) => priceFor(world, account, price))
  const [first] = prices
  const recurring = first?.object.recurring
  if (first === undefined || recurring === null || recurring === undefined) {
    throw invalid('A subscription needs at least one item with a recurring price.', {
      param: 'items',
    })
  }
  const id = world.newId('sub')
  const anchor = new Date((order.trialEnd ?? now) * 1000).getUTCDate()
  const end = order.trialEnd ?? periodEnd(now, recurring, anchor)
  const items = order.items.map((item) =>
    createItem(world, { id, item, period: { start: now, end } }),
  )
  const subscription: Stripe.Subscription = {
    id,
    object: 'subscription',
    application: null,
    application_fee_percent: null,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_cycle_anchor: order.trialEnd ?? now,
    billing_cycle_anchor_config: null,
    billing_mode: { flexible: { proration_discounts: 'included' }, type: 'flexible' },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: order.cancelAtPeriodEnd ? end : null,
    cancel_at_period_end: order.cancelAtPeriodEnd,
    canceled_at: order.cancelAtPeriodEnd ? now : null,
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
    collection_method: order.collection,
    created: now,
    currency: first.object.currency,
    customer: order.customer,
    customer_account: null,
    days_until_due: order.daysUntilDue,
    default_payment_method: order.paymentMethod,
    default_source: null,
    default_tax_rates: [],
    description: order.description,
    discounts: [],
    ended_at: null,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: 'self' },
    },
    items: embeddedList(items, `/v1/subscription_items?subscription=${id}`),
    latest_invoice: null,
    livemode: false,
    managed_payments: null,
    metadata: order.metadata,
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null,
    payment_settings: {
      payment_method_options: null,
      payment_method_types: null,
      save_default_payment_method: 'off',
    },
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: now,
    status: order.trialEnd === null ? 'incomplete' : 'trialing',
    test_clock: null,
    transfer_data: null,
    trial_end: order.trialEnd,
    trial_settings: {
      end_behavior: {
        billing_cycle_anchor: null,
        missing_payment_method: order.missingMethod,
      },
    },
    trial_start: order.trialEnd === null ? null : now,
  }
  const row = world.store.insert('subscriptions', account, subscription, { anchor })
  schedule(world, 'renew', { at: end, target: id })
  if (order.trialEnd !== null && order.trialEnd - days(3) > now) {
    schedule(world, 'trial_will_end', { at: order.trialEnd - days(3), target: id })
  }
  begin(world, row, { order, period: { start: now, end } })
  const current = world.store.must('subscriptions', id)
  emit(world, account, { type: 'customer.subscription.created', object: current.object })
  return current
}

/** A period ends: the next one is invoiced in advance, what was used in the last one in arrears. */
export const renew = (world: World, id: string) => {
  const row = world.store.must('subscriptions', id)
  const { object, account, hidden } = row
  if (object.status === 'canceled' || object.status === 'paused') return
  if (object.cancel_at_period_end) {
    endSubscription(world, id, 'cancellation_requested')
    return
  }
  const wasTrial = object.status === 'trialing'
  if (wasTrial && hasNoMethod(world, row)) {
    const choice = object.trial_settings?.end_behavior.missing_payment_method
    if (choice === 'cancel') {
      endSubscription(world, id, null)
      return
    }
    if (choice === 'pause') {
      const paused = world.store.change('subscriptions', id, { status: 'paused' })
      emit(world, account, { type: 'customer.subscription.paused', object: paused.object })
      return
    }
  }
  const [item] = object.items.data
  const recurring = item?.price.recurring
  if (item === undefined || recurring === null || recurring === undefined) return
  const last = { start: item.current_period_start, end: item.current_period_end }
  const period = { start: last.end, end: periodEnd(last.end, recurring, hidden.anchor) }
  const changed = world.store.change('subscriptions', id, {
    ...(wasTrial ? { status: 'active' } : {}),
    items: {
      ...object.items,
      data: object.items.data.map((each) => ({
        ...each,
        current_period_start: period.start,
        current_period_end: period.end,
      })),
    },
  })
  schedule(world, 'renew', { at: period.end, target: id })
  emit(world, account, {
    type: 'customer.subscription.updated',
    object: changed.object,
    previous: wasTrial ? { status: 'trialing' } : { items: object.items },
  })
  draftInvoice(world, account, {
    customer: theId(object.customer),
    currency: object.currency,
    lines: [
      ...licensedLines(world, changed, { period }),
      ...(wasTrial ? [] : meteredLines(world, changed, last)),
      ...pendingLines(world, {
        customer: theId(object.customer),
        currency: object.currency,
        subscription: id,
      }),
    ],
    subscription: changed,
    reason: 'subscription_cycle',
    // Nobody chases money for what is no longer delivered.
    autoAdvance: object.status !== 'unpaid',
    collection: object.collection_method,
    daysUntilDue: object.days_until_due ?? undefined,
  })
}

/** Moves the end of the current period, and everything that was to happen then. */
export const setTrialEnd = (world: World, row: Row<'subscriptions'>, trialEnd: number) => {
  const { id, object } = row
  unschedule(world, id, 'renew')
  unschedule(world, id, 'trial_will_end')
  world.store.change(
    'subscriptions',
    id,
    {
      status: 'trialing',
      trial_end: trialEnd,
      trial_start: object.trial_start ?? world.clock.now(),
      billing_cycle_anchor: trialEnd,
      items: {
        ...object.items,
        data: object.items.data.map((item) => ({ ...item, current_period_end: trialEnd })),
      },
    },
    { anchor: new Date(trialEnd * 1000).getUTCDate() },
  )
  if (trialEnd <= world.clock.now()) renew(world, id)
  else schedule(world, 'renew', { at: trialEnd, target: id })
}

export const createItem = (
  world: World,
  { id, item, period }: { id: string; item: GivenItem; period: { start: number; end: number } },
): Stripe.SubscriptionItem => {
  const price = world.store.must('prices', item.price)
  const isMetered = price.object.recurring?.usage_type === 'metered'
  if (isMetered && item.quantity !== undefined) {
    throw invalid('You cannot set the quantity for metered plans.', { param: 'items[0][quantity]' })
  }
  return {
    id: world.newId('si'),
    object: 'subscription_item',
    billing_thresholds: null,
    created: world.clock.now(),
    current_period_end: period.end,
    current_period_start: period.start,
    current_trial: null,
    discounts: [],
    metadata: item.metadata ?? {},
    plan: planOf(price.object),
    price: price.object,
    ...(isMetered ? {} : { quantity: item.quantity ?? 1 }),
    subscription: id,
    tax_rates: [],
  }
}

export const priceFor = (world: World, account: string, id: string): Row<'prices'> => {
  const row = world.store.get('prices', id)
  if (row === undefined || row.account !== account) throw missing('price', id, 'items[0][price]')
  return row
}

const begin = (
  world: World,
  row: Row<'subscriptions'>,
  { order, period }: { order: SubscriptionOrder; period: { start: number; end: number } },
) => {
  const isTrial = order.trialEnd !== null
  const isCharged = order.collection === 'charge_automatically'
  if (!isTrial && isCharged && order.behavior !== 'default_incomplete' && hasNoMethod(world, row)) {
    throw invalid(
      'This customer has no attached payment source or default payment method. Please consider adding a default payment method.',
      { code: 'resource_missing' },
    )
  }
  const invoice = draftInvoice(world, row.account, {
    customer: order.customer,
    currency: row.object.currency,
    lines: [
      ...licensedLines(world, row, { period, isTrial }),
      ...pendingLines(world, {
        customer: order.customer,
        currency: row.object.currency,
        subscription: row.id,
      }),
    ],
    subscription: row,
    reason: 'subscription_create',
    autoAdvance: false,
    collection: order.collection,
    daysUntilDue: order.daysUntilDue ?? undefined,
  })
  const { object } = finaliseInvoice(world, invoice.id)
  if (!isCharged) {
    if (!isTrial) world.store.change('subscriptions', row.id, { status: 'active' })
    return
  }
  if (order.behavior === 'default_incomplete' && object.amount_due > 0) {
    schedule(world, 'incomplete', { at: world.clock.now() + hours(23), target: row.id })
    return
  }
  if (collectInvoice(world, invoice.id)) return
  if (order.behavior === 'error_if_incomplete') {
    throw new StripeProblem(
      { type: 'card_error', code: 'card_declined', message: 'Your card was declined.' },
      { status: 402 },
    )
  }
  schedule(world, 'incomplete', { at: world.clock.now() + hours(23), target: row.id })
}

const hasNoMethod = ({ store }: World, { object }: Row<'subscriptions'>) =>
  object.default_payment_method === null &&
  store.must('customers', theId(object.customer)).object.invoice_settings.default_payment_method ===
    null
