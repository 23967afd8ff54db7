import type { Context } from '@souk/kernel'

import { isGiftCard } from '../../catalogue/domain/index.ts'
import { lockCredit, soldCards, takeSoldBack } from '../../gift-cards/operations/index.ts'
import { credit } from '../../ledger/domain/index.ts'
import { post } from '../../ledger/operations/index.ts'
import type { OrderRow } from '../../orders/operations/index.ts'
import type { RefundRow } from '../../payments/operations/index.ts'
import { giftCardsBack, type RefundShare, type RefundWish } from '../domain/index.ts'

type Given = {
  readonly live: readonly RefundRow[]
  /** Minor units: what was paid and has not been sent back. */
  readonly left: number
  readonly shareOf: (wish: RefundWish) => RefundShare
  readonly wish: RefundWish
  readonly reason: string
}

/**
 * What a refund comes to, gift cards that it takes back included: nobody can spend them from here on, in
 * the same transaction. Their worth is owed to the buyer as money then, whatever becomes of the refund.
 *
 * @throws as `giftCardsBack` and `refundShare`
 */
export const shareWithCards = async (
  ctx: Context,
  order: OrderRow,
  { live, left, shareOf, wish, reason }: Given,
): Promise<RefundShare> => {
  if (!order.items.some(isGiftCard)) return shareOf(wish)
  await lockCredit(ctx, order.giftCards, order.id)
  const back = giftCardsBack(
    {
      cards: await soldCards(ctx, order.id),
      before: live,
      left,
      shareOf: (items) => shareOf({ items }),
    },
    wish,
  )
  if (!back) return shareOf(wish)
  const cause = `gift-cards:${ctx.newId()}`
  const amount = back.cards.reduce((sum, card) => sum + card.left, 0)
  await takeSoldBack(ctx, back.cards, { order: order.id, cause, reason })
  const taken = { cause, currency: order.currency, amount: -amount }
  await post(ctx, credit('gift_cards_taken_back', taken, 'receivable'))
  return back.share
}
