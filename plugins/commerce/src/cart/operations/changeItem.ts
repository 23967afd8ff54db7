import { anyone, defineOperation, kernelErrors, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { catalogueErrors } from '../../catalogue/domain/index.ts'
import { inventoryErrors } from '../../inventory/domain/index.ts'
import { cartErrors } from '../domain/index.ts'
import { completeTaxes } from './completeTaxes.ts'
import { viewCart } from './answerCart.ts'
import { carriedInput, carriedOf, inOtherLines } from './carried.ts'
import { carryOtherwise, type Carrying } from './carryOtherwise.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { cartView } from './cartView.ts'
import { isId } from '../../shared/sqlArray.ts'
import { ownCart, ownHold, updateOpenCart, type CartKey } from './ownCart.ts'
import { assertChangeable } from './refusals.ts'
import { answerSeen } from './seenCart.ts'
import { takeOut } from './removeItem.ts'
import { availableSql } from '../../inventory/operations/index.ts'
import { isSold } from './soldSql.ts'

export const changeItem = defineOperation({
  name: 'carts.changeItem',
  summary: 'Set how many pieces a line has, 0 takes it out; or what it carries',
  feature: 'commerce',
  http: { method: 'PATCH', path: '/store/carts/:id/items/:item', headers: cartHeaders },
  input: z.object({
    ...cartKey,
    item: z.string(),
    quantity: z.int().min(0).max(9999).optional(),
    ...carriedInput,
  }),
  output: cartView,
  access: anyone,
  complete: completeTaxes,
  run: async (ctx, { item, quantity, properties, extras, giftCard, ...key }) => {
    const isCarrying = [properties, extras, giftCard].some((given) => given !== undefined)
    if (quantity === 0) {
      await takeOut(ctx, key, item)
      return viewCart(ctx, key)
    }
    if (isCarrying) {
      const carried = carriedOf({ properties, extras, giftCard })
      return ctx.transaction(async (inside) =>
        answerSeen(inside, key, {
          item: await changeBoth(inside, key, { item, quantity, carried }),
        }),
      )
    }
    if (quantity === undefined) throw nothingGiven()
    // Together, so that nothing is kept of what makes a cart too large to be counted.
    return ctx.transaction(async (inside) => {
      await setQuantity(inside, key, { item, quantity })
      return answerSeen(inside, key, { item })
    })
  },
})

type Change = { readonly item: string; readonly quantity: number }

/**
 * The line it has become may be another one, which had the same article and carried the same. To be called
 * in a transaction.
 */
const changeBoth = async (ctx: Context, key: CartKey, change: Carrying): Promise<string> => {
  const { item, quantity } = await carryOtherwise(ctx, key, change)
  if (quantity !== undefined) await setQuantity(ctx, key, { item, quantity })
  return item
}

const nothingGiven = () =>
  kernelErrors.invalid_input({
    issues: [{ path: ['quantity'], message: 'Say how many, or what the line carries.' }],
  })

const setQuantity = async (ctx: Context, key: CartKey, { item, quantity }: Change) => {
  const { join, available } = availableSql('v', ownHold(ctx, key))
  const changed = isId(item)
    ? await ctx.sql(sql`
        with cart as (${updateOpenCart(ctx, key)})
        update cart_items i set quantity = ${quantity}::int, updated_at = ${ctx.now().toISOString()}::timestamptz
        from cart, variants v
          join products p on p.id = v.product_id
          ${join}
        where i.id = ${item} and i.cart_id = cart.id and v.id = i.variant_id
          and ${isSold(ctx, sql`cart.currency`)} and ${available} >= ${quantity}::int
            + ${inOtherLines(sql`cart.id`, sql`v.id`, sql`o.id <> i.id`)}
        returning i.id`)
    : []
  if (changed.length > 0) return
  await assertChangeable(ctx, key)
  throw await refusal(ctx, key, item)
}

const refusal = async (ctx: Context, key: CartKey, item: string): Promise<Error> => {
  if (!isId(item)) return cartErrors.cart_item_not_found()
  const { join, available } = availableSql('v', ownHold(ctx, key))
  const [line] = await ctx.sql<{ sold: boolean; available: number }>(sql`
    select coalesce(${isSold(ctx, sql`c.currency`)}, false) as sold,
           greatest(${available}, 0)::float8 as available
    from carts c
      join cart_items i on i.cart_id = c.id
      left join variants v on v.id = i.variant_id
      left join products p on p.id = v.product_id
      ${join}
    where ${ownCart(ctx, key)} and i.id = ${item}`)
  if (!line) return cartErrors.cart_item_not_found()
  if (!line.sold) return catalogueErrors.variant_not_found()
  return inventoryErrors.insufficient_stock({ available: line.available })
}
