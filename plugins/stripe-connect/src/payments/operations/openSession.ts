import type { OpenedPayment, PaymentToOpen } from '@souk/commerce/ports'
import type { Context } from '@souk/kernel'
import type Stripe from 'stripe'

import type { StripeConnectSettings } from '../../settings.ts'
import { answered } from '../../shared/answered.ts'
import { idOf, lineItemsOf, sessionLocale } from '../domain/index.ts'
import { intentTerms } from './intentTerms.ts'
import { sideOf } from './side.ts'

type Urls = Pick<StripeConnectSettings, 'cancelUrl' | 'returnUrl'>

// Not the shop's name, which may change between two repetitions of a call.
const TITLE = 'Your order'

/** Opens a page at Stripe's on which the shopper pays. */
export const openSession = async (
  stripe: Stripe,
  { cancelUrl, returnUrl }: Urls,
  { ctx, payment }: { readonly ctx: Context; readonly payment: PaymentToOpen },
): Promise<OpenedPayment> => {
  const made = await stripe.checkout.sessions.create(
    {
      mode: 'payment',
      ui_mode: 'hosted_page',
      client_reference_id: payment.id,
      metadata: { payment: payment.id },
      customer_email: payment.email,
      locale: sessionLocale(payment.locale),
      line_items: lineItemsOf({ ...payment, title: TITLE }),
      success_url: returnUrl(ctx.shop, payment.order),
      cancel_url: cancelUrl(ctx.shop),
      payment_intent_data: intentTerms(payment),
    },
    { ...sideOf(payment).options, idempotencyKey: payment.key },
  )
  return openedSession(answered('checkout.session', made))
}

/** What the shopper's page needs of Stripe's. */
export const openedSession = (session: Stripe.Checkout.Session): OpenedPayment => {
  const intentId = idOf(session.payment_intent)
  return {
    status: 'pending',
    externalId: session.id,
    ...(intentId === null ? {} : { intentId }),
    ...(session.url === null ? {} : { redirectUrl: session.url }),
  }
}
