import { sql, type Context } from '@souk/kernel'

import { promotionErrors } from '../domain/index.ts'
import { usedCodes, type Given } from './usedCodes.ts'

type Counted = { code: string; fits: boolean }

/**
 * An order that is confirmed has used its codes. To be called in the order's transaction.
 *
 * @param discounts what the order's codes took off
 * @param isPaid whether the discounted price was paid already: it is honoured then, since money that
 * has arrived cannot be refused for a code that others were quicker to use up
 * @throws 422 `code_exhausted` when others have used a code up since the cart was priced
 */
export const countUses = async (
  ctx: Context,
  discounts: Given,
  { isPaid }: { readonly isPaid: boolean },
): Promise<void> => {
  const codes = usedCodes(discounts)
  if (codes.length === 0) return
  // Locked in one order, so that two orders with the same two codes never wait for each other. What
  // was deleted since is not found, and has no uses to count.
  const counted = await ctx.sql<Counted>(sql`
    with wanted as (
      select p.id from promotions p
      where ${ctx.scope.where('p')} and to_jsonb(p.code) <@ ${JSON.stringify(codes)}::jsonb
      order by p.id for update
    )
    update promotions p set used = coalesce(p.used, 0) + 1
    from wanted where p.id = wanted.id
    returning p.code, p.usage_limit is null or p.used <= p.usage_limit as fits`)
  const exhausted = counted.find(({ fits }) => !fits)
  if (exhausted && !isPaid) throw promotionErrors.code_exhausted({ code: exhausted.code })
}
