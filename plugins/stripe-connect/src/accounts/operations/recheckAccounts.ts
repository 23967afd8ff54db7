import { reportFault, sql, type Chore, type Context } from '@souk/kernel'

import type { Ground } from '../../shared/ground.ts'
import { recompute } from './recompute.ts'

/** At a time: Stripe counts how often it is asked. */
const BATCH = 20

/**
 * Looks again at accounts that are on their way or were stopped, in case Stripe's word of it was
 * lost; at those that work, once a day.
 */
export const recheckAccounts = ({ stripe }: Ground): Chore => ({
  name: 'stripe-connect.recheck-accounts',
  everySeconds: 300,
  run: async (house) => {
    if (!stripe) return undefined
    const due = await house.sql<{ shop: string | null }>(sql`
      select ${house.shop()} as shop from stripe_accounts
      where account is not null and not is_closed and (
        checked_at is null
        or checked_at < now() - case
          when state = 'active' then interval '1 day'
          when created_at > now() - interval '7 days' then interval '10 minutes'
          else interval '6 hours' end)
      order by checked_at nulls first limit ${BATCH}`)
    for (const { shop } of due) {
      try {
        await house.inShop(shop, (ctx) => recompute(ctx, stripe))
      } catch (error) {
        reportFault(house.log, 'stripe.accounts', error)
        // One that cannot be looked at does not come first again before all others.
        await house.inShop(shop, noteLook)
      }
    }
    return due.length === 0 ? undefined : `Looked at ${due.length} accounts.`
  },
})

const noteLook = (ctx: Context) =>
  ctx.sql(sql`update stripe_accounts set checked_at = now() where ${ctx.scope.where()}`)
