import type { Lifecycle } from '@souk/kernel/domain'

export type OrderStatus = 'pending' | 'confirmed' | 'completed' | 'cancelled'

export const orderLifecycle: Lifecycle<OrderStatus> = {
  pending: ['confirmed', 'cancelled'],
  confirmed: ['completed', 'cancelled'],
  completed: [],
  cancelled: [],
}

export type OrderPaymentStatus =
  'pending' | 'authorized' | 'paid' | 'partially_refunded' | 'refunded' | 'failed' | 'disputed'

/**
 * A failed attempt may be followed by a better one, a dispute that was won by the money, and a refund
 * that a bank has turned away by what was there before it.
 */
export const orderPaymentLifecycle: Lifecycle<OrderPaymentStatus> = {
  pending: ['authorized', 'paid', 'failed'],
  failed: ['authorized', 'paid'],
  authorized: ['paid', 'failed', 'refunded'],
  paid: ['partially_refunded', 'refunded', 'disputed'],
  partially_refunded: ['paid', 'refunded', 'disputed'],
  disputed: ['paid', 'partially_refunded', 'refunded'],
  refunded: ['paid', 'partially_refunded', 'disputed'],
}

export type FulfilmentStatus = 'unfulfilled' | 'partial' | 'fulfilled' | 'returned'

export const fulfilmentLifecycle: Lifecycle<FulfilmentStatus> = {
  unfulfilled: ['partial', 'fulfilled'],
  partial: ['fulfilled', 'returned'],
  fulfilled: ['returned'],
  returned: [],
}

/**
 * Where an order's pieces are: set aside for it, taken off the shelf, or neither (not yet held, or
 * released because nobody paid in time).
 */
export type OrderStock = 'none' | 'held' | 'taken'

/** What an order's decisions look at. */
export type OrderState = {
  readonly version: number
  readonly status: OrderStatus
  readonly paymentStatus: OrderPaymentStatus
  readonly fulfilmentStatus: FulfilmentStatus
  readonly stock: OrderStock
}
