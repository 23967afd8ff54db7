import type { Subscriber } from '@souk/kernel'

import type { RefundReason } from '../../orders/domain/index.ts'
import { findOrder } from '../../orders/operations/index.ts'
import { returnedLetter } from '../domain/index.ts'

type Payload = { readonly reason: RefundReason; readonly amount: number; readonly currency: string }

/** Mails the shopper that a payment could not become a sale and goes back by itself. */
export const tellOfReturn: Subscriber = {
  name: 'notifications.tellOfReturn',
  topics: ['payment.returned'],
  runs: 'outside',
  handle: async (ctx, { subject, payload }) => {
    const order = await findOrder(ctx, { id: subject })
    if (!order) return 'There is no such order any more; nothing was sent.'
    const locale = order.locale ?? ctx.shop.locale
    const letter = returnedLetter(payload as Payload, { shop: ctx.shop.name, locale })
    await ctx.payload.sendEmail({ to: order.email, ...letter })
    return 'Told the shopper why the money goes back.'
  },
}
