import { sql, type Context } from '@souk/kernel'

import { isDigital } from '../../catalogue/domain/index.ts'
import type { QuotedCart } from '../../cart/operations/index.ts'
import { assertNoShortage } from '../../inventory/domain/index.ts'
import { stockCause } from '../../orders/operations/index.ts'
import { ids } from '../../shared/sqlArray.ts'

/** Whether a cart may take licence keys, of which there is an end. */
export const mayTakeKeys = ({ lines }: QuotedCart): boolean => lines.some(isDigital)

/**
 * Licence keys are given when they are paid for, so that none is held: what other orders are about to
 * pay for, or have agreed to pay, is counted instead. Whoever checks the same variants out waits here
 * until the caller's transaction is over, and finds its order.
 *
 * @param order the cart's own, which does not stand in its way
 * @throws 409 `insufficient_stock` where a product that sells no more than it has runs out of keys
 */
export const assertKeysLeft = async (
  ctx: Context,
  { lines }: QuotedCart,
  order?: string,
): Promise<void> => {
  const wanted = new Map<string, number>()
  for (const { variant, quantity } of lines.filter(isDigital))
    if (variant !== null) wanted.set(variant, (wanted.get(variant) ?? 0) + quantity)
  if (wanted.size === 0) return
  const counted = await ctx.sql<{ id: string }>(sql`
    select v.id::text as id from variants v join products p on p.id = v.product_id
    where ${ctx.scope.where('v')} and v.id = any(${ids([...wanted.keys()])})
      and p.digital_keys and coalesce(p.digital_without_keys::text, 'stop') = 'stop'
    order by v.id for no key update of v`)
  if (counted.length === 0) return
  const left = await ctx.sql<{ variant: string; available: number }>(sql`
    select v.id::text as variant, greatest(0,
      (select count(*) from license_keys k
        where ${ctx.scope.where('k')} and k.variant_id = v.id and k.state = 'free')
      - (select count(*) from digital_deliveries d
        where ${ctx.scope.where('d')} and d.variant_id = v.id and d.kind = 'key' and d.state = 'waiting')
      - souk_keys_promised(v.id, ${order ? stockCause(order) : null}::text))::int as available
    from variants v
    where ${ctx.scope.where('v')} and v.id = any(${ids(counted.map(({ id }) => id))})
    order by v.id`)
  assertNoShortage(
    left.flatMap(({ variant, available }) => {
      const quantity = wanted.get(variant) ?? 0
      return quantity > available ? [{ variant, quantity, available }] : []
    }),
  )
}
