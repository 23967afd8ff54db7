import { transition } from '@souk/kernel/domain'

import { orderErrors } from './errors.ts'
import { orderLifecycle, type OrderState } from './lifecycles.ts'
import { timelineEntry, type TimelineEntry } from './timeline.ts'

export type Cancellation = Pick<OrderState, 'status' | 'stock'> & {
  /** Pieces that were held are for sale again; those taken go back to the shelf. */
  readonly returnStock: 'release' | 'restock' | 'none'
  readonly entry: TimelineEntry
}

/**
 * Calls an order off: by a member, or by the house when nobody paid in time.
 *
 * @throws 409 `order_already_fulfilled` once anything was sent, 409 `invalid_transition` when it is
 * over already
 */
export const cancelOrder = (
  order: OrderState,
  { reason, now, actor = null }: { reason: string; now: Date; actor?: string | null },
): Cancellation => {
  if (order.fulfilmentStatus !== 'unfulfilled') throw orderErrors.order_already_fulfilled()
  return {
    status: transition(orderLifecycle, order.status, 'cancelled'),
    stock: 'none',
    returnStock: RETURN_STOCK[order.stock],
    entry: timelineEntry('cancelled', { now, actor, facts: { reason } }),
  }
}

const RETURN_STOCK = {
  held: 'release',
  taken: 'restock',
  none: 'none',
} as const satisfies Record<OrderState['stock'], Cancellation['returnStock']>
