import { anyone, defineOperation, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { cartErrors } from '../domain/index.ts'
import { completeTaxes } from './completeTaxes.ts'
import { viewCart } from './answerCart.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { cartView } from './cartView.ts'
import { isId } from '../../shared/sqlArray.ts'
import { updateOpenCart, type CartKey } from './ownCart.ts'
import { assertChangeable } from './refusals.ts'

export const removeItem = defineOperation({
  name: 'carts.removeItem',
  summary: 'Take a line out of a cart',
  feature: 'commerce',
  http: { method: 'DELETE', path: '/store/carts/:id/items/:item', headers: cartHeaders },
  input: z.object({ ...cartKey, item: z.string() }),
  output: cartView,
  access: anyone,
  complete: completeTaxes,
  run: async (ctx, { item, ...key }) => {
    await takeOut(ctx, key, item)
    return viewCart(ctx, key)
  },
})

/** @throws cart_not_found · cart_completed · cart_item_not_found */
export const takeOut = async (ctx: Context, key: CartKey, item: string): Promise<void> => {
  const removed = isId(item)
    ? await ctx.sql(sql`
        with cart as (${updateOpenCart(ctx, key)})
        delete from cart_items i using cart
        where i.id = ${item} and i.cart_id = cart.id returning i.id`)
    : []
  if (removed.length > 0) return
  await assertChangeable(ctx, key)
  throw cartErrors.cart_item_not_found()
}
