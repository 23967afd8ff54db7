import { defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { emailInput } from '../../customers/operations/index.ts'
import { giftCardErrors } from '../../gift-cards/domain/index.ts'
import { askForLetter, changeCard, codeOf, findCard } from '../../gift-cards/operations/index.ts'
import { mayHandleMoney } from '../../orders/operations/index.ts'
import { cardView, viewCard } from './cardView.ts'

export const resendGiftCard = defineOperation({
  name: 'giftCards.resend',
  summary: 'Send a gift card’s letter once more, to the same address or to another one',
  feature: 'commerce',
  http: { method: 'POST', path: '/gift-cards/:id/resend' },
  input: z.object({ id: z.string().max(100), email: emailInput.nullish() }),
  output: z.object({ giftCard: cardView }),
  access: mayHandleMoney,
  run: (ctx, { id, email }) =>
    ctx.transaction(async (inside) => {
      const card = await findCard(inside, id, { lock: true })
      if (card.kind !== 'gift_card' || card.state !== 'active')
        throw giftCardErrors.gift_card_not_active()
      if (!email && !card.recipientEmail) throw giftCardErrors.gift_card_no_address()
      if (codeOf(inside, card) === null) throw giftCardErrors.gift_card_code_lost()
      if (email)
        await inside.sql(sql`
          update gift_cards k set recipient_email = ${email}
          where ${inside.scope.where('k')} and k.id = ${card.id}::uuid`)
      await changeCard(inside, card.id, { sentAt: null })
      await askForLetter(inside, card)
      return { giftCard: viewCard(await findCard(inside, card.id)) }
    }),
})
