import { isSoukError, sql, type Context, type Subscriber } from '@souk/kernel'

import { printedCode } from '../../gift-cards/domain/index.ts'
import { codeOf, findCard, type GiftCardRow } from '../../gift-cards/operations/index.ts'
import { giftCardLetter } from '../domain/index.ts'
import type { OrderLookUpUrl } from './sendConfirmation.ts'

/**
 * Mails a gift card to whoever it is for. Its code is made anew from the house's secret each time, so a
 * letter that was lost in a crash is written again with the same code; and once it is out the card says
 * so, and nobody writes it a second time. Should the house die between the two, the second letter bears
 * the first one's Message-ID, by which mail programs know it for the same. What goes to another
 * address meanwhile is another letter, and still goes out.
 */
export const sendGiftCard = (urlOf?: OrderLookUpUrl): Subscriber => ({
  name: 'notifications.sendGiftCard',
  topics: ['gift_card.letter_due'],
  runs: 'outside',
  attempts: 35,
  handle: async (ctx, { id: event, subject }) => {
    const card = await present(ctx, subject)
    if (!card?.recipientEmail || card.state !== 'active')
      return 'There is nothing to send any more.'
    if (card.sentAt !== null) return 'It was sent before.'
    const code = codeOf(ctx, card)
    if (code === null)
      return 'Its code cannot be written again, since the house has another secret.'
    const letter = giftCardLetter(
      { ...card, amount: card.balance, code: printedCode(code) },
      {
        shop: ctx.shop.name,
        locale: card.locale ?? ctx.shop.locale,
        timeZone: ctx.shop.timeZone,
        shopUrl: urlOf ? new URL('/', urlOf(ctx.shop)).href : null,
      },
    )
    await ctx.payload.sendEmail({
      to: card.recipientEmail,
      messageId: `<gift-card-${event}@souk>`,
      ...letter,
    })
    await ctx.sql(sql`
      update gift_cards k set sent_at = now(), updated_at = now()
      where ${ctx.scope.where('k')} and k.id = ${card.id}::uuid and k.sent_at is null
        and k.recipient_email = ${card.recipientEmail}`)
    return `Sent the gift card …${card.last4 ?? ''}.`
  },
})

const present = async (ctx: Context, id: string): Promise<GiftCardRow | undefined> => {
  try {
    return await findCard(ctx, id)
  } catch (error) {
    if (isSoukError(error)) return undefined
    throw error
  }
}
