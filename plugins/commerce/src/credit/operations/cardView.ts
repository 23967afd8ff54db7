import { z } from 'zod'

import type { GiftCardRow } from '../../gift-cards/operations/index.ts'

/** A card as the shop's people see it: its code is not among it. Amounts in minor units. */
export const cardView = z.object({
  id: z.string(),
  kind: z.enum(['gift_card', 'store_credit']),
  state: z.enum(['waiting', 'active', 'disabled', 'expired', 'closed']),
  last4: z.string().nullable(),
  currency: z.string(),
  balance: z.int(),
  held: z
    .int()
    .describe('Of the balance, what is set aside for orders that wait for their payment.'),
  issued: z.int(),
  expiresAt: z.string().nullable(),
  recipientName: z.string().nullable(),
  recipientEmail: z.string().nullable(),
  sendAt: z.string().nullable(),
  sentAt: z.string().nullable(),
})

export const viewCard = (card: GiftCardRow): z.output<typeof cardView> => ({
  id: card.id,
  kind: card.kind,
  state: card.state,
  last4: card.last4,
  currency: card.currency,
  balance: card.balance,
  held: card.held,
  issued: card.issued,
  expiresAt: card.expiresAt,
  recipientName: card.recipientName,
  recipientEmail: card.recipientEmail,
  sendAt: card.sendAt,
  sentAt: card.sentAt,
})
