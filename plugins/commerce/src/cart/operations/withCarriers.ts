import { sql, type Context } from '@souk/kernel'

import { askCarriers } from '../../shipping/operations/index.ts'
import type { QuotedCart } from './loadQuotedCart.ts'
import { ownCart, type CartKey } from './ownCart.ts'
import { quoteCart } from './quoteCart.ts'

/**
 * The cart with what carriers ask for it now. What they answered is kept with the cart, so that
 * checkout charges what was shown and asks nobody. Most carts have no carrier to be asked.
 */
export const withCarriers = async (
  ctx: Context,
  key: CartKey,
  loaded: QuotedCart,
): Promise<QuotedCart> => {
  const { cart, quote, shippingMethods } = loaded
  if (cart.status !== 'open') return loaded
  const answers = await askCarriers(ctx, shippingMethods, quote.consignment)
  if (Object.keys(answers).length === 0) return loaded
  await ctx.sql(sql`
    update carts c
    set shipping_rates = coalesce(c.shipping_rates, '{}') || ${JSON.stringify(answers)}::jsonb
    where ${ownCart(ctx, key)} and c.status = 'open'`)
  const asked = { ...cart, shippingAnswers: { ...cart.shippingAnswers, ...answers } }
  return { ...loaded, cart: asked, quote: quoteCart(ctx, { ...loaded, cart: asked }) }
}
