import { anyone, defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { completeTaxes } from './completeTaxes.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { cartView } from './cartView.ts'
import { changeCart } from './changeCart.ts'
import { answerSeen } from './seenCart.ts'

export const removeGiftCard = defineOperation({
  name: 'carts.removeGiftCard',
  summary: 'Take a gift card out again; one that is not there changes nothing',
  feature: 'commerce',
  http: { method: 'DELETE', path: '/store/carts/:id/gift-cards/:giftCard', headers: cartHeaders },
  input: z.object({
    ...cartKey,
    giftCard: z.string().max(100).describe('`giftCards[].id` of the cart.'),
  }),
  output: cartView,
  access: anyone,
  complete: completeTaxes,
  run: async (ctx, { giftCard, ...key }) => {
    await changeCart(ctx, key, [
      sql`gift_cards = coalesce(c.gift_cards, '[]') - ${giftCard.toLowerCase()}::text`,
    ])
    return answerSeen(ctx, key, { credit: true })
  },
})
