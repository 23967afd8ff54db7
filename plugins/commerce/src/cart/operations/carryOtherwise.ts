import { sql, type Context } from '@souk/kernel'

import { isId } from '../../shared/sqlArray.ts'
import { addQuantity, cartErrors, type Carried } from '../domain/index.ts'
import { assertAnswered, type Ask } from '../../catalogue/domain/index.ts'
import { asksOf } from '../../catalogue/operations/index.ts'
import { assertFit } from './assertFit.ts'
import { assertWishes } from './assertWishes.ts'
import { carriesJson, keyOf } from './carried.ts'
import { updateOpenCart, type CartKey } from './ownCart.ts'
import { assertChangeable } from './refusals.ts'

export type Carrying = {
  readonly item: string
  /** As many as there are, unless told. */
  readonly quantity: number | undefined
  /** What the line shall carry; what is not named stays. */
  readonly carried: Carried
}

type Line = {
  quantity: number
  carries: Carried | null
  variant: string | null
  asks: Ask[]
}

/**
 * Lets a line carry something else. Where that makes it the same as another one, they become that one
 * and their pieces add up. To be called inside a transaction, which keeps the cart locked.
 *
 * @returns which line it now is, and how many pieces that shall have if they are not what they were
 * @throws cart_not_found · cart_completed · cart_item_not_found · 400 `quantity_invalid` past 9999 · 422 `property_required` and the like
 */
export const carryOtherwise = async (
  ctx: Context,
  key: CartKey,
  { item, quantity, carried }: Carrying,
): Promise<{ item: string; quantity: number | undefined }> => {
  const [cart] = await ctx.sql<{ id: string; currency: string }>(updateOpenCart(ctx, key))
  if (!cart) await assertChangeable(ctx, key)
  const [line] = cart && isId(item) ? await lineOf(ctx, cart.id, item) : []
  if (!cart || !line) throw cartErrors.cart_item_not_found()
  const carries = { ...line.carries, ...carried }
  if (carried.properties) assertAnswered(line.asks, carried.properties)
  if (line.variant) {
    const wanted = [{ variant: line.variant, carried }]
    await assertFit(ctx, wanted, sql`${cart.currency}::text`)
    await assertWishes(ctx, wanted, () => Promise.resolve(cart.currency))
  }
  const [twin] = await ctx.sql<{ id: string; quantity: number }>(sql`
    select i.id::text as id, i.quantity::int as quantity from cart_items i
    where ${ctx.scope.where('i')} and i.cart_id = ${cart.id} and i.id <> ${item}
      and i.variant_id = ${line.variant} and i.key = ${keyOf(carries)}`)
  if (!twin) {
    await ctx.sql(sql`
      update cart_items i set key = ${keyOf(carries)}, carries = ${carriesJson(carries)}::jsonb,
        updated_at = ${ctx.now().toISOString()}
      where ${ctx.scope.where('i')} and i.id = ${item}`)
    return { item, quantity }
  }
  await ctx.sql(sql`delete from cart_items i where ${ctx.scope.where('i')} and i.id = ${item}`)
  return { item: twin.id, quantity: addQuantity(twin.quantity, quantity ?? line.quantity) }
}

const lineOf = (ctx: Context, cart: string, item: string) =>
  ctx.sql<Line>(sql`
    select i.quantity::int as quantity, i.carries, i.variant_id::text as variant,
      ${asksOf(sql`v.product_id`)} as asks
    from cart_items i left join variants v on v.id = i.variant_id
    where ${ctx.scope.where('i')} and i.cart_id = ${cart} and i.id = ${item}`)
