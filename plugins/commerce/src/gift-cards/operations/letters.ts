import type { Context } from '@souk/kernel'

import type { GiftCardRow } from './giftCardRows.ts'

/** Says, in the caller's transaction, that a card's letter is to go out; who writes letters does the rest. */
export const askForLetter = (ctx: Context, { id }: Pick<GiftCardRow, 'id'>): Promise<void> =>
  ctx.emit({ topic: 'gift_card.letter_due', subject: id, payload: {} })

/** Whether it is time for it: a letter may be meant for a birthday. */
export const isLetterDue = (
  { recipientEmail, sendAt }: Pick<GiftCardRow, 'recipientEmail' | 'sendAt'>,
  now: Date,
): boolean => recipientEmail !== null && (sendAt === null || new Date(sendAt) <= now)
