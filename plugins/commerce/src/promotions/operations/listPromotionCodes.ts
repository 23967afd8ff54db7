import { defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { isId } from '../../shared/sqlArray.ts'
import { promotionErrors } from '../domain/index.ts'
import { mayKeepPromotions } from './mayKeepPromotions.ts'

/** In one answer; a longer list is read page by page. */
const MOST = 10_000

export const listPromotionCodes = defineOperation({
  name: 'promotions.codes',
  summary: 'The codes of a promotion with how often each was used, to download',
  feature: 'commerce',
  http: { method: 'GET', path: '/promotions/:id/codes' },
  input: z.object({
    id: z.string().max(100),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  output: z.object({
    docs: z.array(z.object({ code: z.string(), used: z.int(), usageLimit: z.int().nullable() })),
    totalDocs: z.int(),
    page: z.int(),
    totalPages: z.int(),
  }),
  access: mayKeepPromotions,
  run: async (ctx, { id, page }) => {
    const [found] = isId(id)
      ? await ctx.sql<{
          total: number
          docs: { code: string; used: number; usageLimit: number | null }[]
        }>(sql`
          select (select count(*)::int from promotion_codes k
              where ${ctx.scope.where('k')} and k.promotion_id = p.id) as total,
            (select coalesce(jsonb_agg(jsonb_build_object(
                'code', k.code, 'used', k.used, 'usageLimit', k.usage_limit) order by k.created_at, k.id), '[]')
              from (select * from promotion_codes k
                where ${ctx.scope.where('k')} and k.promotion_id = p.id
                order by k.created_at, k.id limit ${MOST} offset ${(page - 1) * MOST}) k) as docs
          from promotions p where ${ctx.scope.where('p')} and p.id = ${id}::uuid`)
      : []
    if (!found) throw promotionErrors.promotion_not_found()
    const { docs, total } = found
    return { docs, totalDocs: total, page, totalPages: Math.max(1, Math.ceil(total / MOST)) }
  },
})
