import { defineOperation, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { billingErrors } from '../domain/index.ts'
import { mayPay } from './access.ts'
import { collectorOf } from './billingOf.ts'
import { viewBilling } from './billingView.ts'
import { lookAgain } from './lookAgain.ts'
import { endLease, takeLease } from './lease.ts'
import { onPlatform } from './onPlatform.ts'
import type { BillingProvider } from './provider.ts'
import { requireRow } from './requireRow.ts'
import { billingView } from './views.ts'

export const payNow = defineOperation({
  name: 'billing.pay',
  summary: 'Try the card now for all that is open, and go on',
  http: { method: 'POST', path: '/billing/pay' },
  effect: 'resumable',
  // Against those who try cards: what is paid already may be paid again by a second click.
  rateLimit: { points: 10, seconds: 600, by: 'ip', counts: 'refused' },
  input: z.object({}),
  output: z.object({ billing: billingView }),
  access: mayPay,
  run: async (ctx) => {
    const provider = collectorOf(ctx.payload)
    const { customer } = await requireRow(ctx)
    if (!customer) throw billingErrors.nothing_billed()
    const isPaid = await onPlatform(ctx.payload, ctx.shop.id, (outside) =>
      payOnce(outside, provider),
    )
    await lookAgain(ctx)
    if (!isPaid) throw billingErrors.payment_declined()
    return { billing: await viewBilling(ctx) }
  },
})

/** Two at once would each begin the month anew after a trial, and nobody pays while a plan is changed. */
const payOnce = async (ctx: Context, provider: BillingProvider): Promise<boolean> => {
  const held = await takeLease(ctx, sql`customer is not null`)
  if (!held) throw billingErrors.billing_busy()
  try {
    const { customer, subscription } = await requireRow(ctx)
    if (!customer) throw billingErrors.nothing_billed()
    return await provider.payOpen({ customer, subscription })
  } finally {
    await endLease(ctx, held)
  }
}
