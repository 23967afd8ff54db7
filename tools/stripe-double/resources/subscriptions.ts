import { billRemoved } from '../billing/billRemoved.ts'
import { endSubscription } from '../billing/end.ts'
import { collectInvoice, draftInvoice, finaliseInvoice } from '../billing/invoice.ts'
import { meteredLines, pendingLines } from '../billing/lines.ts'
import { planOf } from '../billing/plan.ts'
import { prorate } from '../billing/prorate.ts'
import { resumeSubscription } from '../billing/resume.ts'
import { createItem, createSubscription, priceFor, setTrialEnd } from '../billing/subscribe.ts'
import { theId } from '../payments/idOf.ts'
import { methodFor } from '../payments/methods.ts'
import { invalid, missing, unsupported } from '../server/errors.ts'
import { createdShape, embeddedList, isWithin, page } from '../server/lists.ts'
import {
  clearable,
  flag,
  hash,
  integer,
  list,
  mergeMetadata,
  metadata,
  oneOf,
  required,
  text,
} from '../server/parameters.ts'
import type { Kind } from '../server/parameters.ts'
import { route } from '../server/route.ts'
import { days } from '../state/clock.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { find } from './find.ts'

const trialEnd: Kind<number | 'now'> = {
  read: (value, name) => (value === 'now' ? 'now' : integer().read(value, name)),
}

const missingMethod = hash({
  end_behavior: required(
    hash({ missing_payment_method: required(oneOf('cancel', 'create_invoice', 'pause')) }),
  ),
})

const statuses = [
  'active',
  'canceled',
  'incomplete',
  'incomplete_expired',
  'past_due',
  'paused',
  'trialing',
  'unpaid',
] as const

export const subscriptionRoutes = [
  route(
    'POST',
    '/v1/subscriptions',
    {
      customer: required(text()),
      items: required(
        list(
          hash({
            price: required(text()),
            quantity: integer({ min: 0 }),
            metadata: metadata(),
          }),
          { max: 20 },
        ),
      ),
      billing_mode: hash({ type: required(oneOf('classic', 'flexible')) }),
      cancel_at_period_end: flag(),
      collection_method: oneOf('charge_automatically', 'send_invoice'),
      days_until_due: integer({ min: 0 }),
      default_payment_method: text(),
      description: text(),
      metadata: clearable(metadata()),
      off_session: flag(),
      payment_behavior: oneOf('allow_incomplete', 'default_incomplete', 'error_if_incomplete'),
      trial_end: trialEnd,
      trial_period_days: integer({ min: 0, max: 730 }),
      trial_settings: missingMethod,
    },
    ({ world, account, params }) => {
      const { customer } = params
      if (world.store.get('customers', customer)?.account !== account) {
        throw missing('customer', customer, 'customer')
      }
      const { trial_end: end, trial_period_days: trialDays = 0 } = params
      const now = world.clock.now()
      const until = typeof end === 'number' ? end : trialDays > 0 ? now + days(trialDays) : null
      if (until !== null && until <= now) {
        throw invalid('The trial must end in the future.', { param: 'trial_end' })
      }
      if (params.billing_mode?.type === 'classic')
        throw unsupported('the classic billing mode', 'billing_mode')
      const method = params.default_payment_method
      return createSubscription(world, account, {
        customer,
        items: params.items,
        trialEnd: until,
        paymentMethod: method === undefined ? null : methodFor(world, account, method).id,
        behavior: params.payment_behavior ?? 'allow_incomplete',
        missingMethod:
          params.trial_settings?.end_behavior.missing_payment_method ?? 'create_invoice',
        collection: params.collection_method ?? 'charge_automatically',
        daysUntilDue: params.days_until_due ?? null,
        cancelAtPeriodEnd: params.cancel_at_period_end ?? false,
        description: params.description ?? null,
        metadata: params.metadata ?? {},
      }).object
    },
  ),
  route(
    'GET',
    '/v1/subscriptions',
    {
      ...createdShape,
      customer: text(),
      price: text(),
      status: oneOf(...statuses, 'all', 'ended'),
    },
    (call) => {
      const { created, customer, price, status } = call.params
      const isAsked = (each: string) => {
        if (status === 'all') return true
        if (status === 'ended') return ['canceled', 'incomplete_expired'].includes(each)
        return status === undefined ? each !== 'canceled' : each === status
      }
      return page(
        call.world.store.all(
          'subscriptions',
          ({ account, object }) =>
            account === call.account &&
            isWithin(object.created, created) &&
            isAsked(String(object.status)) &&
            (customer === undefined || object.customer === customer) &&
            (price === undefined || object.items.data.some((item) => item.price.id === price)),
        ),
        { params: call.params, url: '/v1/subscriptions' },
      )
    },
  ),
  route(
    'GET',
    '/v1/subscriptions/:id',
    {},
    (call) => find(call, 'subscriptions', 'subscription').object,
  ),
  route(
    'POST',
    '/v1/subscriptions/:id',
    {
      cancel_at_period_end: flag(),
      default_payment_method: text(),
      description: clearable(text()),
      items: list(
        hash({
          id: text(),
          price: text(),
          quantity: integer({ min: 0 }),
          deleted: flag(),
          metadata: metadata(),
        }),
        { max: 20 },
      ),
      metadata: clearable(metadata()),
      off_session: flag(),
      proration_behavior: oneOf('create_prorations', 'none'),
      trial_end: trialEnd,
    },
    (call) => {
      const row = find(call, 'subscriptions', 'subscription')
      if (row.object.status === 'canceled') {
        throw invalid(
          'A canceled subscription can only update its cancellation_details and metadata.',
        )
      }
      return update(call.world, row, call.params).object
    },
  ),
  route('DELETE', '/v1/subscriptions/:id', { invoice_now: flag(), prorate: flag() }, (call) => {
    const row = find(call, 'subscriptions', 'subscription')
    if (row.object.status === 'canceled') throw missing('subscription', row.id)
    const { invoice_now: isInvoiced = false, prorate: isProrated = false } = call.params
    if (isProrated && isProratable(row)) prorate(call.world, row, [])
    if (isInvoiced) invoiceRest(call.world, row)
    return endSubscription(call.world, row.id, 'cancellation_requested').object
  }),
  route(
    'POST',
    '/v1/subscriptions/:id/resume',
    {
      billing_cycle_anchor: hash({ type: required(oneOf('now', 'unchanged')) }),
      payment_behavior: required(oneOf('resume_on_payment_attempt', 'resume_on_payment_success')),
    },
    (call) => {
      const row = find(call, 'subscriptions', 'subscription')
      if (row.object.status !== 'paused') {
        throw invalid('You can only resume a subscription that is paused.')
      }
      const { billing_cycle_anchor: anchor, payment_behavior: behavior } = call.params
      if (anchor?.type === 'unchanged') {
        throw unsupported('an unchanged anchor', 'billing_cycle_anchor')
      }
      if (behavior !== 'resume_on_payment_success') {
        throw unsupported('to resume before it is paid', 'payment_behavior')
      }
      return resumeSubscription(call.world, row.id).object
    },
  ),
]

/** Stripe counts with what was invoiced, and does not ask whether that was paid. */
const isProratable = ({ object }: Row<'subscriptions'>) =>
  ['active', 'past_due', 'unpaid'].includes(String(object.status))

type Changes = {
  cancel_at_period_end?: boolean
  default_payment_method?: string
  description?: string | null
  items?: {
    id?: string
    price?: string
    quantity?: number
    deleted?: boolean
    metadata?: Record<string, string>
  }[]
  metadata?: Record<string, string> | null
  proration_behavior?: 'create_prorations' | 'none'
  trial_end?: number | 'now'
}

const update = (world: World, row: Row<'subscriptions'>, changes: Changes) => {
  const { id, account, object } = row
  const { cancel_at_period_end: cancels, default_payment_method: method } = changes
  const items =
    changes.items === undefined ? object.items.data : newItems(world, row, changes.items)
  if (changes.items !== undefined && changes.proration_behavior !== 'none' && isProratable(row)) {
    prorate(world, row, items)
    billRemoved(world, row, items)
  }
  const end = items[0]?.current_period_end ?? null
  world.store.change('subscriptions', id, {
    items: embeddedList(items, `/v1/subscription_items?subscription=${id}`),
    metadata: mergeMetadata(object.metadata, changes.metadata),
    ...(changes.description === undefined ? {} : { description: changes.description }),
    ...(method === undefined
      ? {}
      : { default_payment_method: methodFor(world, account, method).id }),
    ...(cancels === undefined
      ? {}
      : {
          cancel_at_period_end: cancels,
          cancel_at: cancels ? end : null,
          canceled_at: cancels ? world.clock.now() : null,
        }),
  })
  if (changes.trial_end !== undefined) {
    const until = changes.trial_end === 'now' ? world.clock.now() : changes.trial_end
    setTrialEnd(world, world.store.must('subscriptions', id), until)
  }
  const changed = world.store.must('subscriptions', id)
  emit(world, account, {
    type: 'customer.subscription.updated',
    object: changed.object,
    previous: { metadata: object.metadata, items: object.items },
  })
  return changed
}

const newItems = (
  world: World,
  { id, account, object }: Row<'subscriptions'>,
  given: NonNullable<Changes['items']>,
) => {
  const [first] = object.items.data
  const period = { start: first?.current_period_start ?? 0, end: first?.current_period_end ?? 0 }
  const known = new Map(object.items.data.map((item) => [item.id, item]))
  for (const { id: itemId, price, quantity, deleted, metadata: data } of given) {
    if (itemId === undefined) {
      if (price === undefined)
        throw invalid('A new item needs a price.', { param: 'items[0][price]' })
      priceFor(world, account, price)
      const item = { price, ...(quantity === undefined ? {} : { quantity }), metadata: data ?? {} }
      const made = createItem(world, { id, item, period })
      known.set(made.id, made)
      continue
    }
    const before = known.get(itemId)
    if (before === undefined) throw missing('subscription_item', itemId, 'items[0][id]')
    if (deleted === true) {
      known.delete(itemId)
      continue
    }
    const next = price === undefined ? before.price : priceFor(world, account, price).object
    if (next.id !== before.price.id && before.price.recurring?.usage_type === 'metered')
      throw unsupported('another metered price on the same item', 'items[0][price]')
    known.set(itemId, {
      ...before,
      price: next,
      plan: planOf(next),
      metadata: mergeMetadata(before.metadata, data),
      ...(quantity === undefined ? {} : { quantity }),
    })
  }
  return [...known.values()]
}

/** What was used and not paid for yet, and what was paid for and will not be used. */
const invoiceRest = (world: World, row: Row<'subscriptions'>) => {
  const [item] = row.object.items.data
  if (item === undefined) return
  const customer = theId(row.object.customer)
  const { currency } = row.object
  const period = { start: item.current_period_start, end: world.clock.now() }
  const lines = [
    ...(row.object.status === 'trialing' ? [] : meteredLines(world, row, period)),
    ...pendingLines(world, { customer, currency, subscription: row.id }),
  ]
  if (lines.length === 0) return
  const invoice = draftInvoice(world, row.account, {
    customer,
    currency,
    lines,
    subscription: row,
    reason: 'subscription_update',
    autoAdvance: false,
  })
  finaliseInvoice(world, invoice.id)
  collectInvoice(world, invoice.id)
}
