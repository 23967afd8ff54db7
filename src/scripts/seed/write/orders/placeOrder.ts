import {
  addCode,
  checkOut,
  chooseShipping,
  createCart,
  listShippingOptions,
  updateCart,
} from '@souk/commerce'
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
  const { docs } = await perform(listShippingOptions, ctx, cart)
  const wished = idIn(ids.shipping, shipping)
  // Who lives too far for it, or buys too much, takes what goes there.
  const option = docs.find(({ id: one }) => one === wished) ?? docs.find(({ pickup }) => !pickup)
  if (!option) throw new Error(`The demo has no way of shipping to ${buyer.name}.`)
  await perform(chooseShipping, ctx, { ...cart, option: option.id })
  await perform(checkOut, ctx, { ...cart, provider: 'manual' })
}
