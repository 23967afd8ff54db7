import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { available, giftCardErrors } from '../../gift-cards/domain/index.ts'
import { findCard, writeEntries } from '../../gift-cards/operations/index.ts'
import { credit } from '../../ledger/domain/index.ts'
import { post } from '../../ledger/operations/index.ts'
import { mayHandleMoney } from '../../orders/operations/index.ts'
import { cardView, viewCard } from './cardView.ts'

const MOST = 100_000_000

export const adjustGiftCard = defineOperation({
  name: 'giftCards.adjust',
  summary: 'Put more onto a gift card or an account, or take some off it, with a reason',
  feature: 'commerce',
  http: { method: 'POST', path: '/gift-cards/:id/adjust' },
  input: z.object({
    id: z.string().max(100),
    amount: z
      .int()
      .min(-MOST)
      .max(MOST)
      .refine((amount) => amount !== 0, { error: 'An amount that is not nothing.' })
      .describe('Minor units; below nothing to take off.'),
    reason: z.string().trim().min(1).max(200),
  }),
  output: z.object({ giftCard: cardView }),
  access: mayHandleMoney,
  run: (ctx, { id, amount, reason }) =>
    ctx.transaction(async (inside) => {
      const card = await findCard(inside, id, { lock: true })
      if (card.state !== 'active' && card.state !== 'disabled')
        throw giftCardErrors.gift_card_not_active()
      const left = available(card)
      if (amount < -left) throw giftCardErrors.gift_card_short({ left })
      const cause = `adjustment:${inside.newId()}`
      await writeEntries(inside, [{ card: card.id, amount }], { kind: 'adjusted', cause, reason })
      await post(
        inside,
        credit(
          'gift_card_adjusted',
          { cause: `gift-card:${card.id}:${cause}`, currency: card.currency, amount },
          'credit_given',
        ),
      )
      return { giftCard: viewCard(await findCard(inside, card.id)) }
    }),
})
