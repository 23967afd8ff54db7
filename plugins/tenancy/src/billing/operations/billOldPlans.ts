import { reportFault, sql, type Chore } from '@souk/kernel'

import { termsOf } from '../domain/index.ts'
import { billingOf } from './billingOf.ts'
import { lockShop } from './lockShop.ts'
import { onPlatform } from './onPlatform.ts'
import { planById } from './openPlans.ts'
import { ownersOf } from './ownersOf.ts'
import { wantPlan } from './wantPlan.ts'

const BATCH = 20

const toBill = sql`
  select t.id::text as shop, case when t.status = 'archived' then null else t.plan_id::text end as plan
  from tenants t left join subscriptions s on s.tenant_id = t.id
  where case when t.status = 'archived' then s.wanted <> 'null'::jsonb
             else t.plan_id is not null and (coalesce(s.version, 0) = 0 or s.wanted = 'null'::jsonb) end`

type Found = { readonly shop: string; readonly plan: string | null; [column: string]: unknown }

/**
 * A shop that was given its plan while nobody collected is billed by it from now on, and one that was
 * archived meanwhile is billed no more.
 */
export const billOldPlans: Chore = {
  name: 'billing.bill-old-plans',
  everySeconds: 300,
  run: async (house) => {
    if (!billingOf(house.payload).provider.isSetUp) return undefined
    const found = await house.sql<Found>(sql`
      select shop, plan from (${toBill}) found
      -- One that cannot be seen to does not keep the others waiting for ever.
      order by random() limit ${BATCH}`)
    for (const { shop, plan } of found) {
      try {
        await onPlatform(house.payload, shop, async (ctx) => {
          const priced = plan ? await planById(house.payload, plan) : null
          const [email = null] = await ownersOf(house.payload, shop)
          await ctx.transaction(async (inside) => {
            await lockShop(inside)
            // Somebody may have archived it meanwhile, or given it another plan.
            const still = await inside.sql(sql`
              select 1 from (${toBill}) found where shop = ${shop} and plan is not distinct from ${plan}`)
            if (still.length === 0) return
            await wantPlan(inside, { terms: priced && termsOf(priced), email, isGiven: true })
          })
        })
      } catch (error) {
        reportFault(house.log, 'billing.bill-old-plans', error)
      }
    }
    return found.length === 0 ? undefined : `Saw to the plans of ${found.length} shops.`
  },
}
