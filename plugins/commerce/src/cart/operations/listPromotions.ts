import { anyone, defineOperation } from '@souk/kernel'
import { z } from 'zod'

import type { ReasonCode } from '../../promotions/domain/index.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { loadQuotedCart } from './loadQuotedCart.ts'
import { promotionView, viewVerdict } from './promotionView.ts'

/** Of those that apply by themselves, nothing is said where the shopper can do nothing about it. */
const KEPT_QUIET: readonly ReasonCode[] = [
  'switched_off',
  'used_up',
  'budget_used_up',
  'not_in_group',
  'not_in_currency',
]

export const listPromotions = defineOperation({
  name: 'carts.promotions',
  summary: 'Which discounts apply to a cart and why, and why others do not',
  feature: 'commerce',
  http: { method: 'GET', path: '/store/carts/:id/promotions', headers: cartHeaders },
  input: z.object(cartKey),
  output: z.object({
    docs: z.array(promotionView),
  }),
  access: anyone,
  run: async (ctx, key) => {
    const { cart, quote } = await loadQuotedCart(ctx, key)
    const { locale, currency } = cart
    return {
      docs: quote.verdicts
        .filter(({ code, reason }) => code !== null || !KEPT_QUIET.includes(reason.code))
        .map((verdict) => viewVerdict(verdict, { locale, currency, timeZone: ctx.shop.timeZone })),
    }
  },
})
