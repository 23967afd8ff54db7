import type { Context } from '@souk/kernel'

import type { Difference, ProviderTruth } from '../../payments/domain/index.ts'
import { movePayment, type PaymentRow } from '../../payments/operations/index.ts'
import { timelineEntry } from '../domain/index.ts'
import { letGo } from './letGo.ts'
import { changeOrder, type OrderRow } from './orderRows.ts'
import { postReceipts } from './postReceipts.ts'

type Told = {
  readonly order: OrderRow
  readonly payment: PaymentRow
  readonly truth: ProviderTruth
}

/**
 * Money that is not what we asked for is never dropped, and never taken for what it is not: it is
 * written down as it came and owed to the shopper, and a person sees it on the order. What is only
 * reserved is let go.
 */
export const keepForReview = async (
  ctx: Context,
  { order, payment, truth }: Told,
  differences: readonly (Difference | 'state')[],
): Promise<void> => {
  const { amount, currency, fee, intentId, providerFee, method } = truth
  const came = { amount, currency, fee }
  await movePayment(ctx, payment, { state: 'needs_review', intentId, providerFee, method, came })
  if (truth.state === 'paid') await postReceipts(ctx, { ...payment, ...came }, truth)
  else await letGo(ctx, payment)
  const facts = {
    payment: payment.id,
    differences,
    asked: { amount: payment.amount, currency: payment.currency },
    came: { amount, currency },
  }
  await changeOrder(ctx, order.id, {
    entries: [timelineEntry('payment_needs_review', { now: ctx.now(), facts })],
  })
  await ctx.emit({ topic: 'payment.needs_review', subject: order.id, payload: facts })
  ctx.log.error({ order: order.id, ...facts }, 'A payment is not what was asked for.')
}
