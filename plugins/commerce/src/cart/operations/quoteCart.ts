import type { Context } from '@souk/kernel'

import { convert, convertPlainly, type Exchange } from '../../pricing/domain/index.ts'
import { pickupOf, type Conversions, type PickupPoint } from '../../shipping/domain/index.ts'
import { allRates, taxSettingsOf, type TaxCalculation } from '../../tax/domain/index.ts'
import { chosenCalculator, taxPlaceOf } from '../../tax/operations/index.ts'
import { quote } from '../domain/index.ts'
import type { CartQuote } from './lineTypes.ts'
import type { LoadedCart } from './cartTypes.ts'

/** What a loaded cart comes to, by the shop's tax rates and this moment's promotions. */
export const quoteCart = (
  ctx: Context,
  loaded: Omit<LoadedCart, 'answer' | 'revision'>,
): CartQuote => {
  const { cart, lines, promotions, shopper, shippingMethods, shippingGround } = loaded
  const { taxRates, taxBuyer, exchange, credit } = loaded
  const collected = placeOf(pickupOf(shippingMethods, cart.shippingOption))
  return quote({
    currency: cart.currency,
    lines,
    promotions: promotions.filter(({ code }) => code === null || cart.codes.includes(code)),
    shopper: {
      ...shopper,
      country: collected?.country ?? cart.shippingAddress?.country ?? null,
    },
    shippingMethods,
    shippingGround,
    shippingAnswers: cart.shippingAnswers,
    convert: exchange ? converting(ctx, cart.currency, exchange) : undefined,
    shippingOption: cart.shippingOption,
    shipTo: cart.shippingAddress,
    deliverTo: cart.shippingAddress?.country ?? null,
    tax: {
      settings: taxSettingsOf(ctx.shop),
      rates: allRates(taxRates, ctx.shop.taxRates, ctx.now()),
      place: taxPlaceOf(collected ?? cart.shippingAddress ?? cart.billingAddress),
      buyer: taxBuyer,
      calculator: calculationOf(ctx, loaded, collected),
    },
    giftCards: credit.filter(({ kind }) => kind === 'gift_card' || cart.usesCredit),
    now: ctx.now(),
  })
}

/** Only from the shop's own currency to the cart's: that is all that the shop has a rate for. */
const converting = ({ shop }: Context, currency: string, exchange: Exchange): Conversions => {
  const by =
    (reckon: typeof convert) =>
    (amount: number, from: string, to: string): number | null =>
      from === shop.currency && to === currency ? reckon(amount, exchange) : null
  return { price: by(convert), amount: by(convertPlainly) }
}

/** Who else works its taxes out, where the shop has chosen so; what is collected goes no further. */
const calculationOf = (
  { shop }: Context,
  { cart, taxCodes }: Pick<LoadedCart, 'cart' | 'taxCodes'>,
  collected: ReturnType<typeof placeOf>,
): TaxCalculation | null => {
  const name = chosenCalculator(shop)
  if (name === null) return null
  const to = collected ?? cart.shippingAddress ?? cart.billingAddress
  return {
    name,
    to: to && {
      country: to.country,
      region: to.region ?? null,
      postalCode: to.postalCode ?? null,
      city: to.city,
      line1: to.line1,
    },
    codes: taxCodes,
    answer: cart.taxAnswer,
  }
}

/** What is collected is sold where it is collected. */
const placeOf = (point: PickupPoint | null) =>
  point && { ...point, region: point.region ?? undefined }
