import type { Context } from '@souk/kernel'

import type { QuotedCart } from '../../cart/operations/index.ts'
import type { OrderRow } from '../../orders/operations/index.ts'
import { isLimited } from '../../promotions/domain/index.ts'
import { countUses } from '../../promotions/operations/index.ts'

/** Whether the cart has a discount that others may use up while its shopper pays. */
export const hasLimited = ({ promotions, quote }: QuotedCart): boolean => {
  const applied = new Set(quote.discounts.map(({ promotion }) => promotion))
  return promotions.some((promotion) => applied.has(promotion.id) && isLimited(promotion))
}

/**
 * Keeps limited discounts for an order that waits for its payment, as its pieces are held. After these:
 * stock is locked before promotions wherever both are.
 */
export const reserveUses = async (
  ctx: Context,
  order: OrderRow,
  quoted: QuotedCart,
): Promise<void> => {
  if (hasLimited(quoted)) await countUses(ctx, order, { isPaid: false })
}
