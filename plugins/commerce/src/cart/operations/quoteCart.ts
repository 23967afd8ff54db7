import type { Context } from '@souk/kernel'

import { pickupOf, type PickupPoint } from '../../shipping/domain/index.ts'
import { allRates, taxSettingsOf } from '../../tax/domain/index.ts'
import { taxPlaceOf } from '../../tax/operations/index.ts'
import { quote } from '../domain/index.ts'
import type { CartQuote } from './lineTypes.ts'
import type { LoadedCart } from './loadCart.ts'

/** What a loaded cart comes to, by the shop's tax rates and this moment's promotions. */
export const quoteCart = (
  ctx: Context,
  loaded: Omit<LoadedCart, 'answer' | 'revision'>,
): CartQuote => {
  const { cart, lines, promotions, shopper, shippingMethods, shippingGround } = loaded
  const { taxRates, taxBuyer } = loaded
  const collected = pickupOf(shippingMethods, cart.shippingOption)
  return quote({
    currency: cart.currency,
    lines,
    promotions: promotions.filter(({ code }) => code === null || cart.codes.includes(code)),
    shopper,
    shippingMethods,
    shippingGround,
    shippingAnswers: cart.shippingAnswers,
    shippingOption: cart.shippingOption,
    shipTo: cart.shippingAddress,
    deliverTo: cart.shippingAddress?.country ?? null,
    tax: {
      settings: taxSettingsOf(ctx.shop),
      rates: allRates(taxRates, ctx.shop.taxRates, ctx.now()),
      place: taxPlaceOf(placeOf(collected) ?? cart.shippingAddress ?? cart.billingAddress),
      buyer: taxBuyer,
    },
    now: ctx.now(),
  })
}

/** What is collected is sold where it is collected. */
const placeOf = (point: PickupPoint | null) =>
  point && { ...point, region: point.region ?? undefined }
