import type { Context } from '@souk/kernel'

import type { QuotedCart } from '../../cart/operations/index.ts'
import type { OrderRow } from '../../orders/operations/index.ts'
import { holdCredit } from '../../gift-cards/operations/index.ts'
import { isLimited } from '../../promotions/domain/index.ts'
import { countUses } from '../../promotions/operations/index.ts'

/** Whether the cart has a discount that others may use up while its shopper pays. */
export const hasLimited = ({ promotions, quote }: QuotedCart): boolean => {
  const applied = new Set(quote.discounts.map(({ promotion }) => promotion))
  return promotions.some((promotion) => applied.has(promotion.id) && isLimited(promotion))
}

/** Whether gift cards or store credit pay for a part of the cart, which others may spend meanwhile. */
export const paysWithCredit = ({ quote }: QuotedCart): boolean => quote.totals.giftCard > 0

/**
 * Keeps limited discounts and the credit that pays a part, for an order that waits for the rest of its
 * money, as its pieces are held. After these: stock is locked before promotions wherever both are.
 */
export const reserveUses = async (
  ctx: Context,
  order: OrderRow,
  quoted: QuotedCart,
): Promise<void> => {
  if (hasLimited(quoted)) await countUses(ctx, order, { isPaid: false })
  await holdCredit(ctx, order)
}
