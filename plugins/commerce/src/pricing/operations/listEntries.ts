import { defineOperation, queryInteger, sql } from '@souk/kernel'
import { z } from 'zod'

import { isId } from '../../shared/sqlArray.ts'
import { pricingErrors } from '../domain/index.ts'
import { likeText } from './likeText.ts'

const amount = z.int().nullable().describe('Minor units of the list’s currency.')

const entryView = z.object({
  id: z.string(),
  product: z.string(),
  variant: z.string().nullable().describe('Null: all of the product.'),
  title: z.string(),
  sku: z.string().nullable(),
  pieces: z.int(),
  amount,
  percentage: z.number().nullable(),
  usual: z.int().nullable().describe('What it costs without a list, in the shop’s own currency.'),
})

export const listEntries = defineOperation({
  name: 'pricing.entries',
  summary: 'The prices of a price list, searched and page by page',
  feature: 'commerce',
  http: { method: 'GET', path: '/pricing/lists/:id/entries' },
  input: z.object({
    id: z.string().max(100),
    q: z.string().trim().max(100).optional().describe('Part of a title or a SKU.'),
    limit: queryInteger(1, 500).default(50),
    page: queryInteger(1, 10_000).default(1),
  }),
  output: z.object({
    docs: z.array(entryView),
    totalDocs: z.int(),
    page: z.int(),
    totalPages: z.int(),
  }),
  access: ({ actor }) => actor.kind === 'member',
  run: async (ctx, { id, q, limit, page }) => {
    const like = q ? likeText(q) : null
    const [found] = isId(id)
      ? await ctx.sql<{ total: number; docs: z.infer<typeof entryView>[] }>(sql`
          with found as materialized (
            select e.id, e.product_id, e.variant_id, e.pieces, e.amount, e.percentage, p.title,
              case when e.variant_id is null or v.title = p.title then null else v.title end as choice,
              coalesce(v.sku, p.sku) as sku, coalesce(v.price, p.price) as usual
            from price_list_entries e
              join products p on p.id = e.product_id
              left join variants v on v.id = e.variant_id
            where ${ctx.scope.where('e')} and e.list_id = ${id}::uuid
              and (${like}::text is null or p.title ilike ${like} or v.title ilike ${like}
                or v.sku ilike ${like} or p.sku ilike ${like})
          )
          select (select count(*)::int from found) as total, (
            select coalesce(jsonb_agg(jsonb_build_object(
              'id', f.id, 'product', f.product_id, 'variant', f.variant_id,
              'title', f.title || coalesce(', ' || f.choice, ''), 'sku', f.sku, 'pieces', f.pieces,
              'amount', f.amount, 'percentage', f.percentage, 'usual', f.usual)), '[]')
            from (
              select * from found order by title, choice nulls first, variant_id, pieces, id
              limit ${limit} offset ${(page - 1) * limit}) f) as docs
          from price_lists l where ${ctx.scope.where('l')} and l.id = ${id}::uuid`)
      : []
    if (!found) throw pricingErrors.price_list_not_found()
    const { total, docs } = found
    return { docs, totalDocs: total, page, totalPages: Math.max(1, Math.ceil(total / limit)) }
  },
})
