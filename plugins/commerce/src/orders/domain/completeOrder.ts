import { transition } from '@souk/kernel/domain'

import { orderLifecycle, type OrderState } from './lifecycles.ts'
import { timelineEntry, type TimelineEntry } from './timeline.ts'

/** Once everything is paid and everything was sent, nothing is left to do. */
export const isComplete = (order: OrderState): boolean =>
  order.status === 'confirmed' &&
  order.fulfilmentStatus === 'fulfilled' &&
  order.paymentStatus === 'paid'

/** @throws 409 `invalid_transition` unless the order is confirmed */
export const completeOrder = (
  order: OrderState,
  { now }: { now: Date },
): { readonly status: 'completed'; readonly entry: TimelineEntry } => ({
  status: transition(orderLifecycle, order.status, 'completed'),
  entry: timelineEntry('completed', { now }),
})
