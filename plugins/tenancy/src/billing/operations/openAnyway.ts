import { defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { tenantCache } from '../../tenantCache.ts'
import { isPlatform } from './access.ts'
import { viewBilling } from './billingView.ts'
import { lockShop } from './lockShop.ts'
import { onPlatform } from './onPlatform.ts'
import { billingView } from './views.ts'

/**
 * Opens a shop that billing keeps closed, though it is not paid. It stays open until it stands well and
 * fails again; what an operator has suspended stays suspended.
 */
export const openAnyway = defineOperation({
  name: 'billing.openAnyway',
  summary: 'Open the shop though its plan is not paid',
  http: { method: 'POST', path: '/billing/open' },
  effect: 'resumable',
  input: z.object({}),
  output: z.object({ billing: billingView }),
  access: isPlatform,
  run: async (ctx) => {
    await onPlatform(ctx.payload, ctx.shop.id, (outside) =>
      outside.transaction(async (inside) => {
        await lockShop(inside)
        await inside.sql(sql`
          update subscriptions set suspension = null, updated_at = now()
          where ${inside.scope.where()} and suspension is not null`)
      }),
    )
    tenantCache.forgetAll()
    return { billing: await viewBilling(ctx) }
  },
})
