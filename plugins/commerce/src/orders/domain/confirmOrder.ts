import { transition } from '@souk/kernel/domain'

import {
  orderLifecycle,
  orderPaymentLifecycle,
  type OrderPaymentStatus,
  type OrderState,
} from './lifecycles.ts'
import { timelineEntry, type TimelineEntry } from './timeline.ts'

export type Confirmation = Pick<OrderState, 'status' | 'paymentStatus' | 'stock'> & {
  readonly entries: readonly TimelineEntry[]
}

/**
 * The sale is made: its money is there or reserved, or the shop trusts the shopper to pay
 * (`manual`: a transfer or cash on delivery, where the payment stays `pending`).
 *
 * @throws 409 `invalid_transition` unless the order is pending
 */
export const confirmOrder = (
  order: OrderState,
  { paymentStatus, number, now }: { paymentStatus: OrderPaymentStatus; number: number; now: Date },
): Confirmation => ({
  status: transition(orderLifecycle, order.status, 'confirmed'),
  paymentStatus: paymentMovedTo(order.paymentStatus, paymentStatus),
  stock: 'taken',
  entries: [
    timelineEntry('confirmed', { now, facts: { number } }),
    ...paymentEntries(order.paymentStatus, { to: paymentStatus, now }),
  ],
})

/** Money for an order that was confirmed without it: a transfer has come in, a capture went through. */
export const receivePayment = (
  order: OrderState,
  { paymentStatus, now }: { paymentStatus: OrderPaymentStatus; now: Date },
): Pick<Confirmation, 'paymentStatus' | 'entries'> => ({
  paymentStatus: paymentMovedTo(order.paymentStatus, paymentStatus),
  entries: paymentEntries(order.paymentStatus, { to: paymentStatus, now }),
})

const paymentMovedTo = (from: OrderPaymentStatus, to: OrderPaymentStatus): OrderPaymentStatus =>
  from === to ? to : transition(orderPaymentLifecycle, from, to)

const paymentEntries = (
  from: OrderPaymentStatus,
  { to, now }: { to: OrderPaymentStatus; now: Date },
): TimelineEntry[] =>
  from !== to && (to === 'paid' || to === 'authorized') ? [timelineEntry(to, { now })] : []
