import { defineOperation, kernelErrors, listOf, paged, paging, sql } from '@souk/kernel'
import { z } from 'zod'

import { isId } from '../../shared/sqlArray.ts'
import { COUNT_STATES } from './countSheet.ts'
import { countLine, lineView, type CostAccess, type CountLineView } from './countView.ts'
import { mayKeepStock } from './mayKeepStock.ts'

const tallies = z.object({
  lines: z.int(),
  counted: z.int(),
  differing: z.int(),
  more: z.int().describe('Pieces found beyond what was expected.'),
  fewer: z.int().describe('Pieces missing.'),
  value: z.int().nullable().describe('All differences at cost; null where it is not told.'),
  unsure: z.int(),
})

type Head = {
  id: string
  name: string
  state: (typeof COUNT_STATES)[number]
  location: string
  tallies: z.infer<typeof tallies>
  found: number
  docs: CountLineView[]
}

export const readCount = (mayKnowCost: CostAccess) =>
  defineOperation({
    name: 'stock.readCount',
    summary: 'Read a count: how far it is, what differs, and its lines page by page',
    feature: 'commerce',
    http: { method: 'GET', path: '/stock/counts/:id' },
    input: z.object({
      id: z.string().max(64),
      show: z.enum(['all', 'open', 'counted', 'differing']).default('all'),
      q: z.string().trim().max(100).nullish().describe('Part of a name, a SKU or a barcode.'),
      ...paging({ limit: 100, most: 500 }),
    }),
    output: z.object({
      id: z.string(),
      name: z.string(),
      state: z.enum(COUNT_STATES),
      location: z.string().describe('Its name.'),
      currency: z.string(),
      tallies,
      lines: listOf(countLine),
    }),
    access: mayKeepStock,
    run: async (ctx, { id, show, q, limit, page }) => {
      const { scope } = ctx
      const withCost = await mayKnowCost(ctx)
      const like = `%${(q ?? '').replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
      const [head] = isId(id)
        ? await ctx.sql<Head>(sql`
            with mine as materialized (
              select ${lineView(withCost)}
              from stock_count_lines l left join variants v on v.id = l.variant_id
              where ${scope.where('l')} and l.count_id = ${id}
            ), wanted as (
              select * from mine m
              where (m.label ilike ${like} or m.sku ilike ${like} or m.barcode ilike ${like}) and ${SHOWN[show]}
            ), shown as (
              select * from wanted order by label, sku, id limit ${limit} offset ${(page - 1) * limit}
            )
            select c.id::text as id, c.name, c.state::text as state, coalesce(place.name, '') as location,
              (select json_build_object('lines', count(*), 'counted', count(counted),
                'differing', count(*) filter (where difference <> 0),
                'more', coalesce(sum(difference) filter (where difference > 0), 0),
                'fewer', coalesce(-sum(difference) filter (where difference < 0), 0),
                'value', case when ${withCost}::boolean then coalesce(sum(value), 0) end,
                'unsure', count(*) filter (where unsure)) from mine) as tallies,
              (select count(*)::int from wanted) as found,
              coalesce((select json_agg(s order by s.label, s.sku, s.id) from shown s), '[]') as docs
            from stock_counts c left join stock_locations place on place.id = c.location_id
            where ${scope.where('c')} and c.id = ${id}`)
        : []
      if (!head) throw kernelErrors.not_found()
      const { docs, found, ...rest } = head
      return {
        ...rest,
        currency: ctx.shop.currency,
        lines: paged(docs, found, { page, limit }),
      }
    },
  })

const SHOWN = {
  all: sql`true`,
  open: sql`m.counted is null`,
  counted: sql`m.counted is not null`,
  differing: sql`m.difference <> 0`,
} as const
