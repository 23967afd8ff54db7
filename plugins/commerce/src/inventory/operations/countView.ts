import { sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { ids } from '../../shared/sqlArray.ts'

/** Whether whoever asks may see what a piece cost the shop. */
export type CostAccess = (ctx: Context) => Promise<boolean>

export const countLine = z.object({
  id: z.string(),
  variant: z.string().nullable().describe('Null once it was deleted.'),
  label: z.string(),
  sku: z.string(),
  barcode: z.string(),
  expected: z
    .int()
    .describe('Pieces that should have lain there when it was counted, or when the count began.'),
  counted: z.int().nullable(),
  difference: z.int().nullable().describe('Pieces more, or below zero fewer; null if not counted.'),
  value: z
    .int()
    .nullable()
    .describe('The difference at cost, in minor units; null where that is not known or not told.'),
  unsure: z
    .boolean()
    .describe('Others were sold or received while it was counted piece by piece: look again.'),
  countedAt: z.string().nullable(),
  problem: z.string().nullable().describe('Why it was left out when the count was applied.'),
})

export type CountLineView = z.infer<typeof countLine>

/** Rows of `stock_count_lines l` with their variants `v`, as a line is told. */
export const lineView = (withCost: boolean) => sql`
  l.id::text as id, l.variant_id::text as variant, l.label, coalesce(l.sku, '') as sku,
  coalesce(v.barcode, '') as barcode, l.expected::float8 as expected, l.counted::float8 as counted,
  (l.counted - l.expected)::float8 as difference,
  (case when ${withCost}::boolean then (l.counted - l.expected) * v.cost end)::float8 as value,
  coalesce(l.unsure, false) as unsure,
  to_char(l.counted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "countedAt", l.problem`

export const countLinesOf = (
  ctx: Context,
  { count, lines, withCost }: { count: string; lines: readonly string[]; withCost: boolean },
): Promise<CountLineView[]> =>
  ctx.sql<CountLineView>(sql`
    select ${lineView(withCost)}
    from stock_count_lines l left join variants v on v.id = l.variant_id
    where ${ctx.scope.where('l')} and l.count_id = ${count} and l.id = any(${ids(lines)})
    order by l.label, l.sku`)
