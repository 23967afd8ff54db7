import type Stripe from 'stripe'
import { amountProblem } from '../books/currencies.ts'
import { attempt } from '../payments/attempt.ts'
import { cancel, capture, wrongState } from '../payments/capture.ts'
import { createIntent } from '../payments/createIntent.ts'
import type { IntentOrder } from '../payments/createIntent.ts'
import { methodFor, methodFromData } from '../payments/methods.ts'
import { invalid } from '../server/errors.ts'
import { createdShape, isWithin, page } from '../server/lists.ts'
import {
  clearable,
  flag,
  hash,
  integer,
  mergeMetadata,
  metadata,
  oneOf,
  required,
  text,
} from '../server/parameters.ts'
import { route } from '../server/route.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { find } from './find.ts'
import { pick } from './pick.ts'
import { shippingShape, toShipping } from './shapes.ts'

const methodShape = {
  payment_method: text(),
  payment_method_data: hash({
    type: required(oneOf('bacs_debit', 'card', 'sepa_debit', 'us_bank_account')),
    sepa_debit: hash({ iban: required(text()) }),
    billing_details: hash({ name: text(), email: text() }),
  }),
  return_url: text(),
  error_on_requires_action: flag(),
}

const describedShape = {
  description: text(),
  metadata: metadata(),
  receipt_email: clearable(text()),
  shipping: clearable(hash(shippingShape)),
  statement_descriptor: text({ max: 22 }),
  statement_descriptor_suffix: text({ max: 22 }),
  transfer_group: text(),
}

export const intentCaptureMethods = oneOf('automatic', 'automatic_async', 'manual')

export const paymentIntentRoutes = [
  route(
    'POST',
    '/v1/payment_intents',
    {
      ...describedShape,
      ...methodShape,
      amount: required(integer({ min: 1 })),
      currency: required(text()),
      automatic_payment_methods: hash({
        enabled: required(flag()),
        allow_redirects: oneOf('always', 'never'),
      }),
      application_fee_amount: integer({ min: 0 }),
      capture_method: intentCaptureMethods,
      confirm: flag(),
      confirmation_method: oneOf('automatic'),
      customer: text(),
      on_behalf_of: text(),
      transfer_data: hash({ destination: required(text()), amount: integer({ min: 1 }) }),
    },
    ({ world, account, params }) => {
      const { confirm, shipping, receipt_email: receiptEmail } = params
      const row = createIntent(world, account, {
        ...params,
        shipping: toShipping(shipping),
        receipt_email: receiptEmail ?? undefined,
      } satisfies IntentOrder)
      if (confirm !== true) {
        if (params.payment_method === undefined) return row.object
        return attach(world, row, params.payment_method).object
      }
      return confirmWith(world, row, params).object
    },
  ),
  route('GET', '/v1/payment_intents', { ...createdShape, customer: text() }, (call) =>
    page(
      call.world.store.all(
        'payment_intents',
        ({ account, object }) =>
          account === call.account &&
          isWithin(object.created, call.params.created) &&
          (call.params.customer === undefined || object.customer === call.params.customer),
      ),
      { params: call.params, url: '/v1/payment_intents' },
    ),
  ),
  route('GET', '/v1/payment_intents/:id', { client_secret: text() }, (call) => {
    const { object } = find(call, 'payment_intents', 'payment_intent')
    const { client_secret: secret } = call.params
    if (secret !== undefined && secret !== object.client_secret) {
      throw invalid('The client_secret does not match the PaymentIntent.', {
        param: 'client_secret',
      })
    }
    return object
  }),
  route(
    'POST',
    '/v1/payment_intents/:id',
    {
      ...describedShape,
      amount: integer({ min: 1 }),
      currency: text(),
      application_fee_amount: clearable(integer({ min: 0 })),
      capture_method: intentCaptureMethods,
      customer: text(),
      payment_method: text(),
      transfer_data: hash({ amount: integer({ min: 1 }) }),
      metadata: clearable(metadata()),
    },
    (call) =>
      update(call.world, find(call, 'payment_intents', 'payment_intent'), call.params).object,
  ),
  route(
    'POST',
    '/v1/payment_intents/:id/confirm',
    { ...methodShape, receipt_email: text() },
    (call) =>
      confirmWith(call.world, find(call, 'payment_intents', 'payment_intent'), call.params).object,
  ),
  route(
    'POST',
    '/v1/payment_intents/:id/capture',
    {
      amount_to_capture: integer({ min: 1 }),
      application_fee_amount: integer({ min: 0 }),
      metadata: clearable(metadata()),
    },
    (call) => {
      const row = find(call, 'payment_intents', 'payment_intent')
      const { amount_to_capture: amount, application_fee_amount: fee } = call.params
      const captured = capture(call.world, row, { amount, fee })
      return call.world.store.change('payment_intents', row.id, {
        metadata: mergeMetadata(captured.object.metadata, call.params.metadata),
      }).object
    },
  ),
  route(
    'POST',
    '/v1/payment_intents/:id/cancel',
    {
      cancellation_reason: oneOf('abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'),
    },
    (call) => {
      const row = find(call, 'payment_intents', 'payment_intent')
      if (row.hidden.session !== null && row.object.status !== 'requires_capture') {
        throw invalid(
          `The PaymentIntent ${row.id} was created by a Checkout Session. You must expire the Checkout Session instead.`,
          { code: 'payment_intent_unexpected_state' },
        )
      }
      return cancel(call.world, row, call.params.cancellation_reason ?? null).object
    },
  ),
]

const attach = (world: World, row: Row<'payment_intents'>, token: string) =>
  world.store.change('payment_intents', row.id, {
    payment_method: methodFor(world, row.account, token).id,
    status: 'requires_confirmation',
  })

type Confirmation = {
  payment_method?: string | undefined
  payment_method_data?: Parameters<typeof methodFromData>[2] | undefined
  return_url?: string | undefined
  error_on_requires_action?: boolean | undefined
}

const confirmWith = (world: World, row: Row<'payment_intents'>, given: Confirmation) => {
  const { id, account, object } = row
  const open = ['requires_action', 'requires_confirmation', 'requires_payment_method']
  if (!open.includes(String(object.status))) throw wrongState(row, 'confirmed', open.join(', '))
  const named = given.payment_method ?? (object.payment_method as string | null)
  if (named === null && given.payment_method_data === undefined) {
    throw invalid(
      'You cannot confirm this PaymentIntent because it’s missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.',
      { code: 'payment_intent_unexpected_state' },
    )
  }
  const redirects = object.automatic_payment_methods?.allow_redirects !== 'never'
  if (given.return_url === undefined && redirects) {
    throw invalid(
      'This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don’t want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never`.',
      { param: 'return_url' },
    )
  }
  const method =
    given.payment_method_data === undefined
      ? methodFor(world, account, String(named))
      : methodFromData(world, account, given.payment_method_data)
  if (!object.payment_method_types.includes(method.object.type)) {
    throw invalid(
      `The PaymentMethod provided (${method.object.type}) is not allowed for this PaymentIntent.`,
      { code: 'payment_method_unexpected_state', param: 'payment_method' },
    )
  }
  return attempt(world, world.store.must('payment_intents', id), {
    method,
    returnUrl: given.return_url ?? null,
  })
}

type Changes = {
  amount?: number
  currency?: string
  application_fee_amount?: number | null
  metadata?: Record<string, string> | null
  transfer_data?: { amount?: number }
  shipping?: Parameters<typeof toShipping>[0]
  payment_method?: string
  capture_method?: 'automatic' | 'automatic_async' | 'manual'
  description?: string
  receipt_email?: string | null
  statement_descriptor?: string
  statement_descriptor_suffix?: string
  transfer_group?: string
  customer?: string
}

const update = (
  world: World,
  row: Row<'payment_intents'>,
  given: Changes & { expand?: string[] },
) => {
  const { payment_method: token, metadata: data, shipping, transfer_data: transfer } = given
  const plain = pick(given, [
    'amount',
    'currency',
    'application_fee_amount',
    'capture_method',
    'customer',
    'description',
    'receipt_email',
    'statement_descriptor',
    'statement_descriptor_suffix',
    'transfer_group',
  ])
  const { object } = row
  const touchesMoney =
    plain.amount !== undefined ||
    plain.currency !== undefined ||
    plain.application_fee_amount !== undefined
  const isOpen = ['requires_action', 'requires_confirmation', 'requires_payment_method'].includes(
    String(object.status),
  )
  if (touchesMoney && !isOpen) {
    throw wrongState(
      row,
      'updated',
      'requires_payment_method, requires_confirmation, requires_action',
    )
  }
  const amount = plain.amount ?? object.amount
  const problem = amountProblem(amount, plain.currency ?? object.currency)
  if (problem !== null) throw invalid(problem.message, { code: problem.code, param: 'amount' })
  const fee = plain.application_fee_amount ?? object.application_fee_amount
  if (fee !== null && fee > amount) throw invalid(feeTooLarge, { param: 'application_fee_amount' })
  const changed = world.store.change('payment_intents', row.id, {
    ...plain,
    metadata: mergeMetadata(object.metadata, data),
    ...(shipping === undefined ? {} : { shipping: toShipping(shipping) }),
    ...(transfer === undefined || !object.transfer_data
      ? {}
      : {
          transfer_data: {
            ...object.transfer_data,
            ...transfer,
          } satisfies Stripe.PaymentIntent.TransferData,
        }),
  })
  return token === undefined ? changed : attach(world, changed, token)
}

const feeTooLarge = 'The application fee cannot be more than the amount of the payment.'
