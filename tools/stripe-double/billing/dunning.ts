import { days } from '../state/clock.ts'
import type { Row } from '../state/store.ts'
import { schedule } from '../state/timers.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { endSubscription } from './end.ts'

/** Days after each failed attempt; after the last, Stripe gives up. */
const retryAfter = [3, 5, 7]

/** What becomes of a subscription that nobody pays for. */
export type DunningEnd = 'canceled' | 'past_due' | 'unpaid'

/** An attempt has failed: say so, say when the next one is, and let the subscription show it. */
export const invoiceFailed = (
  world: World,
  id: string,
  type: 'invoice.payment_action_required' | 'invoice.payment_failed',
) => {
  const { account, object, hidden } = world.store.must('invoices', id)
  const subscription =
    hidden.subscription === null ? null : world.store.must('subscriptions', hidden.subscription)
  const isRenewal = object.billing_reason === 'subscription_cycle'
  const wait = isRenewal ? retryAfter[object.attempt_count - 1] : undefined
  const next = wait === undefined ? null : world.clock.now() + days(wait)
  const changed = world.store.change('invoices', id, { next_payment_attempt: next })
  if (next !== null) schedule(world, 'retry', { at: next, target: id })
  emit(world, account, { type, object: changed.object })
  if (type === 'invoice.payment_action_required') {
    emit(world, account, { type: 'invoice.payment_failed', object: changed.object })
  }
  if (subscription?.object.status === 'active' || subscription?.object.status === 'trialing') {
    setStatus(world, subscription.id, 'past_due')
  }
}

/** A bank has sent back a debit days after it was asked for it. */
export const invoiceBounces = (world: World, { hidden }: Row<'payment_intents'>) => {
  const { invoice } = hidden
  if (invoice === undefined) return
  invoiceFailed(world, invoice, 'invoice.payment_failed')
  if (world.store.must('invoices', invoice).object.next_payment_attempt === null) {
    giveUp(world, invoice)
  }
}

export const giveUp = (world: World, id: string) => {
  const { hidden } = world.store.must('invoices', id)
  if (hidden.subscription === null) return
  if (world.store.must('subscriptions', hidden.subscription).object.status === 'canceled') return
  const end = dunningEnd(world)
  if (end === 'canceled') endSubscription(world, hidden.subscription, 'payment_failed')
  else if (end === 'unpaid') setStatus(world, hidden.subscription, 'unpaid')
}

export const dunningEnd = ({ store }: World): DunningEnd =>
  (store.get('settings', 'dunning')?.object.value as DunningEnd | undefined) ?? 'canceled'

/** As in the Dashboard's billing settings. */
export const setDunningEnd = ({ store }: World, value: DunningEnd) => {
  if (store.get('settings', 'dunning') === undefined) {
    store.insert('settings', '', { id: 'dunning', value }, {})
  } else store.change('settings', 'dunning', { value })
}

const setStatus = (world: World, id: string, status: 'past_due' | 'unpaid') => {
  const before = world.store.must('subscriptions', id)
  const changed = world.store.change('subscriptions', id, { status })
  emit(world, before.account, {
    type: 'customer.subscription.updated',
    object: changed.object,
    previous: { status: before.object.status },
  })
}
