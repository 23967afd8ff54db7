import { addCode, checkOut, chooseShipping, createCart, updateCart } from '@souk/commerce'
import { perform, type Context } from '@souk/kernel'

import { idIn, type Ids } from '../desk.ts'
import type { PlannedOrder } from './planOrders.ts'

/** From an empty cart to a confirmed order, as the storefront does it. */
export const placeOrder = async (
  ctx: Context,
  { buyer, lines, shipping, code }: PlannedOrder,
  ids: { readonly variants: Ids; readonly shipping: Ids },
): Promise<void> => {
  const { id, token } = await perform(createCart, ctx, {
    email: buyer.email,
    items: lines.map(({ sku, quantity }) => ({ variant: idIn(ids.variants, sku), quantity })),
  })
  const cart = { id, cartToken: token }
  await perform(updateCart, ctx, {
    ...cart,
    shippingAddress: { name: buyer.name, ...buyer.address },
  })
  if (code) await perform(addCode, ctx, { ...cart, code })
  await perform(chooseShipping, ctx, { ...cart, option: idIn(ids.shipping, shipping) })
  await perform(checkOut, ctx, { ...cart, provider: 'manual' })
}
