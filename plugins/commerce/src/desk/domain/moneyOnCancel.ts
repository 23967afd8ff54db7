import type { OrderPaymentStatus } from '../../orders/domain/index.ts'
import { moneyLeft } from '../../payments/domain/index.ts'
import { creditLeft } from '../../refunds/domain/index.ts'
import type { DeskMoney, DeskPayment } from './deskMoney.ts'

/** What becomes of an order's money when it is called off; amounts in minor units. */
export type MoneyOnCancel = {
  /** Goes back by itself. */
  readonly sentBack: number
  /** Has to be handed back by somebody. */
  readonly byHand: number
  /** Goes back onto the gift cards and the account that paid it. */
  readonly credit: number
  /** Was only reserved, and is let go. */
  readonly released: number
  /** A bank has claimed it, and decides. */
  readonly atBank: boolean
}

type Order = {
  readonly number: number | null
  readonly paymentStatus: OrderPaymentStatus
  readonly totals: { readonly giftCard: number }
}

export const moneyOnCancel = (
  { number, paymentStatus, totals }: Order,
  { payments, refunds, disputes }: DeskMoney,
): MoneyOnCancel => {
  const atBank = paymentStatus === 'disputed'
  const paid = atBank ? [] : payments.filter(({ state }) => state === 'paid')
  const left = (some: readonly DeskPayment[]) =>
    some.reduce((sum, payment) => sum + moneyLeft(payment, disputes), 0)
  return {
    sentBack: left(paid.filter(({ way }) => way.sendsBack)),
    byHand: left(paid.filter(({ way }) => !way.sendsBack)),
    credit: creditLeft({ number, totals }, refunds),
    released: left(payments.filter(({ state }) => state === 'authorized')),
    atBank,
  }
}
