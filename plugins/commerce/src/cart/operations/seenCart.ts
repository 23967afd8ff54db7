import { isDeepStrictEqual } from 'node:util'

import { sql, type Context } from '@souk/kernel'

import { seenAfter, seenNow, type Touched } from '../domain/index.ts'
import { cartNow } from './cartNow.ts'
import { viewOf, type CartView } from './cartView.ts'
import { loadQuotedCart, type QuotedCart } from './loadQuotedCart.ts'
import { ownCart, type CartKey } from './ownCart.ts'

/**
 * What a call answers that put something in or changed it: the cart, with all that has become of it
 * since the shopper last saw it. What the call was about is seen from now on.
 */
export const answerSeen = async (
  ctx: Context,
  key: CartKey,
  touched: Touched,
): Promise<CartView> => {
  const loaded = await loadQuotedCart(ctx, key)
  await keepSeen(ctx, key, { loaded, touched })
  return viewOf(loaded)
}

/**
 * Notes what a shopper has seen; nothing is written where that is known. Each line for itself, so that
 * two calls at once both leave theirs.
 */
export const keepSeen = async (
  ctx: Context,
  key: CartKey,
  { loaded, touched }: { readonly loaded: QuotedCart; readonly touched: Touched | 'all' },
): Promise<void> => {
  const { cart } = loaded
  if (cart.status !== 'open') return
  const now = cartNow(loaded)
  const seen = touched === 'all' ? seenNow(now) : seenAfter(cart.seen, { now, touched })
  if (isDeepStrictEqual(seen, cart.seen)) return
  const gone = Object.keys(cart.seen?.lines ?? {}).filter((id) => !(id in seen.lines))
  const { lines, ...rest } = seen
  await ctx.sql(sql`
    update carts c set seen = ${JSON.stringify(rest)}::jsonb || jsonb_build_object('lines',
      (coalesce(c.seen->'lines', '{}') - ${`{${gone.join(',')}}`}::text[]) || ${JSON.stringify(lines)}::jsonb)
    where ${ownCart(ctx, key)} and c.status = 'open'`)
}

/** A refusal has told what does not pay for the cart any more: from now on its shopper has seen it. */
export const seeWhatPays = async (ctx: Context, key: CartKey): Promise<void> =>
  keepSeen(ctx, key, {
    loaded: await loadQuotedCart(ctx, key),
    touched: { codes: true, credit: true },
  })
