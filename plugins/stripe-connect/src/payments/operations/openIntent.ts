import type { OpenedPayment, PaymentToOpen } from '@souk/commerce/ports'
import type Stripe from 'stripe'

import type { StripeKeys } from '../../settings.ts'
import { answered } from '../../shared/answered.ts'
import { providerAmount } from '../domain/index.ts'
import { intentTerms } from './intentTerms.ts'
import { sideOf, type Side } from './side.ts'

type Publishable = Pick<StripeKeys, 'publishableKey'>

/** Opens an intent that is paid in Stripe's fields on the shop's own page. */
export const openIntent = async (
  stripe: Stripe,
  keys: Publishable,
  payment: PaymentToOpen,
): Promise<OpenedPayment> => {
  const side = sideOf(payment)
  const made = await stripe.paymentIntents.create(
    {
      amount: providerAmount(payment.amount, payment.currency),
      currency: payment.currency.toLowerCase(),
      automatic_payment_methods: { enabled: true },
      ...intentTerms(payment),
    },
    { ...side.options, idempotencyKey: payment.key },
  )
  return openedIntent(answered('payment_intent', made), keys, side)
}

/** What Stripe's fields need: in mode direct, the account as well. */
export const openedIntent = (
  intent: Stripe.PaymentIntent,
  { publishableKey }: Publishable,
  { account, mode }: Side,
): OpenedPayment => ({
  status: 'pending',
  externalId: intent.id,
  intentId: intent.id,
  ...(intent.client_secret === null ? {} : { clientSecret: intent.client_secret }),
  ...(publishableKey === undefined ? {} : { publishableKey }),
  ...(mode === 'direct' ? { account } : {}),
})
