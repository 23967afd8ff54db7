import type { Context } from '@souk/kernel'

import { isDigital, isGiftCard } from '../../catalogue/domain/index.ts'
import { alignDigital } from '../../digital/operations/index.ts'
import { giftCardErrors, isTaken, worthBack } from '../../gift-cards/domain/index.ts'
import { lockCredit, soldCards, takeSoldBack } from '../../gift-cards/operations/index.ts'
import { credit } from '../../ledger/domain/index.ts'
import { post } from '../../ledger/operations/index.ts'
import type { OrderRow } from './orderRows.ts'

/**
 * An order is called off: its downloads and licence keys end, and its gift cards are taken back, of which nothing may have been spent. The sale
 * is taken out of the books whole, and with it what was owed on them; what refunds had taken back before
 * is put right.
 *
 * @throws 422 `gift_card_used {left}` · 409 `gift_card_in_use`
 */
export const closeSold = async (ctx: Context, order: OrderRow, reason: string): Promise<void> => {
  if (order.status === 'pending') return
  if (order.items.some(isDigital)) await alignDigital(ctx, order.id, 'all')
  if (!order.items.some(isGiftCard)) return
  await lockCredit(ctx, order.giftCards, order.id)
  const cards = await soldCards(ctx, order.id)
  if (cards.some(({ isHeld }) => isHeld)) throw giftCardErrors.gift_card_in_use()
  if (cards.some((card) => worthBack(card) < card.face)) {
    const left = cards.filter((card) => !isTaken(card)).reduce((sum, card) => sum + card.left, 0)
    throw giftCardErrors.gift_card_used({ left })
  }
  const { id, currency } = order
  const cause = `order:${id}`
  await takeSoldBack(
    ctx,
    cards.filter((card) => !isTaken(card)),
    { order: id, cause, reason },
  )
  const amount = cards.reduce((sum, { taken }) => sum + taken, 0)
  await post(ctx, credit('gift_cards_returned', { cause, currency, amount }, 'receivable'))
}
