import { sql, type Context } from '@souk/kernel'

import type { SubscriptionRow } from './subscriptionRows.ts'

/**
 * How many of each meter the shop has used in its present period; of a month where it has none. After
 * a change of plan in the middle of it, since then: what was used before is billed by the old one.
 */
export const usageOf = async (
  ctx: Context,
  row: Pick<SubscriptionRow, 'periodStart' | 'countedSince'> | null,
): Promise<ReadonlyMap<string, number>> => {
  const since = row?.periodStart ?? monthOf(ctx.now()).toISOString()
  const rows = await ctx.sql<{ meter: string; used: number }>(sql`
    select meter, sum(quantity)::float8 as used from usage_records
    where ${ctx.scope.where()} and occurred_at >= ${since}
      and occurred_at >= coalesce((${JSON.stringify(row?.countedSince ?? {})}::jsonb->>meter)::timestamptz, '-infinity')
    group by meter`)
  return new Map(rows.map(({ meter, used }) => [meter, used]))
}

/** How many were used and will never be billed, because word of them came too late. */
export const lateUses = async (ctx: Context): Promise<number> => {
  const [row] = await ctx.sql<{ late: number }>(sql`
    select coalesce(sum(quantity), 0)::float8 as late from usage_records
    where ${ctx.scope.where()} and state = 'late'`)
  return row?.late ?? 0
}

const monthOf = (now: Date): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1))
