import { anyone, defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { assertOpen, seenNow } from '../domain/index.ts'
import { completeTaxes } from './completeTaxes.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { cartNow } from './cartNow.ts'
import { cartView, viewOf } from './cartView.ts'
import { loadQuotedCart } from './loadQuotedCart.ts'
import { keepSeen } from './seenCart.ts'

export const acknowledgeChanges = defineOperation({
  name: 'carts.acknowledge',
  summary: 'Say that the shopper has seen what changed in a cart: it is told no longer',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/carts/:id/acknowledge', headers: cartHeaders },
  input: z.object(cartKey),
  output: cartView,
  access: anyone,
  complete: completeTaxes,
  run: async (ctx, key) => {
    const loaded = await loadQuotedCart(ctx, key)
    assertOpen(loaded.cart)
    await keepSeen(ctx, key, { loaded, touched: 'all' })
    return viewOf({ ...loaded, cart: { ...loaded.cart, seen: seenNow(cartNow(loaded)) } })
  },
})
