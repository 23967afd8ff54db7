import type { Subscriber } from '@souk/kernel'

import { isGivenUsable } from '../../gift-cards/operations/index.ts'
import { findOrder } from '../../orders/operations/index.ts'
import { wentTo } from '../../payments/domain/index.ts'
import { findPayment, findRefund, providersOf } from '../../payments/operations/index.ts'
import { isByHand } from '../../refunds/domain/index.ts'
import { refundLetter } from '../domain/index.ts'
import type { OrderLookUpUrl } from './sendConfirmation.ts'

/** Mails the shopper that money was sent back. */
export const tellOfRefund = (urlOf?: OrderLookUpUrl): Subscriber => ({
  name: 'notifications.tellOfRefund',
  topics: ['order.refunded'],
  runs: 'outside',
  handle: async (ctx, { subject, payload }) => {
    const order = await findOrder(ctx, { id: subject })
    const refund = await findRefund(ctx, { id: String(payload['refund']) })
    if (!order || !refund) return 'There is no such refund any more; nothing was sent.'
    // Who paid for what could not be sold heard of it when the money came.
    if (!refund.ofSale) return 'The shopper was told before.'
    const payment = await findPayment(ctx, refund.payment)
    const provider = providersOf(ctx.payload).find(({ name }) => name === payment?.provider)
    const letter = refundLetter(
      {
        amount: refund.amount,
        currency: refund.currency,
        to: wentTo(refund),
        usable: await isGivenUsable(ctx, `refund:${refund.id}`),
        method: payment?.method ?? null,
        byHand: isByHand(refund) || !provider?.refund,
      },
      {
        shop: ctx.shop.name,
        locale: order.locale ?? ctx.shop.locale,
        number: order.number,
        lookUpUrl: urlOf ? urlOf(ctx.shop) : null,
      },
    )
    await ctx.payload.sendEmail({ to: order.email, ...letter })
    return 'Told the shopper of the refund.'
  },
})
