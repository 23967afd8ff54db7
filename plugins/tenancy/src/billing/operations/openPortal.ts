import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { mayPay } from './access.ts'
import { collectorOf } from './billingOf.ts'
import { customerOf } from './customerOf.ts'
import { rowToBill } from './rowToBill.ts'
import { billingPage } from './subscribers.ts'

export const openPortal = defineOperation({
  name: 'billing.portal',
  summary: 'Where the card is changed',
  http: { method: 'POST', path: '/billing/portal' },
  effect: 'resumable',
  rateLimit: { points: 30, seconds: 600, by: 'ip' },
  input: z.object({}),
  output: z.object({ url: z.string() }),
  access: mayPay,
  run: async (ctx) => {
    const provider = collectorOf(ctx.payload)
    const row = await rowToBill(ctx)
    const customer = await customerOf(ctx, provider, row)
    const returnUrl = `${billingPage(ctx.payload)}?billing=returned`
    return { url: await provider.portal({ customer, returnUrl }) }
  },
})
