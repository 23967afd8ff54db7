import { sql, type Context } from '@souk/kernel'

import { giftCardErrors } from '../../gift-cards/domain/index.ts'
import { findByCode, type FoundCard } from '../../gift-cards/operations/index.ts'
import type { CartView } from './cartView.ts'
import { changeCart } from './changeCart.ts'
import type { CartKey } from './ownCart.ts'
import { assertChangeable } from './refusals.ts'
import { answerSeen } from './seenCart.ts'

/** Nobody holds more; each is looked up for every quote. */
const MAX_CARDS = 10

/**
 * Puts a gift card into the caller's cart, by its code; one that is there already stays once.
 *
 * @throws 422 `gift_card_unknown` · `gift_card_empty` · `gift_card_other_currency` · `gift_cards_too_many`
 */
export const enterGiftCard = async (
  ctx: Context,
  key: CartKey,
  code: string,
): Promise<CartView> => {
  const card = await ctx.transaction((inside) => putIn(inside, key, code))
  const cart = await answerSeen(ctx, key, { credit: true })
  if (!cart.giftCards.some(({ id }) => id === card.id))
    throw giftCardErrors.gift_cards_too_many({ limit: MAX_CARDS })
  return cart
}

const putIn = async (ctx: Context, key: CartKey, code: string): Promise<FoundCard> => {
  // The cart is locked before the card, as at a checkout.
  await changeCart(ctx, key, [])
  const { currency } = await assertChangeable(ctx, key)
  const card = await findByCode(ctx, code, { cart: key.id, lock: true })
  if (card.currency !== currency)
    throw giftCardErrors.gift_card_other_currency({ currency: card.currency })
  if (card.balance <= 0) throw giftCardErrors.gift_card_empty()
  await changeCart(ctx, key, [
    sql`gift_cards = case
          when coalesce(c.gift_cards, '[]') @> to_jsonb(${card.id}::text)
            or jsonb_array_length(coalesce(c.gift_cards, '[]')) >= ${MAX_CARDS}::int then c.gift_cards
          else coalesce(c.gift_cards, '[]') || to_jsonb(${card.id}::text) end`,
  ])
  return card
}
