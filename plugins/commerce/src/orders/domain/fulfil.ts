import { transition } from '@souk/kernel/domain'

import { orderErrors } from './errors.ts'
import { fulfilmentLifecycle, type FulfilmentStatus, type OrderState } from './lifecycles.ts'

export type SentItem = { readonly line: string; readonly quantity: number }
export type Tracking = {
  /** Older parcels say nothing of it. */
  readonly carrier?: string | null
  readonly number: string | null
  readonly url: string | null
}
export type Sent = {
  readonly id: string
  /** ISO 8601 UTC */
  readonly at: string
  readonly items: SentItem[]
  readonly tracking: Tracking | null
}

type Order = Pick<OrderState, 'status' | 'fulfilmentStatus'> & {
  readonly items: readonly { readonly id: string; readonly quantity: number }[]
  readonly fulfilments: readonly Sent[]
}

type Parcel = {
  readonly id: string
  /** Everything that is left when it says nothing. */
  readonly items: readonly SentItem[] | undefined
  readonly tracking: Tracking | null
  readonly now: Date
}

/**
 * Sends pieces of an order; never more of a line than was ordered.
 *
 * @throws 409 `order_not_confirmed` before the sale is made or after it was called off,
 * 422 `fulfilment_exceeds_order {line, left}`, 409 `invalid_transition` when nothing is left
 */
export const fulfil = (
  order: Order,
  { id, items, tracking, now }: Parcel,
): { fulfilments: Sent[]; fulfilmentStatus: FulfilmentStatus; items: SentItem[] } => {
  if (order.status !== 'confirmed' && order.status !== 'completed') {
    throw orderErrors.order_not_confirmed()
  }
  const left = leftToSend(order)
  const parcel = merged(items ?? [...left].map(([line, quantity]) => ({ line, quantity })))
  for (const { line, quantity } of parcel) {
    const ofLine = left.get(line) ?? 0
    if (quantity > ofLine) throw orderErrors.fulfilment_exceeds_order({ line, left: ofLine })
    left.set(line, ofLine - quantity)
  }
  const isWhole = [...left.values()].every((pieces) => pieces === 0)
  const to: FulfilmentStatus = isWhole ? 'fulfilled' : 'partial'
  return {
    items: parcel,
    fulfilments: [...order.fulfilments, { id, at: now.toISOString(), items: parcel, tracking }],
    fulfilmentStatus:
      order.fulfilmentStatus === to && to === 'partial'
        ? to
        : transition(fulfilmentLifecycle, order.fulfilmentStatus, to),
  }
}

/** Pieces by line that were ordered and not sent yet. */
export const leftToSend = ({
  items,
  fulfilments,
}: Pick<Order, 'items' | 'fulfilments'>): Map<string, number> => {
  const left = new Map(items.map(({ id, quantity }) => [id, quantity]))
  for (const { items: sent } of fulfilments) {
    for (const { line, quantity } of sent) left.set(line, (left.get(line) ?? 0) - quantity)
  }
  return new Map([...left].filter(([, quantity]) => quantity > 0))
}

const merged = (items: readonly SentItem[]): SentItem[] => {
  const pieces = new Map<string, number>()
  for (const { line, quantity } of items) pieces.set(line, (pieces.get(line) ?? 0) + quantity)
  return [...pieces].map(([line, quantity]) => ({ line, quantity }))
}
