import type { Context } from '@souk/kernel'

import { viewOf, type CartView } from './cartView.ts'
import { loadQuotedCart } from './loadQuotedCart.ts'
import type { CartKey } from './ownCart.ts'
import { withTaxes } from './withTaxes.ts'

/** The cart as it now is, which is what every call answers that changes it, before its taxes are asked for. */
export const viewCart = async (ctx: Context, key: CartKey): Promise<CartView> =>
  viewOf(await loadQuotedCart(ctx, key))

/** The same with its taxes as whoever is to work them out says. */
export const answerCart = async (ctx: Context, key: CartKey): Promise<CartView> =>
  viewOf(await withTaxes(ctx, key, await loadQuotedCart(ctx, key)))
