import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { mayPay } from './access.ts'
import { viewBilling } from './billingView.ts'
import { lookAgain } from './lookAgain.ts'
import { billingView } from './views.ts'

export const refreshBilling = defineOperation({
  name: 'billing.refresh',
  summary: 'Ask the collector how the shop stands now',
  http: { method: 'POST', path: '/billing/refresh' },
  effect: 'resumable',
  rateLimit: { points: 60, seconds: 600, by: 'ip' },
  input: z.object({}),
  output: z.object({ billing: billingView }),
  access: mayPay,
  run: async (ctx) => {
    await lookAgain(ctx)
    return { billing: await viewBilling(ctx) }
  },
})
