import { sql, type Context } from '@souk/kernel'

import type { Promotion } from '../domain/index.ts'

type Fragment = ReturnType<typeof sql>

/** A promotion as `promotionsSql` answers it: JSON, which knows no dates. */
export type PromotionRow = Omit<Promotion, 'startsAt' | 'endsAt'> & {
  readonly startsAt: string | null
  readonly endsAt: string | null
}

/**
 * What a quote wants to know of the shop's promotions, as one JSON array of `PromotionRow` for a
 * statement over carts.
 *
 * @param codes the expression of the cart's own codes, a JSON array
 * @param code a code that is not the cart's yet, to be looked up with its own
 */
export const promotionsSql = (
  ctx: Context,
  { codes, code }: { readonly codes: Fragment; readonly code: string | undefined },
): Fragment => sql`
    (select coalesce(jsonb_agg(jsonb_build_object(
        'id', r.id, 'title', r.title, 'code', r.code, 'type', r.type, 'value', r.value,
        'active', coalesce(r.active, false), 'startsAt', r.starts_at, 'endsAt', r.ends_at,
        'usageLimit', r.usage_limit, 'used', coalesce(r.used, 0), 'minimum', r.minimum)
        order by r.code), '[]')
      from promotions r
      where ${ctx.scope.where('r')}
        and (${codes} @> to_jsonb(r.code) or r.code = ${code ?? null}))`

export const promotionOf = (row: PromotionRow): Promotion => ({
  ...row,
  startsAt: row.startsAt === null ? null : new Date(row.startsAt),
  endsAt: row.endsAt === null ? null : new Date(row.endsAt),
})
