import { sql } from '@souk/kernel'

import { ids, integers } from '../../shared/sqlArray.ts'
import type { StockContext } from './stockContext.ts'

type Seen = { readonly variant: string; readonly seen: number }

/**
 * Those of which somebody has counted the pieces since there were as many as were seen. What was sold
 * or has arrived since then leaves a count right, as a difference; another count does not, for the two
 * would add up to pieces that nobody has.
 */
export const countedSince = async (
  ctx: StockContext,
  believed: readonly Seen[],
): Promise<ReadonlySet<string>> => {
  if (believed.length === 0) return new Set()
  const rows = await ctx.sql<{ variant: string }>(sql`
    select b.variant::text as variant
    from unnest(${ids(believed.map(({ variant }) => variant))},
                ${integers(believed.map(({ seen }) => seen))}) b(variant, seen)
    where exists (
      select from stock_movements m
      where ${ctx.scope.where('m')} and m.variant_id = b.variant and m.kind = 'count'
        and m.created_at > coalesce(
          (select max(s.created_at) from stock_movements s
           where ${ctx.scope.where('s')} and s.variant_id = b.variant and s.on_hand = b.seen),
          -- Before the first of them there was nothing, and there never was what is not in the book.
          case when b.seen = 0 then '-infinity'::timestamptz else 'infinity' end))`)
  return new Set(rows.map(({ variant }) => variant))
}
