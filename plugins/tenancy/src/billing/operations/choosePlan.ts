import { defineOperation, reportFault, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { tenantCache } from '../../tenantCache.ts'
import { billingErrors, isFree, isRunning, planTerms, type Terms } from '../domain/index.ts'
import { isPlatform, mayPay } from './access.ts'
import { collectorOf } from './billingOf.ts'
import { billingView, viewBilling } from './billingView.ts'
import { carryOut } from './carryOut.ts'
import { onPlatform } from './onPlatform.ts'
import { planById } from './openPlans.ts'
import { ownersOf } from './ownersOf.ts'
import { subscriptionRow } from './subscriptionRows.ts'
import { wantPlan } from './wantPlan.ts'

/**
 * Puts the shop on a plan. What was chosen is written down first and carried out then; where that
 * takes longer than the call, a worker finishes it.
 */
export const choosePlan = defineOperation({
  name: 'billing.choosePlan',
  summary: 'Put the shop on a plan',
  http: { method: 'POST', path: '/billing/plan' },
  effect: 'resumable',
  input: z.object({ plan: z.uuid().describe('Of those that the platform offers.') }),
  output: z.object({ billing: billingView }),
  access: mayPay,
  run: async (ctx, { plan: id }) => {
    collectorOf(ctx.payload)
    const plan = await planById(ctx.payload, id)
    if (!plan) throw billingErrors.plan_not_found()
    if (!plan.ownersMayChoose && !isPlatform(ctx)) throw billingErrors.plan_not_open()
    const terms = planTerms(plan)
    await requireFitting(ctx, terms)
    const [email = null] = await ownersOf(ctx.payload, ctx.shop.id)
    await onPlatform(ctx.payload, ctx.shop.id, (outside) =>
      outside.transaction(async (inside) => {
        const before = await subscriptionRow(inside, { lock: true })
        const again = before?.state === 'cancelled' && before.version === before.done
        if (!(await wantPlan(inside, { terms, email, again }))) return
        await inside.sql(sql`
          update tenants set plan_id = ${terms.plan}, updated_at = now() where id = ${ctx.shop.id}`)
      }),
    )
    tenantCache.forgetAll()
    await atOnce(ctx)
    return { billing: await viewBilling(ctx) }
  },
})

/** Whoever waits sees how it came out; if it cannot be asked now, a worker goes on. */
const atOnce = async (ctx: Context): Promise<void> => {
  try {
    await carryOut(ctx.payload, ctx.shop.id)
  } catch (error) {
    reportFault(ctx.log, 'billing.choosePlan', error)
  }
}

const requireFitting = async (ctx: Context, terms: Terms): Promise<void> => {
  const row = await subscriptionRow(ctx)
  if (isFree(terms)) return
  const hasTrial = terms.trialDays > 0 && !row?.trialUsed
  const runs = row ? isRunning(row.state) : false
  if (!isPlatform(ctx) && !hasTrial && !runs && !row?.card) throw billingErrors.card_needed()
}
