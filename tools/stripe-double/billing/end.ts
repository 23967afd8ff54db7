import type Stripe from 'stripe'
import type { Row } from '../state/store.ts'
import { unschedule } from '../state/timers.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'

/** A subscription is over, and begins nothing any more; what it has asked for goes on. */
export const endSubscription = (
  world: World,
  id: string,
  reason: Stripe.Subscription.CancellationDetails.Reason | null,
): Row<'subscriptions'> => {
  const { account, object } = world.store.must('subscriptions', id)
  unschedule(world, id)
  const now = world.clock.now()
  const changed = world.store.change('subscriptions', id, {
    status: 'canceled',
    canceled_at: object.canceled_at ?? now,
    ended_at: now,
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason },
  })
  emit(world, account, { type: 'customer.subscription.deleted', object: changed.object })
  return changed
}
