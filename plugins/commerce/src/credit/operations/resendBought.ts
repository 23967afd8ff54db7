import { anyone, defineOperation, kernelErrors } from '@souk/kernel'
import { z } from 'zod'

import { giftCardErrors } from '../../gift-cards/domain/index.ts'
import { askForLetter, changeCard, codeOf, findCard } from '../../gift-cards/operations/index.ts'
import {
  orderHeaders,
  orderKey,
  orderView,
  ownOrder,
  viewOrder,
} from '../../orders/operations/index.ts'

/** To the address it was bought for, and to no other: an order's page may be open on somebody else's screen. */
export const resendBought = defineOperation({
  name: 'orders.resendGiftCard',
  summary: 'Send the letter of a gift card that was bought once more, to the address it went to',
  feature: 'commerce',
  http: {
    method: 'POST',
    path: '/store/orders/:id/gift-cards/:giftCard/resend',
    headers: orderHeaders,
  },
  input: z.object({
    ...orderKey,
    giftCard: z.string().max(100).describe('`soldGiftCards[].id` of the order.'),
  }),
  output: z.object({ order: orderView }),
  access: anyone,
  rateLimit: [
    { points: 5, seconds: 600, by: 'id' },
    { points: 30, seconds: 600, by: 'ip' },
  ],
  run: (ctx, { giftCard, ...key }) =>
    ctx.transaction(async (inside) => {
      const order = await ownOrder(inside, key)
      if (!order.soldGiftCards.some(({ id }) => id === giftCard))
        throw giftCardErrors.gift_card_not_found()
      const card = await findCard(inside, giftCard, { lock: true })
      if (card.state !== 'active') throw giftCardErrors.gift_card_not_active()
      // Its day has not come, or its letter is on its way.
      if (card.sentAt === null) throw kernelErrors.conflict()
      if (codeOf(inside, card) === null) throw giftCardErrors.gift_card_code_lost()
      await changeCard(inside, card.id, { sentAt: null })
      await askForLetter(inside, card)
      return { order: viewOrder(await ownOrder(inside, key)) }
    }),
})
