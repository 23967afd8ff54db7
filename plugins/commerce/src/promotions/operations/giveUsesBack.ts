import { sql, type Context } from '@souk/kernel'

import { usedCodes, type Given } from './usedCodes.ts'

type Order = {
  readonly discounts: Given
  /** Null while it has not been confirmed, and has used no code. */
  readonly confirmedAt: string | null
}

/** An order that was called off has not used its codes. To be called in the order's transaction. */
export const giveUsesBack = async (
  ctx: Context,
  { discounts, confirmedAt }: Order,
): Promise<void> => {
  const codes = usedCodes(discounts)
  if (confirmedAt === null || codes.length === 0) return
  await ctx.sql(sql`
    with wanted as (
      select p.id from promotions p
      where ${ctx.scope.where('p')} and to_jsonb(p.code) <@ ${JSON.stringify(codes)}::jsonb
      order by p.id for update
    )
    update promotions p set used = greatest(coalesce(p.used, 0) - 1, 0)
    from wanted where p.id = wanted.id`)
}
