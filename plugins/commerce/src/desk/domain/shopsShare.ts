import { isRefundLost } from '../../payments/domain/index.ts'
import type { DeskMoney, DeskPayment } from './deskMoney.ts'

/** What a payment brought the shop; minor units, what goes off it as numbers above nothing. */
export type ShopsShare = {
  readonly paid: number
  /** Null while the provider has not told it. */
  readonly providerFee: number | null
  readonly platformFee: number
  readonly refunded: number
  /** What banks hold or have taken for good, and what the provider charged for it. */
  readonly disputed: number
  readonly left: number
}

/** @returns null for a payment that has brought nothing */
export const shopsShare = (
  payment: DeskPayment,
  { refunds, disputes }: Pick<DeskMoney, 'refunds' | 'disputes'>,
): ShopsShare | null => {
  if (payment.state !== 'paid') return null
  const back = refunds.filter((one) => one.payment === payment.id && !isRefundLost(one.state))
  const claimed = disputes.filter((one) => one.payment === payment.id)
  const refunded = back.reduce((sum, { amount }) => sum + amount, 0)
  const feeBack = back.reduce((sum, { feeReturned }) => sum + (feeReturned ?? 0), 0)
  const disputed = claimed.reduce((sum, { withheld, charge }) => sum + withheld + charge, 0)
  const platformFee = (payment.fee ?? 0) - feeBack
  const { amount: paid, providerFee } = payment
  return {
    paid,
    providerFee,
    platformFee,
    refunded,
    disputed,
    left: paid - (providerFee ?? 0) - platformFee - refunded - disputed,
  }
}
