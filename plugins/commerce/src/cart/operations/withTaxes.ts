import { sql, type Context } from '@souk/kernel'

import { chosenCalculator } from '../../tax/operations/index.ts'
import { askCalculator } from './askCalculator.ts'
import { loadQuotedCart, type QuotedCart } from './loadQuotedCart.ts'
import { ownCart, type CartKey } from './ownCart.ts'
import { quoteCart } from './quoteCart.ts'

/**
 * The cart with its taxes as somebody else works them out, in a shop that has chosen so. What was
 * answered is kept with the cart, so that checkout charges what was shown and asks nobody: a cart that
 * stays as it is asks once a day.
 */
export const withTaxes = async (
  ctx: Context,
  key: CartKey,
  loaded: QuotedCart,
): Promise<QuotedCart> => {
  const { cart, quote } = loaded
  const { name, question } = quote.taxedBy
  const calculator = chosenCalculator(ctx.shop)
  if (cart.status !== 'open' || !question || name !== null || !calculator) return loaded
  const taxAnswer = await askCalculator(ctx, calculator, question)
  if (!taxAnswer) return loaded
  await ctx.sql(sql`
    update carts c set tax_answer = ${JSON.stringify(taxAnswer)}::jsonb
    where ${ownCart(ctx, key)} and c.status = 'open'`)
  const answered = { ...cart, taxAnswer }
  return { ...loaded, cart: answered, quote: quoteCart(ctx, { ...loaded, cart: answered }) }
}

/**
 * Has the taxes of a cart ready before it is checked out, which asks nobody while it holds locks.
 * Nothing in a shop that works them out by itself.
 */
export const prepareTaxes = async (ctx: Context, key: CartKey): Promise<void> => {
  if (chosenCalculator(ctx.shop) && !ctx.inTransaction)
    await withTaxes(ctx, key, await loadQuotedCart(ctx, key))
}
