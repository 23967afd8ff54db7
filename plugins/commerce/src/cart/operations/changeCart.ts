import type { Context, sql } from '@souk/kernel'

import { updateOpenCart, type CartKey } from './ownCart.ts'
import { assertChangeable } from './refusals.ts'

/**
 * Writes to the caller's open cart.
 * @throws cart_not_found · cart_completed
 */
export const changeCart = async (
  ctx: Context,
  key: CartKey,
  changes: readonly ReturnType<typeof sql>[],
): Promise<void> => {
  const rows = await ctx.sql(updateOpenCart(ctx, key, changes))
  if (rows.length === 0) await assertChangeable(ctx, key)
}
