import type { Context, Subscriber } from '@souk/kernel'

import {
  atProvider,
  findPayment,
  movePayment,
  openOnes,
  providerNamed,
  type PaymentRow,
} from '../../payments/operations/index.ts'
import { applyTruth } from './settle.ts'

/** A payment that is not waited for any more is called off where it was opened. */
export const callOffUnwanted: Subscriber = {
  name: 'payments.callOffUnwanted',
  topics: ['payment.let_go'],
  runs: 'outside',
  attempts: 35,
  handle: async (ctx, { payload }) => {
    const payment = await findPayment(ctx, String(payload['payment']))
    if (!payment) return 'The payment is gone.'
    await callOffPayment(ctx, payment)
    return 'Called off, or settled if it had been paid meanwhile.'
  },
}

/** Calls an open payment off; should it have been paid in the meantime, it is settled instead. */
export const callOffPayment = async (ctx: Context, payment: PaymentRow): Promise<void> => {
  const { cancel } = providerNamed(ctx, payment.provider)
  // Whatever becomes of it, it is for a person to say what it was.
  if (payment.state === 'needs_review') return void (await cancel?.(ctx, atProvider(payment)))
  if (openOnes([payment]).length === 0) return
  // Nobody but the provider has heard of what has no name yet, and nobody can pay it.
  if (!cancel || payment.externalId === null) {
    if (await movePayment(ctx, payment, { state: 'cancelled' })) return
    // It was opened in between, and has a name now.
    const now = await findPayment(ctx, payment.id)
    if (now && now.state !== payment.state) await callOffPayment(ctx, now)
    return
  }
  const truth = await cancel(ctx, atProvider(payment))
  await ctx.transaction((inside) => applyTruth(inside, payment, truth))
}
