import type { OrderPaymentStatus } from '../../orders/domain/index.ts'

type Refund = { readonly amount: number; readonly ofSale: boolean; readonly reason: string }

/** Money that never was the order's own (paid twice, for an older version) says nothing of the order. */
export const concernsOrder = ({ ofSale, reason }: Pick<Refund, 'ofSale' | 'reason'>): boolean =>
  ofSale || reason === 'sold_out' || reason === 'credit_gone' || reason === 'order_cancelled'

/** How an order that was paid stands after what was sent back of it, and what banks took for good. */
export const paymentStatusAfter = (
  total: number,
  gone: { readonly refunds: readonly Refund[]; readonly lost?: number },
): Extract<OrderPaymentStatus, 'paid' | 'partially_refunded' | 'refunded'> => {
  const sent = gone.refunds
    .filter(concernsOrder)
    .reduce((sum, { amount }) => sum + amount, gone.lost ?? 0)
  if (sent <= 0) return 'paid'
  return sent < total ? 'partially_refunded' : 'refunded'
}
