import type Stripe from 'stripe'
import { invoiceBounces } from '../billing/dunning.ts'
import { invoiceHears } from '../billing/markPaid.ts'
import { StripeProblem } from '../server/errors.ts'
import { days } from '../state/clock.ts'
import type { Row } from '../state/store.ts'
import { schedule, unschedule } from '../state/timers.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { wrongState } from './capture.ts'
import { createCharge, holdsFor } from './charge.ts'
import { collect } from './collect.ts'
import { openDispute } from './dispute.ts'
import { declineMessages } from './testMethods.ts'
import { sessionHears } from './session.ts'
import { theId } from './idOf.ts'

/** How long a bank debit takes to say whether it succeeded. */
const debitTakes = days(4)

/** Charges the method, as far as it lets itself be charged without anybody else. Throws a 402 when it declines. */
export const attempt = (
  world: World,
  intent: Row<'payment_intents'>,
  { method, returnUrl }: { method: Row<'payment_methods'>; returnUrl: string | null },
): Row<'payment_intents'> => {
  const { id, account } = intent
  mustBe(intent, ['requires_action', 'requires_confirmation', 'requires_payment_method'])
  const row = world.store.change(
    'payment_intents',
    id,
    { payment_method: method.id, last_payment_error: null, next_action: null },
    { returnUrl },
  )
  const { behaviour } = method.hidden
  if (behaviour.challenge === true) return askForChallenge(world, row)
  if (behaviour.decline !== undefined) {
    const charge = createCharge(world, row, { method, status: 'failed' })
    emit(world, account, { type: 'charge.failed', object: charge.object })
    return fail(world, id, { method, charge, code: behaviour.decline })
  }
  if (behaviour.delayed !== undefined) return wait(world, row, method)
  return authorise(world, row, method)
}

/** The buyer has done what the bank asked for. */
export const completeChallenge = (world: World, id: string): Row<'payment_intents'> => {
  const row = world.store.must('payment_intents', id)
  mustBe(row, ['requires_action'])
  const method = methodOf(world, row)
  world.store.change('payment_intents', id, { next_action: null })
  return authorise(world, row, method)
}

/** The buyer has not: no charge comes of it, and the intent waits for another method. */
export const failChallenge = (world: World, id: string): Row<'payment_intents'> => {
  const row = world.store.must('payment_intents', id)
  mustBe(row, ['requires_action'])
  const method = methodOf(world, row)
  return backToMethod(world, id, {
    type: 'card_error',
    code: 'payment_intent_authentication_failure',
    message:
      'The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.',
    payment_method: method.object,
  })
}

/** A debit has succeeded or failed, by itself or because somebody said so. */
export const settleDelayed = (
  world: World,
  id: string,
  outcome: 'fails' | 'succeeds',
): Row<'payment_intents'> => {
  const row = world.store.must('payment_intents', id)
  mustBe(row, ['processing'])
  unschedule(world, id, 'settle')
  const charge = world.store.must('charges', theId(row.object.latest_charge))
  if (outcome === 'succeeds') return succeed(world, row, charge)
  const failed = world.store.change('charges', charge.id, {
    status: 'failed',
    failure_code: 'insufficient_funds',
    failure_message: 'The customer’s account has insufficient funds to cover this payment.',
  })
  emit(world, row.account, { type: 'charge.failed', object: failed.object })
  const waits = backToMethod(world, id, {
    type: 'invalid_request_error',
    code: 'payment_intent_payment_attempt_failed',
    message: 'The payment failed.',
    charge: charge.id,
    payment_method: methodOf(world, row).object,
  })
  invoiceBounces(world, waits)
  return waits
}

const askForChallenge = (world: World, { id, account, hidden }: Row<'payment_intents'>) => {
  const changed = world.store.change('payment_intents', id, {
    status: 'requires_action',
    next_action: {
      type: 'redirect_to_url',
      redirect_to_url: { url: `${world.baseUrl()}/3ds/${id}`, return_url: hidden.returnUrl },
    },
  })
  emit(world, account, { type: 'payment_intent.requires_action', object: changed.object })
  return changed
}

const wait = (
  world: World,
  row: Row<'payment_intents'>,
  method: Row<'payment_methods'>,
): Row<'payment_intents'> => {
  const charge = createCharge(world, row, { method, status: 'pending' })
  const changed = world.store.change('payment_intents', row.id, { status: 'processing' })
  schedule(world, 'settle', { at: world.clock.now() + debitTakes, target: row.id })
  emit(world, row.account, { type: 'charge.pending', object: charge.object })
  emit(world, row.account, { type: 'payment_intent.processing', object: changed.object })
  sessionHears(world, changed)
  return changed
}

const authorise = (
  world: World,
  row: Row<'payment_intents'>,
  method: Row<'payment_methods'>,
): Row<'payment_intents'> => {
  const charge = createCharge(world, row, { method, status: 'succeeded' })
  if (row.object.capture_method !== 'manual') return succeed(world, row, charge)
  const changed = world.store.change('payment_intents', row.id, {
    status: 'requires_capture',
    amount_capturable: row.object.amount,
  })
  schedule(world, 'authorisation', { at: world.clock.now() + holdsFor, target: row.id })
  emit(world, row.account, { type: 'charge.succeeded', object: charge.object })
  emit(world, row.account, {
    type: 'payment_intent.amount_capturable_updated',
    object: changed.object,
  })
  sessionHears(world, changed)
  return changed
}

const succeed = (
  world: World,
  { id, account, object }: Row<'payment_intents'>,
  charge: Row<'charges'>,
): Row<'payment_intents'> => {
  const collected = collect(world, charge, {
    amount: object.amount,
    applicationFee: object.application_fee_amount,
  })
  const changed = world.store.change('payment_intents', id, {
    status: 'succeeded',
    amount_received: object.amount,
    last_payment_error: null,
    next_action: null,
  })
  emit(world, account, { type: 'charge.succeeded', object: collected.object })
  emit(world, account, { type: 'payment_intent.succeeded', object: changed.object })
  sessionHears(world, changed)
  invoiceHears(world, changed)
  const { dispute } = charge.hidden.behaviour
  if (dispute !== undefined) openDispute(world, collected, { reason: dispute })
  return changed
}

const fail = (
  world: World,
  id: string,
  {
    method,
    charge,
    code,
  }: { method: Row<'payment_methods'>; charge: Row<'charges'>; code: string },
): never => {
  const reason = method.hidden.behaviour.declineCode ?? code
  const message = declineMessages[reason] ?? declineMessages[code] ?? 'Your card was declined.'
  const decline = method.hidden.behaviour.declineCode
  const error = {
    type: 'card_error' as const,
    code,
    ...(decline === undefined ? {} : { decline_code: decline }),
    message,
    charge: charge.id,
    payment_method: method.object,
  }
  const { object: intent } = backToMethod(world, id, error)
  throw new StripeProblem({ ...error, payment_intent: intent }, { status: 402, executed: true })
}

const backToMethod = (
  world: World,
  id: string,
  error: Stripe.PaymentIntent.LastPaymentError,
): Row<'payment_intents'> => {
  const changed = world.store.change('payment_intents', id, {
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_payment_error: error,
  })
  emit(world, changed.account, { type: 'payment_intent.payment_failed', object: changed.object })
  sessionHears(world, changed)
  return changed
}

/** However often a button is pressed, an intent is charged once. */
const mustBe = (row: Row<'payment_intents'>, statuses: readonly string[]) => {
  if (!statuses.includes(String(row.object.status))) {
    throw wrongState(row, 'confirmed', statuses.join(', '))
  }
}

const methodOf = (world: World, { object }: Row<'payment_intents'>): Row<'payment_methods'> =>
  world.store.must('payment_methods', theId(object.payment_method))
