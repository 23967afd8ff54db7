import { sql, type Context } from '@souk/kernel'

import { ownersOf } from './ownersOf.ts'
import { subscriptionRow, type SubscriptionRow } from './subscriptionRows.ts'

/** The shop's row, begun where nobody has chosen a plan yet: a card comes before a plan that wants one. */
export const rowToBill = async (ctx: Context): Promise<SubscriptionRow> => {
  const found = await subscriptionRow(ctx)
  if (found) return found
  const { column, value, lead } = ctx.scope
  const [email = null] = await ownersOf(ctx.payload, ctx.shop.id)
  await ctx.sql(sql`
    insert into subscriptions
      (id, provider, state, wanted, agreed, version, done, bill_to, trial_used, credit, owed, failures,
       created_at, updated_at${column})
    values (${ctx.newId()}, 'platform', 'none', 'null'::jsonb, 'null'::jsonb, 0, 0,
            ${JSON.stringify({ name: ctx.shop.name, email })}::jsonb, false, 0, 0, 0, now(), now()${value})
    on conflict (${lead}provider) do nothing`)
  const begun = await subscriptionRow(ctx)
  if (!begun) throw new Error('The row of a shop’s plan is not to be seen.')
  return begun
}
