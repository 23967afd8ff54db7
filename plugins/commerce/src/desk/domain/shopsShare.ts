import { isRefundLost } from '../../payments/domain/index.ts'
import type { DeskMoney, DeskPayment } from './deskMoney.ts'

/** What a payment brought the shop; minor units, what goes off it as numbers above nothing. */
export type ShopsShare = {
  readonly paid: number
  /** Null while the provider has not told it. */
  readonly providerFee: number | null
  readonly platformFee: number
  readonly refunded: number
  /** What banks hold, or have taken for good. */
  readonly withheld: number
  /** What the provider charged for the trouble with banks. */
  readonly charge: number
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
  const withheld = claimed.reduce((sum, one) => sum + one.withheld, 0)
  const charge = claimed.reduce((sum, one) => sum + one.charge, 0)
  const platformFee = (payment.fee ?? 0) - feeBack
  const { amount: paid, providerFee } = payment
  return {
    paid,
    providerFee,
    platformFee,
    refunded,
    withheld,
    charge,
    left: paid - (providerFee ?? 0) - platformFee - refunded - withheld - charge,
  }
}
