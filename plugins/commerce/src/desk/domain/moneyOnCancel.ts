import type { OrderPaymentStatus } from '../../orders/domain/index.ts'
import type { DeskPayment } from './deskMoney.ts'

/** What becomes of an order's money when it is called off; amounts in minor units. */
export type MoneyOnCancel = {
  /** Goes back by itself. */
  readonly sentBack: number
  /** Has to be handed back by somebody. */
  readonly byHand: number
  /** Was only reserved, and is let go. */
  readonly released: number
  /** A bank has claimed it, and decides. */
  readonly atBank: boolean
}

export const moneyOnCancel = (
  paymentStatus: OrderPaymentStatus,
  payments: readonly DeskPayment[],
): MoneyOnCancel => {
  const atBank = paymentStatus === 'disputed'
  const paid = atBank ? [] : payments.filter(({ state }) => state === 'paid')
  const left = (some: readonly DeskPayment[]) =>
    some.reduce((sum, { amount, refunded }) => sum + amount - refunded, 0)
  return {
    sentBack: left(paid.filter(({ way }) => way.sendsBack)),
    byHand: left(paid.filter(({ way }) => !way.sendsBack)),
    released: left(payments.filter(({ state }) => state === 'authorized')),
    atBank,
  }
}
