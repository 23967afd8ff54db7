import type { Context } from '@souk/kernel'

import { hearOfDispute } from './disputes/operations/index.ts'
import { payout } from './ledger/domain/index.ts'
import { post } from './ledger/operations/index.ts'
import { settlePaymentById } from './orders/operations/index.ts'
import { findAcrossShops, type PaymentNews } from './payments/operations/index.ts'
import { hearOfRefund } from './refunds/operations/index.ts'

type Payout = Parameters<PaymentNews['ofPayout']>[1]

/** Failing comes after sending, however late it is heard of: both are in the books. */
const bookPayout = (ctx: Context, { externalId, currency, amount, state }: Payout): Promise<void> =>
  ctx.transaction(async (inside) => {
    const moved = { cause: `payout:${externalId}`, currency, amount }
    await post(inside, payout('payout', moved))
    if (state === 'failed') await post(inside, payout('payout_failed', moved))
  })

/** What a payment provider's plugin tells the shop when it has heard something. */
export const paymentNews: PaymentNews = {
  find: findAcrossShops,
  ofPayment: settlePaymentById,
  ofRefund: hearOfRefund,
  ofDispute: hearOfDispute,
  ofPayout: bookPayout,
}
