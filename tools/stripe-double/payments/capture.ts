import type Stripe from 'stripe'
import { conflict, invalid } from '../server/errors.ts'
import type { Row } from '../state/store.ts'
import { unschedule } from '../state/timers.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { collect } from './collect.ts'
import { sessionHears } from './session.ts'
import { theId } from './idOf.ts'

/** Takes an authorised amount or a part of it; what is left goes back to the card. */
export const capture = (
  world: World,
  row: Row<'payment_intents'>,
  {
    amount = row.object.amount_capturable,
    fee = row.object.application_fee_amount,
  }: { amount?: number | undefined; fee?: number | null | undefined },
): Row<'payment_intents'> => {
  const { id, account, object } = row
  if (object.status !== 'requires_capture') throw wrongState(row, 'captured', 'requires_capture')
  if (amount > object.amount_capturable) {
    throw invalid(
      `The amount to capture (${amount}) is more than the amount that can be captured (${object.amount_capturable}).`,
      { code: 'amount_too_large', param: 'amount_to_capture' },
    )
  }
  if (fee !== null && fee > amount) {
    throw invalid('The application fee cannot be more than the amount captured.', {
      param: 'application_fee_amount',
    })
  }
  unschedule(world, id)
  const charge = collect(world, world.store.must('charges', theId(object.latest_charge)), {
    amount,
    applicationFee: fee,
  })
  const changed = world.store.change('payment_intents', id, {
    status: 'succeeded',
    amount_capturable: 0,
    amount_received: amount,
    application_fee_amount: fee,
  })
  emit(world, account, { type: 'charge.captured', object: charge.object })
  emit(world, account, { type: 'payment_intent.succeeded', object: changed.object })
  sessionHears(world, changed)
  return changed
}

const cancellable = [
  'processing',
  'requires_action',
  'requires_capture',
  'requires_confirmation',
  'requires_payment_method',
]

/** Ends an intent without money; an authorised amount goes back to the card. */
export const cancel = (
  world: World,
  row: Row<'payment_intents'>,
  reason: Stripe.PaymentIntent.CancellationReason | null,
): Row<'payment_intents'> => {
  const { id, account, object } = row
  const status = String(object.status)
  if (!cancellable.includes(status) || status === 'processing') {
    throw wrongState(row, 'canceled', cancellable.join(', '))
  }
  unschedule(world, id)
  if (status === 'requires_capture') {
    const charge = world.store.change('charges', theId(object.latest_charge), {
      amount_refunded: object.amount_capturable,
      refunded: true,
    })
    const type = reason === 'automatic' ? 'charge.expired' : 'charge.refunded'
    emit(world, account, { type, object: charge.object })
  }
  const changed = world.store.change('payment_intents', id, {
    status: 'canceled',
    amount_capturable: 0,
    canceled_at: world.clock.now(),
    cancellation_reason: reason,
    next_action: null,
  })
  emit(world, account, { type: 'payment_intent.canceled', object: changed.object })
  return changed
}

export const wrongState = ({ object }: Row<'payment_intents'>, done: string, wanted: string) =>
  conflict(
    `This PaymentIntent could not be ${done} because it has a status of ${String(object.status)}. Only a PaymentIntent with one of the following statuses may be ${done}: ${wanted}.`,
    { code: 'payment_intent_unexpected_state', payment_intent: object },
  )
