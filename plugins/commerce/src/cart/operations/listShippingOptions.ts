import { anyone, defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { shippingOptions } from '../../shipping/domain/index.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { shippingOptionView } from './cartView.ts'
import { loadQuotedCart } from './loadQuotedCart.ts'

export const listShippingOptions = defineOperation({
  name: 'carts.shippingOptions',
  summary: "The ways of shipping to the cart's address, cheapest first",
  feature: 'commerce',
  http: { method: 'GET', path: '/store/carts/:id/shipping-options', headers: cartHeaders },
  input: z.object(cartKey),
  output: z.object({ docs: z.array(shippingOptionView) }),
  access: anyone,
  run: async (ctx, key) => {
    const { shippingMethods, quote } = await loadQuotedCart(ctx, key)
    return { docs: shippingOptions(shippingMethods, quote.consignment) }
  },
})
