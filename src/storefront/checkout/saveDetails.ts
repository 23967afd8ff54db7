import { chooseShipping, listShippingOptions, updateCart, type CartView } from '@souk/commerce'
import type { Shop } from '@souk/kernel'

import type { CartKey } from '../cart/cartCookie.ts'
import { ask } from '../shop/ask.ts'
import { addressFaults, filledIn, type AddressValues } from './addressForm.ts'
import type { CheckoutValues } from './checkoutState.ts'

type Wish = {
  readonly isShipped: boolean
  /** Without an address, if need be. */
  readonly isCollected: boolean
  readonly option: string
  readonly faults: Readonly<Record<string, string>>
}

/**
 * Saves what is well-formed with the cart, and the way of shipping: the one that was chosen, else the
 * one that still serves, else the cheapest that brings the goods, so that the total is whole before anybody commits to it.
 */
export const saveDetails = async (
  shop: Shop,
  key: CartKey,
  { values, wish, wording }: { values: CheckoutValues; wish: Wish; wording: string },
): Promise<CartView> => {
  const { email, shipping, billing, billingDiffers, taxId, note, remindMe } = values
  const cart = await ask(shop, updateCart, {
    ...key,
    note,
    taxId: taxId || null,
    ...(!wish.faults.email && { email }),
    // Kept with the words that stood beside the box.
    ...(remindMe !== null && { remindMe, ...(remindMe && { remindMeWording: wording }) }),
    ...(wish.isShipped && isWhole(shipping) && { shippingAddress: filledIn(shipping) }),
    ...(!billingDiffers && { billingAddress: null }),
    ...(billingDiffers && isWhole(billing) && { billingAddress: filledIn(billing) }),
  })
  if (!wish.isShipped || !(cart.shippingAddress || wish.isCollected)) return cart
  const { docs } = await ask(shop, listShippingOptions, key)
  const current = cart.shippingOption?.id
  const first = docs.find(({ pickup }) => !pickup) ?? docs[0]
  const option = docs.find(({ id }) => id === wish.option)?.id ?? current ?? first?.id
  return option && option !== current ? ask(shop, chooseShipping, { ...key, option }) : cart
}

const isWhole = (values: AddressValues): boolean => addressFaults(values).length === 0
