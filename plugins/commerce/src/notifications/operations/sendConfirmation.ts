import type { Shop, Subscriber } from '@souk/kernel'

import { findOrder, viewOrder } from '../../orders/operations/index.ts'
import { confirmationLetter } from '../domain/index.ts'

/** Where a shopper looks an order up by its number and e-mail address. */
export type OrderLookUpUrl = (shop: Shop) => string

/** Mails the shopper what was bought, as soon as an order is confirmed. */
export const sendConfirmation = (urlOf?: OrderLookUpUrl): Subscriber => ({
  name: 'notifications.sendConfirmation',
  topics: ['order.placed'],
  runs: 'outside',
  handle: async (ctx, { subject }) => {
    const order = await findOrder(ctx, { id: subject })
    if (order?.number == null) return 'There is no such order any more; nothing was sent.'
    const letter = confirmationLetter(
      { ...viewOrder(order), number: order.number },
      {
        shop: ctx.shop.name,
        locale: order.locale ?? ctx.shop.locale,
        instructions:
          order.paymentStatus === 'pending' ? (ctx.shop.paymentInstructions ?? null) : null,
        lookUpUrl: urlOf ? urlOf(ctx.shop) : null,
      },
    )
    await ctx.payload.sendEmail({ to: order.email, ...letter })
    return `Confirmed order ${order.number} by mail.`
  },
})
