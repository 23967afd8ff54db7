import { anyone, defineOperation, kernelErrors, sql } from '@souk/kernel'
import { z } from 'zod'

import { completeTaxes } from './completeTaxes.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { cartView } from './cartView.ts'
import { changeCart } from './changeCart.ts'
import { answerSeen } from './seenCart.ts'

export const useStoreCredit = defineOperation({
  name: 'carts.useStoreCredit',
  summary: 'Whether the customer’s store credit is to pay for the cart, as far as it goes',
  feature: 'commerce',
  http: { method: 'PUT', path: '/store/carts/:id/store-credit', headers: cartHeaders },
  input: z.object({ ...cartKey, use: z.boolean() }),
  output: cartView,
  access: anyone,
  complete: completeTaxes,
  run: async (ctx, { use, ...key }) => {
    if (use && ctx.actor.kind !== 'customer') throw kernelErrors.unauthenticated()
    await changeCart(ctx, key, [sql`uses_credit = ${use}`])
    return answerSeen(ctx, key, { credit: true })
  },
})
