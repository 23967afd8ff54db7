import { sql, type Context } from '@souk/kernel'

import { taxErrors } from '../../tax/domain/index.ts'
import { chosenCalculator, refusesWithout } from '../../tax/operations/index.ts'
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
  const answer = await asked(ctx, key, loaded)
  return answer && answer !== 'unanswerable' ? answer : loaded
}

/** Nothing where nobody was to be asked, or has answered; what has no answer is told apart. */
const asked = async (
  ctx: Context,
  key: CartKey,
  loaded: QuotedCart,
): Promise<QuotedCart | 'unanswerable' | null> => {
  const first = await askOnce(ctx, key, loaded)
  // What is answered may be that another sale is to be asked about, at prices with the tax inside.
  const isSettled = !first || first === 'unanswerable' || first.quote.taxedBy.name !== null
  return isSettled ? first : ((await askOnce(ctx, key, first)) ?? first)
}

const askOnce = async (
  ctx: Context,
  key: CartKey,
  loaded: QuotedCart,
): Promise<QuotedCart | 'unanswerable' | null> => {
  const { cart, quote, revision } = loaded
  const { name, question } = quote.taxedBy
  const calculator = chosenCalculator(ctx.shop)
  if (cart.status !== 'open' || !question || name !== null || !calculator) return null
  const taxAnswer = await askCalculator(ctx, calculator, question)
  if (!taxAnswer || taxAnswer === 'unanswerable') return taxAnswer
  // Whoever has changed the cart meanwhile asks about what it has become.
  const [kept] = await ctx.sql<{ revision: string }>(sql`
    update carts c set tax_answer = ${JSON.stringify(taxAnswer)}::jsonb
    where ${ownCart(ctx, key)} and c.status = 'open' and c.xmin = ${revision}::xid
    returning c.xmin::text as revision`)
  const answered = { ...loaded, cart: { ...cart, taxAnswer }, revision: kept?.revision ?? revision }
  return { ...answered, quote: quoteCart(ctx, answered) }
}

/**
 * Has the taxes of a cart ready before it is checked out, which asks nobody while it holds locks.
 * Nothing in a shop that works them out by itself.
 *
 * @throws 422 `tax_address_unknown` where the shop sells nothing that cannot be worked out
 */
export const prepareTaxes = async (ctx: Context, key: CartKey): Promise<void> => {
  if (!chosenCalculator(ctx.shop) || ctx.inTransaction) return
  const answer = await asked(ctx, key, await loadQuotedCart(ctx, key))
  if (answer === 'unanswerable' && refusesWithout(ctx.shop)) throw taxErrors.tax_address_unknown()
}
