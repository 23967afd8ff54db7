import type Stripe from 'stripe'
import { days } from '../state/clock.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { idOf } from './idOf.ts'
import { declineMessages } from './testMethods.ts'
import type { Behaviour } from './testMethods.ts'

/** How long a card keeps money for somebody who has not captured it. */
export const holdsFor = days(7)

/** One attempt to charge a method for an intent, in whatever state the method leaves it. */
export const createCharge = (
  world: World,
  { object: intent, account }: Row<'payment_intents'>,
  {
    method,
    status,
  }: { method: Row<'payment_methods'>; status: 'failed' | 'pending' | 'succeeded' },
): Row<'charges'> => {
  const { behaviour } = method.hidden
  const failed = status === 'failed'
  const reason = behaviour.declineCode ?? behaviour.decline ?? null
  const isManual = intent.capture_method === 'manual'
  const charge: Stripe.Charge = {
    id: world.newId(behaviour.type === 'card' ? 'ch' : 'py'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: account === world.platform ? null : world.application,
    application_fee: null,
    application_fee_amount: intent.application_fee_amount,
    balance_transaction: null,
    billing_details: method.object.billing_details,
    calculated_statement_descriptor: intent.statement_descriptor ?? 'SOUK TEST',
    captured: false,
    created: world.clock.now(),
    currency: intent.currency,
    customer: idOf(intent.customer),
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: failed ? (behaviour.decline ?? 'card_declined') : null,
    failure_message: failed ? (declineMessages[reason ?? ''] ?? 'The payment failed.') : null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: idOf(intent.on_behalf_of),
    outcome: outcome({ failed, reason }),
    paid: status === 'succeeded',
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: details(world, { behaviour, intent, isManual, failed }),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: failed ? null : `${world.baseUrl()}/_double/receipts/${intent.id}`,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status,
    transfer_data: intent.transfer_data
      ? {
          amount: intent.transfer_data.amount ?? null,
          destination: idOf(intent.transfer_data.destination) ?? '',
        }
      : null,
    transfer_group: intent.transfer_group,
  }
  const row = world.store.insert('charges', account, charge, {
    behaviour,
    fee: intent.application_fee_amount,
  })
  world.store.change('payment_intents', intent.id, { latest_charge: charge.id })
  return row
}

const outcome = ({
  failed,
  reason,
}: {
  failed: boolean
  reason: string | null
}): Stripe.Charge.Outcome => ({
  advice_code: failed ? 'try_again_later' : null,
  network_advice_code: null,
  network_decline_code: failed ? '01' : null,
  network_status: failed ? 'declined_by_network' : 'approved_by_network',
  reason: failed ? reason : null,
  risk_level: 'normal',
  risk_score: 20,
  seller_message: failed
    ? 'The bank did not return any further details with this decline.'
    : 'Payment complete.',
  type: failed ? 'issuer_declined' : 'authorized',
})

const details = (
  world: World,
  {
    behaviour: { type, brand, last4, challenge },
    intent,
    isManual,
    failed,
  }: { behaviour: Behaviour; intent: Stripe.PaymentIntent; isManual: boolean; failed: boolean },
): Stripe.Charge.PaymentMethodDetails => {
  switch (type) {
    case 'card':
      return {
        type: 'card',
        card: {
          amount_authorized: failed ? null : intent.amount,
          authorization_code: null,
          brand,
          ...(isManual && !failed ? { capture_before: world.clock.now() + holdsFor } : {}),
          checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
          country: 'US',
          electronic_commerce_indicator: null,
          exp_month: 12,
          exp_year: 2034,
          fingerprint: `fp${last4}`,
          funding: 'credit',
          installments: null,
          last4,
          mandate: null,
          network: brand,
          network_token: { used: false },
          network_transaction_id: '104102978678771',
          regulated_status: 'unregulated',
          three_d_secure: challenge === true ? authenticated : null,
          transaction_link_id: null,
          wallet: null,
        },
      }
    case 'sepa_debit':
      return {
        type,
        sepa_debit: {
          bank_code: '37040044',
          branch_code: '',
          country: 'DE',
          fingerprint: `fp${last4}`,
          last4,
          mandate: null,
        },
      }
    case 'bacs_debit':
      return {
        type,
        bacs_debit: { fingerprint: `fp${last4}`, last4, mandate: null, sort_code: '108800' },
      }
    case 'us_bank_account':
      return {
        type,
        us_bank_account: {
          account_holder_type: 'individual',
          account_type: 'checking',
          bank_name: 'STRIPE TEST BANK',
          fingerprint: `fp${last4}`,
          last4,
          payment_reference: null,
          routing_number: '110000000',
        },
      }
  }
}

const authenticated: Stripe.Charge.PaymentMethodDetails.Card.ThreeDSecure = {
  authentication_flow: 'challenge',
  electronic_commerce_indicator: '05',
  exemption_indicator: null,
  result: 'authenticated',
  result_reason: null,
  transaction_id: null,
  version: '2.2.0',
}
