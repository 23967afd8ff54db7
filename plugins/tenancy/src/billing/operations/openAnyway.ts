import { defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { tenantCache } from '../../tenantCache.ts'
import type { Suspension } from '../domain/index.ts'
import { isPlatform } from './access.ts'
import { viewBilling } from './billingView.ts'
import { lockShop } from './lockShop.ts'
import { nameOf } from './nameOf.ts'
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
    const by = nameOf(ctx)
    await onPlatform(ctx.payload, ctx.shop.id, (outside) =>
      outside.transaction(async (inside) => {
        await lockShop(inside)
        const opened = await inside.sql<{ was: Suspension }>(sql`
          update subscriptions s set suspension = null, opened_at = now(), updated_at = now()
          from (select id, suspension from subscriptions where ${inside.scope.where()} for update) b
          where s.id = b.id and b.suspension is not null
          returning b.suspension as was`)
        for (const { was } of opened)
          await inside.emit({
            topic: 'billing.opened_anyway',
            subject: ctx.shop.id,
            payload: { was, by },
          })
      }),
    )
    tenantCache.forgetAll()
    return { billing: await viewBilling(ctx) }
  },
})
