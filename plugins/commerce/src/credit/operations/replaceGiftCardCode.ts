import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { takeCardOut } from '../../cart/operations/index.ts'
import { giftCardErrors, printedCode } from '../../gift-cards/domain/index.ts'
import { changeCard, deriveCode, findCard } from '../../gift-cards/operations/index.ts'
import { mayHandleMoney } from '../../orders/operations/index.ts'
import { cardView, viewCard } from './cardView.ts'

export const replaceGiftCardCode = defineOperation({
  name: 'giftCards.replaceCode',
  summary:
    'Give a gift card another code, where its own was lost or stolen; the old one is void, also in carts',
  feature: 'commerce',
  http: { method: 'POST', path: '/gift-cards/:id/code' },
  input: z.object({ id: z.string().max(100) }),
  output: z.object({ giftCard: cardView, code: z.string() }),
  access: mayHandleMoney,
  run: async (ctx, { id }) => {
    const replaced = await ctx.transaction(async (inside) => {
      const { id: known } = await findCard(inside, id)
      await takeCardOut(inside, known)
      const card = await findCard(inside, known, { lock: true })
      const isOn = card.state === 'active' || card.state === 'disabled' || card.state === 'expired'
      if (card.kind !== 'gift_card' || !isOn) throw giftCardErrors.gift_card_not_active()
      const edition = card.edition + 1
      await changeCard(inside, card.id, { edition })
      return {
        giftCard: viewCard(await findCard(inside, card.id)),
        code: printedCode(deriveCode(inside, { id: card.id, edition })),
      }
    })
    // Once more: who was just entering the old code had the card before it was locked here.
    await takeCardOut(ctx, replaced.giftCard.id)
    return replaced
  },
})
