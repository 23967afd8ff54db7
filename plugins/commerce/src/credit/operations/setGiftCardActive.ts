import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { giftCardErrors, type GiftCardState } from '../../gift-cards/domain/index.ts'
import {
  type GiftCardRow,
  askForLetter,
  changeCard,
  findCard,
  isLetterDue,
} from '../../gift-cards/operations/index.ts'
import { mayHandleMoney } from '../../orders/operations/index.ts'
import { cardView, viewCard } from './cardView.ts'

/** What is set aside for orders that are being paid is theirs all the same. */
export const setGiftCardActive = defineOperation({
  name: 'giftCards.setActive',
  summary: 'Keep a gift card from being spent, or let it be spent again; what is on it stays',
  feature: 'commerce',
  http: { method: 'POST', path: '/gift-cards/:id/active' },
  input: z.object({ id: z.string().max(100), active: z.boolean() }),
  output: z.object({ giftCard: cardView }),
  access: mayHandleMoney,
  run: (ctx, { id, active }) =>
    ctx.transaction(async (inside) => {
      const card = await findCard(inside, id, { lock: true })
      const state = active ? stateOn(card, inside.now()) : 'disabled'
      if (!CHANGEABLE.has(card.state)) throw giftCardErrors.gift_card_not_active()
      await changeCard(inside, card.id, { state })
      // A letter that came up while it was disabled did not go out.
      const isOn = card.state === 'disabled' && state === 'active'
      if (isOn && card.sentAt === null && isLetterDue(card, inside.now()))
        await askForLetter(inside, card)
      return { giftCard: viewCard(await findCard(inside, card.id)) }
    }),
})

/** One that has expired can be disabled too: what an order gives back to it would bring it to life. */
const CHANGEABLE: ReadonlySet<GiftCardState> = new Set(['active', 'disabled', 'expired'])

/** Whose date has passed meanwhile is not good again by that. */
const stateOn = ({ state, expiresAt }: GiftCardRow, now: Date): GiftCardState => {
  const hasPassed = expiresAt !== null && new Date(expiresAt) <= now
  return state === 'expired' || hasPassed ? 'expired' : 'active'
}
