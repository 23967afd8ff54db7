import type { Context } from '@souk/kernel'

import { quote } from '../domain/index.ts'
import type { CartQuote } from './lineTypes.ts'
import type { LoadedCart } from './loadCart.ts'

/** What a loaded cart comes to, by the shop's tax rates and this moment's promotions. */
export const quoteCart = (
  ctx: Context,
  loaded: Omit<LoadedCart, 'answer' | 'revision'>,
): CartQuote => {
  const { cart, lines, promotions, shopper, shippingMethods } = loaded
  const { taxInclusive, taxRates } = ctx.shop
  return quote({
    currency: cart.currency,
    taxInclusive,
    lines,
    promotions: promotions.filter(({ code }) => code === null || cart.codes.includes(code)),
    shopper,
    shippingMethods,
    shippingOption: cart.shippingOption,
    taxRates,
    deliverTo: cart.shippingAddress?.country ?? null,
    billTo: cart.billingAddress?.country ?? null,
    now: ctx.now(),
  })
}
