import { isSoukError, type Context } from '@souk/kernel'

import { loadQuotedCart } from './loadQuotedCart.ts'
import type { CartKey } from './ownCart.ts'

/** Whether what a cart comes to can be counted exactly. */
export const isCountable = async (ctx: Context, key: CartKey): Promise<boolean> => {
  try {
    await loadQuotedCart(ctx, key)
    return true
  } catch (error) {
    if (isTooLarge(error)) return false
    throw error
  }
}

export const isTooLarge = (error: unknown): boolean =>
  isSoukError(error) && error.code === 'amount_too_large'
