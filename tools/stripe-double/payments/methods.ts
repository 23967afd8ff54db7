import type Stripe from 'stripe'
import { invalid, missing } from '../server/errors.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { byIban, byToken } from './testMethods.ts'
import type { Behaviour } from './testMethods.ts'

export type Billing = { name?: string | null; email?: string | null }

export type MethodData = {
  type: 'bacs_debit' | 'card' | 'sepa_debit' | 'us_bank_account'
  sepa_debit?: { iban: string } | undefined
  billing_details?: { name?: string; email?: string } | undefined
}

/** A fresh PaymentMethod that behaves in the given way. */
export const createMethod = (
  world: World,
  account: string,
  { behaviour, billing = {} }: { behaviour: Behaviour; billing?: Billing },
): Row<'payment_methods'> => {
  const method: Stripe.PaymentMethod = {
    id: world.newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: {
      address: emptyAddress,
      email: billing.email ?? null,
      name: billing.name ?? null,
      phone: null,
      tax_id: null,
    },
    ...details(behaviour),
    created: world.clock.now(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: behaviour.type,
  }
  return world.store.insert('payment_methods', account, method, { behaviour })
}

/** The method that a call names: a stored one, or one of Stripe's test tokens, of which each use makes a method. */
export const methodFor = (world: World, account: string, id: string): Row<'payment_methods'> => {
  const behaviour = byToken(id)
  if (behaviour !== undefined) return createMethod(world, account, { behaviour })
  const row = world.store.get('payment_methods', id)
  if (row === undefined || row.account !== account) {
    throw missing('PaymentMethod', id, 'payment_method')
  }
  return row
}

/** The method that `payment_method_data` describes. Raw card numbers are refused, as Stripe refuses them by default. */
export const methodFromData = (
  world: World,
  account: string,
  data: MethodData,
): Row<'payment_methods'> => {
  if (data.type === 'card') {
    throw invalid(
      'Sending credit card numbers directly to the Stripe API is generally unsafe. Use a test token such as pm_card_visa.',
      { param: 'payment_method_data[card]' },
    )
  }
  const behaviour =
    data.type === 'sepa_debit'
      ? byIban(data.sepa_debit?.iban ?? '')
      : byToken('pm_usBankAccount_success')
  if (behaviour === undefined) {
    throw invalid('Invalid IBAN', {
      code: 'invalid_bank_account_iban',
      param: 'payment_method_data[sepa_debit][iban]',
    })
  }
  const billing = data.billing_details ?? {}
  return createMethod(world, account, { behaviour: { ...behaviour, type: data.type }, billing })
}

export const emptyAddress: Stripe.Address = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
}

const details = ({ type, brand, last4 }: Behaviour): Partial<Stripe.PaymentMethod> => {
  switch (type) {
    case 'card':
      return {
        card: {
          brand,
          checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
          country: 'US',
          display_brand: brand,
          exp_month: 12,
          exp_year: 2034,
          fingerprint: `fp${last4}`,
          funding: 'credit',
          generated_from: null,
          last4,
          networks: { available: [brand], preferred: null },
          regulated_status: 'unregulated',
          three_d_secure_usage: { supported: true },
          wallet: null,
        },
      }
    case 'sepa_debit':
      return {
        sepa_debit: {
          bank_code: '37040044',
          branch_code: '',
          country: 'DE',
          fingerprint: `fp${last4}`,
          generated_from: { charge: null, setup_attempt: null },
          last4,
        },
      }
    case 'bacs_debit':
      return { bacs_debit: { fingerprint: `fp${last4}`, last4, sort_code: '108800' } }
    case 'us_bank_account':
      return {
        us_bank_account: {
          account_holder_type: 'individual',
          account_type: 'checking',
          bank_name: 'STRIPE TEST BANK',
          financial_connections_account: null,
          fingerprint: `fp${last4}`,
          last4,
          networks: { preferred: 'ach', supported: ['ach'] },
          routing_number: '110000000',
          status_details: {},
        },
      }
  }
}
