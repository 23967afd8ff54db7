import { defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { isId } from '../../shared/sqlArray.ts'
import { cartErrors } from '../domain/index.ts'
import { asShopper } from './asShopper.ts'
import { cartView, viewOf } from './cartView.ts'
import { loadQuotedCart } from './loadQuotedCart.ts'
import { promotionView, viewVerdict } from './promotionView.ts'

/** For the shop's people. Nothing is written, and nobody else is asked for rates or taxes. */
export const showCart = defineOperation({
  name: 'carts.show',
  summary: 'A shopper’s cart as they see it now, and why each promotion applies to it or does not',
  feature: 'commerce',
  http: { method: 'GET', path: '/carts/:id' },
  input: z.object({
    id: z.string().describe("The cart's id."),
    locale: z.string().max(35).optional().describe('The language of the reasons.'),
  }),
  output: z.object({ cart: cartView, promotions: z.array(promotionView) }),
  access: ({ actor }) => actor.kind === 'member',
  run: async (ctx, { id, locale }) => {
    const [found] = isId(id)
      ? await ctx.sql<{ customer: string | null }>(sql`
          select c.customer_id::text as customer from carts c
          where ${ctx.scope.where('c')} and c.id = ${id}`)
      : []
    if (!found) throw cartErrors.cart_not_found()
    const shopper = asShopper(ctx, { cart: id, customer: found.customer })
    const loaded = await loadQuotedCart(shopper.ctx, shopper.key)
    const speech = {
      locale: locale ?? loaded.cart.locale,
      currency: loaded.cart.currency,
      timeZone: ctx.shop.timeZone,
    }
    return {
      cart: viewOf(loaded),
      promotions: loaded.quote.verdicts.map((verdict) => viewVerdict(verdict, speech)),
    }
  },
})
