import { transition } from '@souk/kernel/domain'

import { isGoods, type ProductKind } from '../../catalogue/domain/index.ts'
import { areThere, waitingLines, type StockLine } from '../../inventory/domain/index.ts'
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
  readonly items: readonly (StockLine & { readonly id: string })[]
  readonly fulfilments: readonly Sent[]
}

type Parcel = {
  readonly id: string
  /** Everything that is left when it says nothing. */
  readonly items: readonly SentItem[] | undefined
  readonly tracking: Tracking | null
  /** Pieces that the order still waits for, by variant. */
  readonly waiting?: Readonly<Record<string, number>>
  /** Whether something digital is still to be given. */
  readonly awaitsDigital?: boolean
  readonly now: Date
}

/**
 * Sends pieces of an order; never more of a line than was ordered, and none that is not there yet.
 * Without items, all that is left and there.
 *
 * @throws 409 `order_not_confirmed` before the sale is made or after it was called off,
 * 422 `fulfilment_exceeds_order {line, left}`, 409 `pieces_not_there` while pieces of it are on their
 * way to the shop, 409 `nothing_to_send` for a parcel without anything in it, 409
 * `invalid_transition` when everything was sent
 */
export const fulfil = (
  order: Order,
  { id, items, tracking, waiting = {}, awaitsDigital = false, now }: Parcel,
): { fulfilments: Sent[]; fulfilmentStatus: FulfilmentStatus; items: SentItem[] } => {
  if (order.status !== 'confirmed' && order.status !== 'completed') {
    throw orderErrors.order_not_confirmed()
  }
  const left = leftToSend(order)
  const missing = waitingLines(order.items, waiting)
  const there = [...left]
    .map(([line, quantity]) => ({ line, quantity: quantity - (missing.get(line) ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
  if (left.size > 0 && there.length === 0) throw orderErrors.pieces_not_there()
  const parcel = merged(items ?? there)
  if (parcel.length === 0 && order.fulfilmentStatus !== 'fulfilled')
    throw orderErrors.nothing_to_send()
  for (const { line, quantity } of parcel) {
    const ofLine = left.get(line) ?? 0
    if (quantity > ofLine) throw orderErrors.fulfilment_exceeds_order({ line, left: ofLine })
    left.set(line, ofLine - quantity)
  }
  const after = order.items.map((line) => ({ ...line, quantity: left.get(line.id) ?? 0 }))
  if (!areThere(after, waiting)) throw orderErrors.pieces_not_there()
  const isWhole = !awaitsDigital && [...left.values()].every((pieces) => pieces === 0)
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

/** Pieces by line that were ordered and not sent yet; gift cards and downloads go out by themselves. */
export const leftToSend = ({
  items,
  fulfilments,
}: Pick<Order, 'fulfilments'> & {
  readonly items: readonly {
    readonly id: string
    readonly quantity: number
    readonly kind?: ProductKind | null | undefined
  }[]
}): Map<string, number> => {
  const left = new Map(items.filter(isGoods).map(({ id, quantity }) => [id, quantity]))
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
