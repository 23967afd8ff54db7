import { isSoukError } from '@souk/kernel/domain'

import {
  cancelOrder,
  leftToSend,
  receivePayment,
  type SentItem,
} from '../../orders/domain/index.ts'
import { isDigital } from '../../catalogue/domain/index.ts'
import { isClaimed } from '../../payments/domain/index.ts'
import type { Refundable } from '../../refunds/domain/index.ts'
import {
  moneyOnCancel,
  moneyToReturn,
  paymentMethod,
  type DeskMoney,
  type DeskPayment,
  type MoneyOnCancel,
} from '../domain/index.ts'
import type { ShownOrder } from './shownOrder.ts'

export type LineLeft = SentItem & { readonly title: string; readonly options: string }

/** What a refund's dialog needs; amounts in minor units. */
export type RefundOffer = {
  readonly refundable: Refundable
  /** Pieces that were not refunded yet. */
  readonly lines: readonly LineLeft[]
  /** What goes back as money at the most; the rest goes onto the gift cards that paid it. */
  readonly moneyLeft: number
  /** What goes back onto gift cards and the account that paid it at the most. */
  readonly creditLeft: number
  /** Whether money may become credit on the customer's account instead. */
  readonly canBeCredit: boolean
  /** What was paid with: `Visa •••• 4242`. */
  readonly method: string
  /** Whether the money goes back by itself. */
  readonly sendsBack: boolean
  /** Lines that gave files or licence keys, of which refunds take back what they are for. */
  readonly digitalLines: readonly string[]
  /** What is left of the price; with the last of it every download is taken back. */
  readonly priceLeft: number
}

export type OrderActionsShown = {
  /** Money that the shop is to note when it has come in. */
  readonly canNotePaid: boolean
  /** Reserved money that can be taken. */
  readonly canTake: boolean
  readonly canSend: boolean
  readonly canCancel: boolean
  readonly canAnswer: boolean
  readonly refund: RefundOffer | null
  readonly left: readonly LineLeft[]
  readonly onCancel: MoneyOnCancel
}

type Given = {
  readonly money: DeskMoney
  /** Whether the person may do what the operation of this name does. */
  readonly may: (operation: string) => boolean
}

/** Which buttons an order has: what its rules allow now, for somebody who may. */
export const orderActions = (order: ShownOrder, { money, may }: Given): OrderActionsShown => {
  const now = new Date()
  const isOn = order.status === 'confirmed' || order.status === 'completed'
  const left = isOn ? linesOf(order, thereToSend(order)) : []
  const { payments } = money
  const mayTake = isOn && may('orders.capture')
  const isReserved = payments.some(({ state }) => state === 'authorized')
  const [latest] = payments
  const onCancel = moneyOnCancel(order, money)
  return {
    left,
    canSend: left.length > 0 && may('orders.fulfil'),
    canTake: mayTake && isReserved,
    canNotePaid:
      mayTake &&
      !isReserved &&
      latest?.way.isByHand === true &&
      latest.state === 'pending' &&
      isAllowed(() => receivePayment(order, { paymentStatus: 'paid', now })),
    canCancel:
      may('orders.cancel') &&
      // Who may not send money back calls nothing off that it has come for.
      (may('orders.refund') || !(payments.some(isPaid) || onCancel.credit > 0)) &&
      isAllowed(() => cancelOrder(order, { reason: '–', now })),
    canAnswer: may('disputes.answer'),
    refund: may('orders.refund') ? refundOffer(order, money) : null,
    onCancel,
  }
}

/** What has not arrived yet cannot be sent. */
const thereToSend = (order: ShownOrder): Map<string, number> =>
  new Map(
    [...leftToSend({ ...order, fulfilments: [...order.fulfilments] })].map(([line, quantity]) => [
      line,
      quantity - (order.missing.get(line) ?? 0),
    ]),
  )

const isPaid = ({ state, refunded, amount }: DeskPayment): boolean =>
  state === 'paid' && refunded < amount

const refundOffer = (order: ShownOrder, money: DeskMoney): RefundOffer | null => {
  const found = moneyToReturn(order, money)
  if (!found) return null
  const { refundable, pieces, payment, moneyLeft, creditLeft } = found
  return {
    // Only what the rules ask for: the rest of a line is no business of the browser's.
    refundable: {
      ...refundable,
      lines: refundable.lines.map(({ id, quantity, tax, total }) => ({ id, quantity, tax, total })),
      before: refundable.before.map(({ amount, tax, items }) => ({ amount, tax, items })),
    },
    lines: linesOf(order, pieces),
    moneyLeft,
    creditLeft,
    // Money that is not what was asked for goes back, and a bank's claim is answered first.
    canBeCredit:
      order.customer !== null &&
      order.customer !== undefined &&
      payment.state === 'paid' &&
      !isClaimed(payment, money.disputes),
    method: paymentMethod(payment),
    sendsBack: payment.way.sendsBack,
    digitalLines: order.items.filter(isDigital).map(({ id }) => id),
    priceLeft: refundable.left,
  }
}

const linesOf = ({ items }: ShownOrder, left: ReadonlyMap<string, number>): LineLeft[] =>
  items.flatMap(({ id, title, ...line }) => {
    const quantity = left.get(id) ?? 0
    return quantity > 0 ? [{ line: id, quantity, title, options: lineText(line) }] : []
  })

/** Which of several lines alike it is. */
export const lineText = ({
  options,
  properties = [],
  extras = [],
}: Pick<ShownOrder['items'][number], 'options' | 'properties' | 'extras'>): string =>
  [
    optionsText(options),
    ...properties.map(({ name, value }) => `${name}: ${value}`),
    ...extras.map(({ title }) => title),
  ]
    .filter(Boolean)
    .join(' · ')

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
