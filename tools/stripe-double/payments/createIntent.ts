import type Stripe from 'stripe'
import { amountProblem } from '../books/currencies.ts'
import { invalid, missing } from '../server/errors.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { mustBeAbleTo } from './ability.ts'
import { methodTypesFor } from './testMethods.ts'

export type IntentOrder = {
  amount: number
  currency: string
  application_fee_amount?: number | undefined
  automatic_payment_methods?: { enabled: boolean; allow_redirects?: 'always' | 'never' } | undefined
  capture_method?: 'automatic' | 'automatic_async' | 'manual' | undefined
  customer?: string | undefined
  description?: string | undefined
  metadata?: Record<string, string> | undefined
  on_behalf_of?: string | undefined
  receipt_email?: string | undefined
  shipping?: Stripe.PaymentIntent.Shipping | null | undefined
  statement_descriptor?: string | undefined
  statement_descriptor_suffix?: string | undefined
  transfer_data?: { destination: string; amount?: number } | undefined
  transfer_group?: string | undefined
}

/** An intent that waits for a method. Refuses what Stripe refuses before any money moves. */
export const createIntent = (
  world: World,
  account: string,
  order: IntentOrder,
  session: string | null = null,
): Row<'payment_intents'> => {
  const currency = order.currency.toLowerCase()
  const problem = amountProblem(order.amount, currency)
  if (problem !== null) {
    const param = problem.code === 'invalid_currency' ? 'currency' : 'amount'
    throw invalid(problem.message, { code: problem.code, param })
  }
  mustBePayable(world, account, order)
  const id = world.newId('pi')
  const intent: Stripe.PaymentIntent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: order.amount,
    amount_capturable: 0,
    amount_received: 0,
    application: account === world.platform ? null : world.application,
    application_fee_amount: order.application_fee_amount ?? null,
    automatic_payment_methods: {
      allow_redirects: order.automatic_payment_methods?.allow_redirects ?? 'always',
      enabled: order.automatic_payment_methods?.enabled ?? true,
    },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: order.capture_method ?? 'automatic_async',
    client_secret: `${id}_secret_${world.newId('s').slice(2)}`,
    confirmation_method: 'automatic',
    created: world.clock.now(),
    currency,
    customer: order.customer ?? null,
    customer_account: null,
    description: order.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: order.metadata ?? {},
    next_action: null,
    on_behalf_of: order.on_behalf_of ?? null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    // A debit cannot be authorised first and taken later.
    payment_method_types: order.capture_method === 'manual' ? ['card'] : methodTypesFor(currency),
    payment_record: null,
    processing: null,
    receipt_email: order.receipt_email ?? null,
    review: null,
    setup_future_usage: null,
    shipping: order.shipping ?? null,
    source: null,
    statement_descriptor: order.statement_descriptor ?? null,
    statement_descriptor_suffix: order.statement_descriptor_suffix ?? null,
    status: 'requires_payment_method',
    transfer_data: order.transfer_data ?? null,
    transfer_group: order.transfer_group ?? null,
  }
  const row = world.store.insert('payment_intents', account, intent, { returnUrl: null, session })
  emit(world, account, { type: 'payment_intent.created', object: intent })
  return row
}

/** Whether the accounts may take this money and the fee fits. */
export const mustBePayable = (
  world: World,
  account: string,
  {
    amount,
    customer,
    application_fee_amount: fee,
    transfer_data: data,
    on_behalf_of: behalf,
  }: Pick<
    IntentOrder,
    'amount' | 'application_fee_amount' | 'customer' | 'on_behalf_of' | 'transfer_data'
  >,
) => {
  if (customer !== undefined && world.store.get('customers', customer)?.account !== account) {
    throw missing('customer', customer, 'customer')
  }
  const isConnected = account !== world.platform
  if (isConnected) mustBeAbleTo(world, account, 'charge')
  if (fee !== undefined) {
    if (!isConnected && data === undefined) {
      throw invalid(
        'Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or Stripe-Account header) or destination payment (using `transfer_data[destination]`).',
        { param: 'application_fee_amount' },
      )
    }
    if (fee > amount) {
      throw invalid('The application fee cannot be more than the amount of the payment.', {
        param: 'application_fee_amount',
      })
    }
    if (data?.amount !== undefined) {
      throw invalid(
        'You may not provide the application_fee_amount parameter and the transfer_data[amount] parameter simultaneously. They are mutually exclusive.',
        { param: 'application_fee_amount' },
      )
    }
  }
  if (data !== undefined) {
    if (isConnected) {
      throw invalid('A connected account cannot make a destination payment to another.', {
        param: 'transfer_data[destination]',
      })
    }
    mustBeAbleTo(world, data.destination, 'receive', 'transfer_data[destination]')
    if (data.amount !== undefined && data.amount > amount) {
      throw invalid('The transfer amount cannot be more than the amount of the payment.', {
        code: 'transfer_data_amount_too_large',
        param: 'transfer_data[amount]',
      })
    }
  }
  if (behalf !== undefined) mustBeAbleTo(world, behalf, 'charge', 'on_behalf_of')
}
