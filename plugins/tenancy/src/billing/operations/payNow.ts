import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { billingErrors } from '../domain/index.ts'
import { mayPay } from './access.ts'
import { collectorOf } from './billingOf.ts'
import { viewBilling } from './billingView.ts'
import { lookAgain } from './lookAgain.ts'
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
    const { customer, subscription } = await requireRow(ctx)
    if (!customer) throw billingErrors.nothing_billed()
    const isPaid = await provider.payOpen({ customer, subscription })
    await lookAgain(ctx)
    if (!isPaid) throw billingErrors.payment_declined()
    return { billing: await viewBilling(ctx) }
  },
})
