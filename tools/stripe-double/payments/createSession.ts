import type Stripe from 'stripe'
import { amountProblem } from '../books/currencies.ts'
import { invalid, unsupported } from '../server/errors.ts'
import { days, minutes } from '../state/clock.ts'
import type { Row } from '../state/store.ts'
import { schedule } from '../state/timers.ts'
import type { World } from '../state/world.ts'
import { mustBePayable } from './createIntent.ts'
import type { IntentOrder } from './createIntent.ts'
import { inlineLineItem } from './lineItem.ts'
import type { GivenItem } from './lineItem.ts'
import { methodTypesFor } from './testMethods.ts'

export type PaymentIntentData = Omit<IntentOrder, 'amount' | 'currency' | 'shipping'> & {
  shipping?: { address: Partial<Stripe.Address>; name: string; phone?: string }
}

export type SessionOrder = {
  mode: 'payment' | 'setup' | 'subscription'
  ui_mode?: 'elements' | 'embedded_page' | 'form' | 'hosted_page'
  line_items: GivenItem[]
  success_url?: string
  cancel_url?: string
  return_url?: string
  client_reference_id?: string
  customer_email?: string
  expires_at?: number
  locale?: string
  metadata?: Record<string, string>
  submit_type?: 'auto' | 'book' | 'donate' | 'pay' | 'subscribe'
  payment_method_collection?: 'always' | 'if_required'
  payment_intent_data?: PaymentIntentData
  redirect_on_completion?: 'always' | 'if_required' | 'never'
  automatic_tax?: { enabled: boolean }
}

/** A page on which a buyer pays. Its intent is made when he first tries to, as with Stripe. */
export const createSession = (
  world: World,
  account: string,
  order: SessionOrder,
): Row<'checkout_sessions'> => {
  mustBeImplemented(order)
  const uiMode = order.ui_mode ?? 'hosted_page'
  mustHaveItsUrls(order, uiMode)
  const lineItems = order.line_items.map((item, at) => inlineLineItem(world, { item, at }))
  const currencies = new Set(lineItems.map(({ currency }) => currency))
  const [currency = ''] = currencies
  if (currencies.size !== 1) {
    throw invalid('All line items of a Checkout Session must have the same currency.', {
      param: 'line_items',
    })
  }
  const total = lineItems.reduce((sum, item) => sum + item.amount_total, 0)
  const problem = amountProblem(total, currency)
  if (problem !== null) {
    throw invalid(`The Checkout Session’s total is not payable: ${problem.message}`, {
      code: problem.code,
      param: 'line_items',
    })
  }
  const data = order.payment_intent_data ?? {}
  mustBePayable(world, account, { ...data, amount: total })
  const now = world.clock.now()
  const expiresAt = order.expires_at ?? now + days(1)
  if (expiresAt < now + minutes(30) - 5 || expiresAt > now + days(1) + 5) {
    throw invalid(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      { param: 'expires_at' },
    )
  }
  const id = world.newId('cs_test', 40)
  const session: Stripe.Checkout.Session = {
    id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: total,
    amount_total: total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: order.cancel_url ?? null,
    client_reference_id: order.client_reference_id ?? null,
    client_secret: uiMode === 'hosted_page' ? null : `${id}_secret_${world.newId('s').slice(2)}`,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: now,
    currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: null,
    customer_account: null,
    customer_creation: 'if_required',
    customer_details:
      order.customer_email === undefined ? null : customerDetails({ email: order.customer_email }),
    customer_email: order.customer_email ?? null,
    discounts: [],
    expires_at: expiresAt,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: (order.locale as Stripe.Checkout.Session.Locale | undefined) ?? null,
    managed_payments: null,
    metadata: order.metadata ?? {},
    mode: 'payment',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: order.payment_method_collection ?? 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: data.capture_method === 'manual' ? ['card'] : methodTypesFor(currency),
    payment_status: 'unpaid',
    permissions: null,
    recovered_from: null,
    ...(uiMode === 'hosted_page'
      ? {}
      : {
          redirect_on_completion: order.redirect_on_completion ?? 'always',
          ...(order.return_url === undefined ? {} : { return_url: order.return_url }),
        }),
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: order.submit_type ?? null,
    subscription: null,
    success_url: order.success_url ?? null,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: uiMode,
    url: uiMode === 'hosted_page' ? `${world.baseUrl()}/c/pay/${id}` : null,
    wallet_options: null,
  }
  const row = world.store.insert('checkout_sessions', account, session, {
    lineItems,
    paymentIntentData: data,
  })
  schedule(world, 'session', { at: expiresAt, target: id })
  return row
}

export const customerDetails = ({
  email,
  name = null,
}: {
  email: string | null
  name?: string | null
}): Stripe.Checkout.Session.CustomerDetails => ({
  address: null,
  business_name: null,
  email,
  individual_name: null,
  name,
  phone: null,
  tax_exempt: 'none',
  tax_ids: null,
})

const mustBeImplemented = ({ mode, automatic_tax: tax }: SessionOrder) => {
  if (mode !== 'payment') throw unsupported(`Checkout Sessions in mode ${mode}`, 'mode')
  if (tax?.enabled === true) throw unsupported('automatic tax', 'automatic_tax[enabled]')
}

const mustHaveItsUrls = (order: SessionOrder, uiMode: string) => {
  if (uiMode === 'form') throw unsupported('ui_mode form', 'ui_mode')
  if (uiMode === 'hosted_page') {
    if (order.success_url === undefined) {
      throw invalid(
        'You must provide a success_url for Checkout Sessions in ui_mode hosted_page.',
        {
          code: 'parameter_missing',
          param: 'success_url',
        },
      )
    }
    if (order.return_url !== undefined) {
      throw invalid('return_url is not for ui_mode hosted_page.', { param: 'return_url' })
    }
    return
  }
  if (order.success_url !== undefined || order.cancel_url !== undefined) {
    throw invalid(`success_url and cancel_url are not for ui_mode ${uiMode}.`, {
      param: order.success_url === undefined ? 'cancel_url' : 'success_url',
    })
  }
  if (order.return_url === undefined && order.redirect_on_completion !== 'never') {
    throw invalid(`You must provide a return_url for Checkout Sessions in ui_mode ${uiMode}.`, {
      code: 'parameter_missing',
      param: 'return_url',
    })
  }
}
