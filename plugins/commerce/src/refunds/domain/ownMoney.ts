import type { PaymentState } from '../../payments/domain/index.ts'

type Payment = { readonly id: string; readonly state: PaymentState }
type Refund = { readonly payment: string; readonly ofSale: boolean }

/** Money has come in by this payment, and may go back. */
export const hasArrived = ({ state }: Pick<Payment, 'state'>): boolean =>
  state === 'paid' || state === 'needs_review'

/**
 * Whether a payment is the order's own: not one that is not what was asked for, nor one that was to
 * go back by itself (paid twice, for an older version).
 */
export const isOwnMoney = ({ id, state }: Payment, refunds: readonly Refund[]): boolean =>
  state === 'paid' && !refunds.some(({ payment, ofSale }) => payment === id && !ofSale)
