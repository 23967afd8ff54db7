import type { Context, Subscriber } from '@souk/kernel'

import { paymentErrors } from '../../payments/domain/index.ts'
import {
  atProvider,
  paymentsOf,
  providerNamed,
  type PaymentRow,
} from '../../payments/operations/index.ts'
import { applyTruth } from './settle.ts'

/** The money that is reserved for an order, if any is. */
export const reservedFor = async (ctx: Context, order: string): Promise<PaymentRow | undefined> =>
  (await paymentsOf(ctx, order)).find(({ state }) => state === 'authorized')

/**
 * Takes reserved money; the order is paid when the provider says so.
 *
 * @throws 409 `payment_not_captured` when the provider cannot take it
 */
export const captureReserved = async (ctx: Context, payment: PaymentRow): Promise<void> => {
  const { capture } = providerNamed(ctx, payment.provider)
  if (!capture) throw paymentErrors.payment_not_captured()
  const truth = await capture(ctx, atProvider(payment))
  await ctx.transaction((inside) => applyTruth(inside, payment, truth))
  if (truth.state !== 'paid' && truth.state !== 'processing')
    throw paymentErrors.payment_not_captured()
}

/** The shopper is charged when the goods go out, and not before; at once where none do. */
export const captureOnFulfilment: Subscriber = {
  name: 'payments.captureOnFulfilment',
  topics: ['fulfilment.created', 'order.nothing_to_send'],
  runs: 'outside',
  attempts: 35,
  handle: async (ctx, { subject }) => {
    const payment = await reservedFor(ctx, subject)
    if (!payment) return 'Nothing was reserved.'
    await captureReserved(ctx, payment)
    return 'Took what was reserved.'
  },
}
