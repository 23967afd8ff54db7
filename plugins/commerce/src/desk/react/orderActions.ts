import { isSoukError } from '@souk/kernel/domain'

import { cancelOrder, leftToSend, receivePayment, type SentItem } from '../../orders/domain/index.ts'
import type { ShownOrder } from './shownOrder.ts'

export type LineLeft = SentItem & { readonly title: string; readonly options: string }

export type OrderActionsShown = {
  readonly canCapture: boolean
  readonly canSend: boolean
  readonly canCancel: boolean
  readonly left: readonly LineLeft[]
}

type Given = {
  /** Whether the person may do what the operation of this name does. */
  readonly may: (operation: string) => boolean
}

/** Which buttons an order has: what its rules allow now, for somebody who may. */
export const orderActions = (order: ShownOrder, { may }: Given): OrderActionsShown => {
  const now = new Date()
  const isOn = order.status === 'confirmed' || order.status === 'completed'
  const left = isOn ? linesLeft(order) : []
  return {
    left,
    canSend: left.length > 0 && may('orders.fulfil'),
    canCapture:
      isOn &&
      order.paymentStatus !== 'paid' &&
      may('orders.capture') &&
      isAllowed(() => receivePayment(order, { paymentStatus: 'paid', now })),
    canCancel: may('orders.cancel') && isAllowed(() => cancelOrder(order, { reason: '–', now })),
  }
}

const linesLeft = (order: ShownOrder): LineLeft[] => {
  const left = leftToSend({ items: order.items, fulfilments: [...order.fulfilments] })
  return order.items.flatMap(({ id, title, options }) => {
    const quantity = left.get(id) ?? 0
    return quantity > 0 ? [{ line: id, quantity, title, options: optionsText(options) }] : []
  })
}

export const optionsText = (options: Readonly<Record<string, string>> | null): string =>
  Object.values(options ?? {}).join(' · ')

const isAllowed = (decision: () => unknown): boolean => {
  try {
    decision()
    return true
  } catch (error) {
    if (isSoukError(error)) return false
    throw error
  }
}
