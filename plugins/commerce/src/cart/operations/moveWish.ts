import { anyone, defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { takeOff, variantOfWish, wishHeaders, wishListKey } from '../../wishes/operations/index.ts'
import { completeTaxes } from './completeTaxes.ts'
import { addItem } from './addItem.ts'
import { cartHeaders, cartKey, newPieces } from './cartHttp.ts'
import { cartView } from './cartView.ts'

// It belongs to the wish lists by name, and stands here because they come before carts and know
// nothing of them.

export const moveWish = defineOperation({
  name: 'wishLists.moveToCart',
  summary: 'Put something from a wish list into a cart: both happen, or neither',
  feature: 'commerce',
  http: {
    method: 'POST',
    path: '/store/wish-lists/:id/items/:item/move',
    headers: { ...wishHeaders, ...cartHeaders },
  },
  input: z.object({
    ...wishListKey,
    item: z.string().max(100),
    cart: z.string().max(100).describe("The cart's id."),
    cartToken: cartKey.cartToken,
    variant: z
      .string()
      .max(100)
      .optional()
      .describe('Which one, where the wish is for a product that comes in several.'),
    quantity: newPieces.default(1),
  }),
  output: cartView,
  access: anyone,
  complete: completeTaxes,
  run: (ctx, { item, cart, cartToken, variant: chosen, quantity, ...list }) =>
    ctx.transaction(async (inside) => {
      const variant = await variantOfWish(inside, list, { item, chosen })
      // The cart is locked before the list, as by a login that takes both along.
      const view = await addItem.run(inside, { id: cart, cartToken, variant, quantity })
      await takeOff(inside, list, item)
      return cartView.parse(view)
    }),
})
