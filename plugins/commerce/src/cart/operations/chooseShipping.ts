import { anyone, defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { choiceOf, requireOption } from '../../shipping/domain/index.ts'
import { assertOpen } from '../domain/index.ts'
import { completeTaxes } from './completeTaxes.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { cartView, viewOf } from './cartView.ts'
import { changeCart } from './changeCart.ts'
import { loadQuotedCart } from './loadQuotedCart.ts'
import { quoteCart } from './quoteCart.ts'

export const chooseShipping = defineOperation({
  name: 'carts.chooseShipping',
  summary: 'Choose a way of shipping',
  feature: 'commerce',
  http: { method: 'PUT', path: '/store/carts/:id/shipping-option', headers: cartHeaders },
  input: z.object({ ...cartKey, option: z.string().max(100) }),
  output: cartView,
  access: anyone,
  complete: completeTaxes,
  run: async (ctx, { option, ...key }) => {
    const { quote, ...loaded } = await loadQuotedCart(ctx, key)
    assertOpen(loaded.cart)
    const { id } = requireOption(loaded.shippingMethods, option, quote.consignment)
    const { method, part } = choiceOf(id)
    const cart = { ...loaded.cart, shippingOption: id }
    // Before it is written: nothing is kept of what makes a cart too large to be counted.
    const chosen = { ...loaded, cart, quote: quoteCart(ctx, { ...loaded, cart }) }
    await changeCart(ctx, key, [
      sql`shipping_option_id = ${method}::uuid, shipping_choice = ${part}`,
    ])
    return viewOf(chosen)
  },
})
