import { reportFault, sql, type Context, type Subscriber } from '@souk/kernel'

import { billingOf } from './billingOf.ts'
import type { BillingMeter } from './provider.ts'
import { reportUses } from './reportUses.ts'

/**
 * Counts each event of a topic once, whatever is delivered twice: the event's own id says so in the
 * database. That it is told to the collector at once is only a courtesy; a chore sees to it.
 */
export const countUse = ({ name, topic }: BillingMeter): Subscriber => ({
  name: `billing.count-${name}`,
  topics: [topic],
  runs: 'outside',
  handle: async (ctx, event) => {
    await count(ctx, { meter: name, event: event.id, at: event.occurredAt })
    const { provider } = billingOf(ctx.payload)
    if (!provider.isSetUp) return 'Counted.'
    try {
      await reportUses(ctx, provider)
    } catch (error) {
      reportFault(ctx.log, 'billing.usage', error)
      return 'Counted; the collector hears of it later.'
    }
    return 'Counted and told.'
  },
})

type Use = { readonly meter: string; readonly event: string; readonly at: Date }

const count = async (ctx: Context, { meter, event, at }: Use): Promise<void> => {
  const { column, value, lead } = ctx.scope
  await ctx.sql(sql`
    insert into usage_records
      (id, meter, event, quantity, occurred_at, state, due_at, failures, created_at, updated_at${column})
    values (${ctx.newId()}, ${meter}, ${event}, 1, ${at.toISOString()}, 'waiting', now(), 0, now(), now()${value})
    on conflict (${lead}meter, event) do nothing`)
}
