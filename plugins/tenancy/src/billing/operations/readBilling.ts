import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { mayPay } from './access.ts'
import { viewBilling } from './billingView.ts'
import { billingView } from './views.ts'

export const readBilling = defineOperation({
  name: 'billing.read',
  summary: 'How the shop stands with its plan',
  http: { method: 'GET', path: '/billing' },
  input: z.object({}),
  output: z.object({ billing: billingView }),
  access: mayPay,
  run: async (ctx) => ({ billing: await viewBilling(ctx) }),
})
