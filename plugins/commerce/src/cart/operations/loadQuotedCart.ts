import { sql, type Context } from '@souk/kernel'

import { cartErrors } from '../domain/index.ts'
import type { CartQuote } from './lineTypes.ts'
import type { LoadedCart, Question } from './cartTypes.ts'
import { loadCart } from './loadCart.ts'
import { ownCart, type CartKey } from './ownCart.ts'
import { quoteCart } from './quoteCart.ts'

export type QuotedCart = LoadedCart & { readonly quote: CartQuote }

type Options = {
  /**
   * Locks the cart first, so that nobody changes it before the transaction ends. Two statements,
   * since one that waited for the lock would still see the lines of before.
   */
  readonly lock?: boolean
  readonly code?: string
  readonly question?: Question
}

/**
 * A cart with what it comes to now: prices, stock, promotions, shipping and taxes as they are.
 *
 * @throws 404 `cart_not_found` for a stranger's cart, or none
 */
export const loadQuotedCart = async (
  ctx: Context,
  key: CartKey,
  { lock = false, ...options }: Options = {},
): Promise<QuotedCart> => {
  if (lock) await lockCart(ctx, key)
  const loaded = await loadCart(ctx, key, options)
  return { ...loaded, quote: quoteCart(ctx, loaded) }
}

const lockCart = async (ctx: Context, key: CartKey): Promise<void> => {
  if (!ctx.inTransaction) throw new Error('A cart can be locked inside a transaction only.')
  const rows = await ctx.sql(sql`select 1 from carts c where ${ownCart(ctx, key)} for update`)
  if (rows.length === 0) throw cartErrors.cart_not_found()
}
