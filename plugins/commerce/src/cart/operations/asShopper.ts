import { deriveToken, type Context } from '@souk/kernel'

import type { CartKey } from './ownCart.ts'

type Given = { readonly cart: string; readonly customer: string | null }

/** How a cart's own shopper would open it: at their prices, with what only they may use. */
export const asShopper = (
  ctx: Context,
  { cart, customer }: Given,
): { readonly ctx: Context; readonly key: CartKey } => ({
  ctx: {
    ...ctx,
    actor: customer ? { kind: 'customer', id: customer } : { kind: 'anonymous' },
  },
  key: { id: cart, cartToken: cartTokenOf(ctx, cart) },
})

/** A guest's cart opens with it; a customer's does not, once it was taken along. */
export const cartTokenOf = ({ payload }: Pick<Context, 'payload'>, cart: string): string =>
  deriveToken(payload.secret, 'cart', cart)
