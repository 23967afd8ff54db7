import type { Context } from '@souk/kernel'

import { viewOf, type CartView } from './cartView.ts'
import { loadQuotedCart } from './loadQuotedCart.ts'
import type { CartKey } from './ownCart.ts'
import { withTaxes } from './withTaxes.ts'

/** The cart as it now is, which is what every cart call answers. */
export const answerCart = async (ctx: Context, key: CartKey): Promise<CartView> =>
  viewOf(await withTaxes(ctx, key, await loadQuotedCart(ctx, key)))
