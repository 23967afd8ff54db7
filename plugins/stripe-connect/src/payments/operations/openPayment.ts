import type { OpenedPayment, PaymentToOpen } from '@souk/commerce/ports'
import type { Context } from '@souk/kernel'
import { isSoukError } from '@souk/kernel/domain'

import { isRefusal } from '../../shared/isRefusal.ts'
import { failureOf } from '../domain/index.ts'
import { openIntent } from './openIntent.ts'
import { openSession } from './openSession.ts'
import type { Reach } from './reach.ts'
import { resumePayment } from './resumePayment.ts'

/**
 * Opens a payment, or finds the one that was opened for it. `failed` only where Stripe, or our own rule
 * about its currencies, says no for good.
 *
 * @throws whatever leaves it unknown whether it was opened: ask again with the same key
 */
export const openPayment = async (
  reach: Reach,
  ctx: Context,
  payment: PaymentToOpen,
): Promise<OpenedPayment> => {
  const { stripe, keys, settings } = reach
  // Stripe forgets a key after a day; an id that we know cannot be opened twice.
  if (payment.externalId !== null) return resumePayment(reach, payment)
  try {
    return settings.ui === 'hosted'
      ? await openSession(stripe, settings, { ctx, payment })
      : await openIntent(stripe, keys, payment)
  } catch (error) {
    if (isRefusal(error)) {
      const { code, param, requestId } = error
      // Its message may repeat what the shopper has told.
      ctx.log.warn({ payment: payment.id, code, param, requestId }, 'Stripe refuses a payment.')
      return { status: 'failed', ...failureOf(error) }
    }
    if (isSoukError(error))
      return { status: 'failed', failure: error.message, ...ruleOf(error.code) }
    throw error
  }
}

/** Which of our own rules said no. */
const ruleOf = (code: string): Pick<OpenedPayment, 'cause'> =>
  code === 'amount_unpayable' || code === 'currency_unpayable' ? { cause: code } : {}
