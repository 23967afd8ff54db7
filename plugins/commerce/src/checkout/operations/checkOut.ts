import { anyone, defineOperation, deriveToken } from '@souk/kernel'
import { z } from 'zod'

import { cartHeaders, cartKey, prepareTaxes, seeWhatPays } from '../../cart/operations/index.ts'
import { orderView, ORDER_TOKEN, viewOrder } from '../../orders/operations/index.ts'
import { isLossTold } from './assertStillPays.ts'
import { openPayment } from './openPayment.ts'
import { place } from './place.ts'

const payment = z.object({
  provider: z.string(),
  status: z.string(),
  clientSecret: z.string().optional(),
  publishableKey: z.string().optional(),
  account: z.string().optional(),
  redirectUrl: z.string().optional(),
  instructions: z.string().optional(),
})

/**
 * place → open. What is placed is committed before the provider is asked, and every step may be run
 * again: a cart has one order, and a version of it one payment at a time.
 */
export const checkOut = defineOperation({
  name: 'carts.checkout',
  summary: "Place the cart's order: re-priced, its stock held, its payment opened",
  feature: 'commerce',
  effect: 'resumable',
  http: {
    method: 'POST',
    path: '/store/carts/:id/checkout',
    headers: cartHeaders,
    status: ({ created }) => (created ? 201 : 200),
  },
  input: z.object({
    ...cartKey,
    provider: z.string().max(60).nullish(),
    acceptTotal: z
      .int()
      .min(0)
      .nullish()
      .describe('The total that the shopper has seen; another one is refused.'),
    digitalConsent: z
      .string()
      .trim()
      .min(1)
      .max(1000)
      .nullish()
      .describe(
        'The words with which the shopper agreed to have what is digital at once, and that the right of withdrawal ends with it. Kept with the order.',
      ),
  }),
  output: z.object({
    order: orderView.extend({ token: z.string() }),
    payment,
    created: z.boolean().describe('False when the cart had its order already.'),
  }),
  access: anyone,
  run: async (ctx, { provider, acceptTotal, digitalConsent, ...key }) => {
    const wish = {
      provider: provider ?? undefined,
      acceptTotal: acceptTotal ?? undefined,
      digitalConsent: digitalConsent ?? undefined,
    }
    await prepareTaxes(ctx, key)
    const placed = await place(ctx, key, wish).catch(async (error: unknown) => {
      // Asked again, they are let go on at the price that is left.
      if (isLossTold(error) && !ctx.inTransaction) await seeWhatPays(ctx, key)
      throw error
    })
    const opened = await openPayment(ctx, placed)
    return {
      order: {
        ...viewOrder(placed.order),
        token: deriveToken(ctx.payload.secret, ORDER_TOKEN, placed.order.id),
      },
      payment: opened,
      created: placed.isNew,
    }
  },
})
