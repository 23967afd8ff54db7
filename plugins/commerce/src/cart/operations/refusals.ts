import { kernelErrors, sql, type Context } from '@souk/kernel'

import { assertAnswered, catalogueErrors, type Ask } from '../../catalogue/domain/index.ts'
import { asksOf } from '../../catalogue/operations/index.ts'
import { inventoryErrors } from '../../inventory/domain/index.ts'
import { ids } from '../../shared/sqlArray.ts'
import {
  addQuantity,
  assertOpen,
  assertRoomFor,
  cartErrors,
  isExpired,
  type Carried,
  type CartStatus,
} from '../domain/index.ts'
import { ownCart, ownHold, type CartKey } from './ownCart.ts'
import { availableSql } from '../../inventory/operations/index.ts'
import { isSold } from './soldSql.ts'

type CartFacts = {
  id: string
  status: CartStatus
  currency: string
  expires_at: string
  lines: number
}
type VariantFacts = {
  variant: string
  available: number
  /** Pieces that lie in the cart already, by line. */
  present: Record<string, number>
  asks: Ask[]
}

type Wanted = {
  readonly variant: string
  readonly key: string
  readonly carried: Carried
  readonly quantity: number
}

/**
 * Says why a change of a cart found nothing to change. Asked only then: what goes well costs no
 * questions.
 * @throws cart_not_found · cart_completed
 */
export const assertChangeable = async (ctx: Context, key: CartKey): Promise<CartFacts> => {
  const [cart] = await ctx.sql<CartFacts>(sql`
    select c.id::text as id, c.status::text as status, c.currency, c.expires_at,
           (select count(*)::int from cart_items i where i.cart_id = c.id) as lines
    from carts c where ${ownCart(ctx, key)}`)
  if (!cart) throw cartErrors.cart_not_found()
  assertOpen(cart)
  if (isExpired({ expiresAt: new Date(cart.expires_at) }, ctx.now()))
    throw cartErrors.cart_not_found()
  return cart
}

/**
 * Says why these could not be put in. The cart has no id while it is yet to be made.
 * @throws variant_not_found · property_required · quantity_invalid · insufficient_stock · cart_full · conflict
 */
export const refuseItems = async (
  ctx: Context,
  cart: { readonly id?: string; readonly currency: string; readonly lines: number },
  wanted: readonly Wanted[],
): Promise<never> => {
  const { join, available: pieces } = availableSql(
    'v',
    cart.id === undefined ? undefined : ownHold(ctx, { id: cart.id }),
  )
  const rows = await ctx.sql<VariantFacts>(sql`
    select v.id::text as variant, greatest(${pieces}, 0)::float8 as available, ${asksOf(sql`p.id`)} as asks,
      coalesce((select jsonb_object_agg(i.key, i.quantity) from cart_items i
        where i.cart_id = ${cart.id ?? null}::uuid and i.variant_id = v.id), '{}') as present
    from variants v join products p on p.id = v.product_id
      ${join}
    where ${ctx.scope.where('v')} and ${isSold(ctx, sql`${cart.currency}::text`)}
      and v.id = any(${ids(wanted.map(({ variant }) => variant))})`)
  const facts = new Map(rows.map((row) => [row.variant, row]))
  for (const { variant, key, carried, quantity } of wanted) {
    const found = facts.get(variant.toLowerCase())
    if (!found) throw catalogueErrors.variant_not_found()
    const { asks, available, present } = found
    assertAnswered(asks, carried.properties ?? [])
    present[key] = addQuantity(present[key] ?? 0, quantity)
    const together = Object.values(present).reduce((pieces, one) => pieces + one, 0)
    if (together > available) throw inventoryErrors.insufficient_stock({ available })
  }
  assertRoomFor(cart.lines + wanted.length)
  // Whatever stood in the way a moment ago is gone.
  throw kernelErrors.conflict()
}
