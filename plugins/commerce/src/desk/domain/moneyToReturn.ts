import { worthOf, type OrderPaymentStatus } from '../../orders/domain/index.ts'
import { isRefundLost, moneyLeft as leftOf } from '../../payments/domain/index.ts'
import { creditLeft, hasArrived, type Refundable } from '../../refunds/domain/index.ts'
import type { DeskMoney, DeskPayment } from './deskMoney.ts'

type Order = {
  readonly number: number | null
  readonly paymentStatus: OrderPaymentStatus
  readonly items: readonly {
    readonly id: string
    readonly quantity: number
    readonly tax: number
    readonly total: number
  }[]
  readonly totals: { readonly total: number; readonly tax: number; readonly giftCard: number }
}

export type MoneyToReturn = {
  /** The payment that it is taken from. */
  readonly payment: DeskPayment
  readonly refundable: Refundable
  /** How much of what is left goes back as money, before any of it goes back onto gift cards. */
  readonly moneyLeft: number
  /** How much goes back onto gift cards and the account that paid it at the most. */
  readonly creditLeft: number
  /** Pieces by line that were not refunded as pieces yet. */
  readonly pieces: ReadonlyMap<string, number>
}

/** What can go back to the shopper now; nothing while a bank decides, or where nothing has come in. */
export const moneyToReturn = (
  { number, paymentStatus, items, totals }: Order,
  { payments, refunds, disputes }: DeskMoney,
): MoneyToReturn | null => {
  if (paymentStatus === 'disputed') return null
  const arrived = payments.filter(hasArrived)
  const left = arrived.filter((one) => leftOf(one, disputes) > 0)
  const credit = creditLeft({ number, totals }, refunds)
  const payment =
    left.find(({ state }) => state === 'paid') ??
    left[0] ??
    (credit > 0 ? (arrived.find(({ state }) => state === 'paid') ?? arrived[0]) : undefined)
  if (!payment) return null
  const moneyLeft = leftOf(payment, disputes)
  const creditBack = payment.state === 'paid' ? credit : 0
  const before = refunds.filter(({ state, ofSale }) => ofSale && !isRefundLost(state))
  const pieces = new Map(items.map(({ id, quantity }) => [id, quantity]))
  for (const { line, quantity } of before.flatMap((refund) => refund.items ?? [])) {
    pieces.set(line, (pieces.get(line) ?? 0) - quantity)
  }
  return {
    payment,
    moneyLeft,
    creditLeft: creditBack,
    refundable: {
      lines: items,
      total: worthOf({ number, totals }),
      tax: totals.tax,
      left: moneyLeft + creditBack,
      before,
    },
    pieces: new Map([...pieces].filter(([, quantity]) => quantity > 0)),
  }
}
