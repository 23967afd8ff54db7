import { randomBytes } from 'node:crypto'

import { defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { isId } from '../../shared/sqlArray.ts'
import { makeCodes, normalizeCode, promotionErrors } from '../domain/index.ts'
import { mayKeepPromotions } from './mayKeepPromotions.ts'

/** At once; whoever needs more asks again. */
const MOST = 10_000

export const makePromotionCodes = defineOperation({
  name: 'promotions.makeCodes',
  summary: 'Make many codes for a promotion at once, unguessable and each usable so many times',
  feature: 'commerce',
  http: { method: 'POST', path: '/promotions/:id/codes' },
  input: z.object({
    id: z.string().max(100),
    count: z.int().min(1).max(MOST),
    prefix: z
      .string()
      .trim()
      .max(20)
      .regex(/^[\p{L}\p{N}-]*$/u)
      .nullish()
      .describe('What each begins with: letters, digits and hyphens.'),
    usageLimit: z
      .int()
      .min(1)
      .max(1_000_000)
      .nullish()
      .describe('How many orders may use each; 1 unless told, null for any number.'),
  }),
  output: z.object({ made: z.int(), codes: z.array(z.string()) }),
  access: mayKeepPromotions,
  run: async (ctx, { id, count, prefix, usageLimit = 1 }) => {
    const [promotion] = isId(id)
      ? await ctx.sql<{ trigger: string }>(sql`
          select p.trigger::text as trigger from promotions p
          where ${ctx.scope.where('p')} and p.id = ${id}::uuid`)
      : []
    if (!promotion) throw promotionErrors.promotion_not_found()
    if (promotion.trigger !== 'codes') throw promotionErrors.codes_not_many()
    const codes = makeCodes(count, normalizeCode(prefix ?? ''), randomBytes)
    const rows = codes.map((code) => ({ id: ctx.newId(), code }))
    const { column, value } = ctx.scope
    // All of them, or none: one that is there already would be a chance of one in trillions.
    await ctx.sql(sql`
      insert into promotion_codes (id, promotion_id, code, usage_limit, used, created_at, updated_at${column})
      select w.id, ${id}::uuid, w.code, ${usageLimit}::int, 0, now(), now()${value}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, code text)`)
    return { made: codes.length, codes }
  },
})
