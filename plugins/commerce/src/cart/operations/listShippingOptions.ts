import { anyone, defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { shippingOptions } from '../../shipping/domain/index.ts'
import { listedOptionView, listOption } from '../../shipping/operations/index.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { loadQuotedCart } from './loadQuotedCart.ts'
import { withCarriers } from './withCarriers.ts'

export const listShippingOptions = defineOperation({
  name: 'carts.shippingOptions',
  summary: "The ways of shipping to the cart's address, cheapest first",
  feature: 'commerce',
  http: { method: 'GET', path: '/store/carts/:id/shipping-options', headers: cartHeaders },
  input: z.object(cartKey),
  output: z.object({ docs: z.array(listedOptionView) }),
  access: anyone,
  run: async (ctx, key) => {
    const loaded = await loadQuotedCart(ctx, key)
    const { shippingMethods, quote } = await withCarriers(ctx, key, loaded)
    const moment = { now: ctx.now(), timeZone: ctx.shop.timeZone }
    const options = shippingOptions(shippingMethods, quote.consignment)
    return { docs: options.map((option) => listOption(option, moment)) }
  },
})
