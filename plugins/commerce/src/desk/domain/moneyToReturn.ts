import type { OrderPaymentStatus } from '../../orders/domain/index.ts'
import { isRefundLost } from '../../payments/domain/index.ts'
import { hasArrived, type Refundable } from '../../refunds/domain/index.ts'
import type { DeskMoney, DeskPayment } from './deskMoney.ts'

type Order = {
  readonly paymentStatus: OrderPaymentStatus
  readonly items: readonly {
    readonly id: string
    readonly quantity: number
    readonly tax: number
    readonly total: number
  }[]
  readonly totals: { readonly total: number; readonly tax: number }
}

export type MoneyToReturn = {
  /** The payment that it is taken from. */
  readonly payment: DeskPayment
  readonly refundable: Refundable
  /** Pieces by line that were not refunded as pieces yet. */
  readonly pieces: ReadonlyMap<string, number>
}

/** What can go back to the shopper now; nothing while a bank decides, or where nothing has come in. */
export const moneyToReturn = (
  { paymentStatus, items, totals }: Order,
  { payments, refunds }: Pick<DeskMoney, 'payments' | 'refunds'>,
): MoneyToReturn | null => {
  if (paymentStatus === 'disputed') return null
  const left = payments.filter((one) => hasArrived(one) && one.refunded < one.amount)
  const payment = left.find(({ state }) => state === 'paid') ?? left[0]
  if (!payment) return null
  const before = refunds.filter(({ state, ofSale }) => ofSale && !isRefundLost(state))
  const pieces = new Map(items.map(({ id, quantity }) => [id, quantity]))
  for (const { line, quantity } of before.flatMap((refund) => refund.items ?? [])) {
    pieces.set(line, (pieces.get(line) ?? 0) - quantity)
  }
  return {
    payment,
    refundable: { lines: items, ...totals, left: payment.amount - payment.refunded, before },
    pieces: new Map([...pieces].filter(([, quantity]) => quantity > 0)),
  }
}
