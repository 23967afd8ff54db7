import type { OpenedPayment, PaymentToOpen } from '@souk/commerce/ports'
import type { Context } from '@souk/kernel'
import Stripe from 'stripe'

import type { StripeConnectSettings } from '../../settings.ts'
import { answered } from '../../shared/answered.ts'
import { idOf, lineItemsOf, providerAmount, sessionLocale } from '../domain/index.ts'
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
  const asked = stripe.checkout.sessions.create(
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
  const made = await asked.catch(async (error: unknown) => {
    if (!(error instanceof Stripe.errors.StripeIdempotencyError)) throw error
    // Opened by somebody who came by another host, or before the shop's name changed.
    const before = await openedBefore(stripe, payment)
    if (!before) throw error
    return before
  })
  return openedSession(answered('checkout.session', made))
}

/** How long one attempt is tried again, and some minutes more. */
const RECENT_SECONDS = 900

/** The page that was made under the payment's key, found by what it says of itself. */
const openedBefore = async (
  stripe: Stripe,
  payment: PaymentToOpen,
): Promise<Stripe.Checkout.Session | undefined> => {
  const created = { gte: Math.floor(Date.now() / 1_000) - RECENT_SECONDS }
  const params = { created, status: 'open', limit: 100 } as const
  const pages = stripe.checkout.sessions.list(params, sideOf(payment).options)
  for await (const page of pages) {
    const { client_reference_id: id, amount_total: amount, currency } = page
    if (id !== payment.id || currency?.toUpperCase() !== payment.currency) continue
    if (amount === providerAmount(payment.amount, payment.currency)) return page
  }
  return undefined
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
