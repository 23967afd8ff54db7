import type { RefundAtProvider, RefundTruth } from '@souk/commerce/ports'
import type { Context } from '@souk/kernel'
import { isSoukError } from '@souk/kernel/domain'
import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import { isRefusal } from '../../shared/isRefusal.ts'
import { underKey } from '../../shared/underKey.ts'
import { providerAmount, refundRefusal } from '../domain/index.ts'
import { findRefund, REFUND_EXPAND } from './findRefund.ts'
import { intentOf } from './intentOf.ts'
import { refundStands } from './refundStands.ts'
import { sideOf } from './side.ts'

/**
 * Sends money back, and with it the platform's share in proportion; in mode destination the shop's part
 * is taken out of its account.
 *
 * @throws whatever leaves it unknown: ask again with the same key
 */
export const refundPayment = async (
  stripe: Stripe,
  ctx: Context,
  refund: RefundAtProvider,
): Promise<RefundTruth> => {
  let made: Stripe.Refund
  try {
    made = (await findRefund(stripe, refund)) ?? (await createRefund(stripe, refund))
  } catch (error) {
    if (isRefusal(error)) {
      const { code, param, requestId } = error
      ctx.log.warn({ refund: refund.id, code, param, requestId }, 'Stripe refuses a refund.')
      return failed(refund, refundRefusal(error.code))
    }
    if (isSoukError(error)) return failed(refund, error.message)
    throw error
  }
  return refundStands(stripe, refund, made)
}

const createRefund = async (stripe: Stripe, refund: RefundAtProvider): Promise<Stripe.Refund> => {
  const { payment } = refund
  const { mode, options } = sideOf(payment)
  const wanted: Stripe.RefundCreateParams = {
    payment_intent: await intentOf(stripe, payment),
    amount: providerAmount(refund.amount, refund.currency),
    metadata: { refund: refund.id },
    // Stripe refuses to give back a fee that was never taken.
    ...(payment.fee === null ? {} : { refund_application_fee: true }),
    ...(mode === 'destination' ? { reverse_transfer: true } : {}),
    expand: REFUND_EXPAND,
  }
  const made = await underKey({
    key: refund.key,
    create: (idempotencyKey) => stripe.refunds.create(wanted, { ...options, idempotencyKey }),
    find: () => findRefund(stripe, refund),
  })
  return answered('refund', made)
}

const failed = (
  { amount, currency, externalId }: RefundAtProvider,
  failure: string,
): RefundTruth => ({
  state: 'failed',
  externalId: externalId ?? '',
  amount,
  currency,
  feeReturned: 0,
  failure,
})
