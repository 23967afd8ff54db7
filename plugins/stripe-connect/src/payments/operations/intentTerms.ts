import type { PaymentAtProvider } from '@souk/commerce/ports'

import { providerAmount } from '../domain/index.ts'
import { sideOf } from './side.ts'

/**
 * What page and intent say alike. From the frozen payment alone, and no clock: every repetition under the
 * same key has to say the same, or Stripe refuses it. Metadata holds the payment's id for people who
 * search in Stripe's dashboard; we never read it.
 */
export const intentTerms = (payment: PaymentAtProvider) => {
  const { account, mode } = sideOf(payment)
  return {
    metadata: { payment: payment.id },
    ...(payment.capture === 'manual' ? { capture_method: 'manual' as const } : {}),
    ...(payment.fee === null
      ? {}
      : { application_fee_amount: providerAmount(payment.fee, payment.currency) }),
    ...(mode === 'destination'
      ? { on_behalf_of: account, transfer_data: { destination: account } }
      : {}),
  }
}
