import { conflict } from '../server/errors.ts'
import type { Row } from '../state/store.ts'
import { unschedule } from '../state/timers.ts'
import type { World } from '../state/world.ts'
import { toShipping } from '../resources/shapes.ts'
import { emit } from '../webhooks/emit.ts'
import { attempt } from './attempt.ts'
import { cancel } from './capture.ts'
import { createIntent } from './createIntent.ts'
import { customerDetails } from './createSession.ts'
import type { PaymentIntentData } from './createSession.ts'
import { createMethod } from './methods.ts'
import type { Behaviour } from './testMethods.ts'
import { theId } from './idOf.ts'

/** The buyer presses "Pay": the session's intent is made if this is his first try, and his method charged. */
export const paySession = (
  world: World,
  row: Row<'checkout_sessions'>,
  {
    behaviour,
    email,
    name,
    returnUrl,
  }: {
    behaviour: Behaviour
    email: string | null
    name: string | null
    returnUrl: string
  },
): Row<'payment_intents'> => {
  const { id, account, object, hidden } = row
  if (object.status !== 'open') throw conflict('This Checkout Session is no longer open.')
  const { shipping, ...data } = hidden.paymentIntentData as PaymentIntentData
  const intent =
    object.payment_intent === null
      ? createIntent(
          world,
          account,
          {
            ...data,
            shipping: toShipping(shipping),
            amount: object.amount_total ?? 0,
            currency: object.currency ?? '',
          },
          id,
        )
      : world.store.must('payment_intents', theId(object.payment_intent))
  world.store.change('checkout_sessions', id, {
    payment_intent: intent.id,
    customer_details: customerDetails({ email, name }),
  })
  const method = createMethod(world, account, { behaviour, billing: { email, name } })
  return attempt(world, intent, { method, returnUrl })
}

/** Nobody will pay here any more; an intent that waited is cancelled with it. */
export const expireSession = (
  world: World,
  { id, account, object }: Row<'checkout_sessions'>,
): Row<'checkout_sessions'> => {
  if (object.status !== 'open') {
    throw conflict(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${String(object.status)}.`,
    )
  }
  unschedule(world, id)
  const intent =
    object.payment_intent === null
      ? null
      : world.store.must('payment_intents', theId(object.payment_intent))
  if (intent !== null) cancel(world, intent, 'automatic')
  const expired = world.store.change('checkout_sessions', id, { status: 'expired', url: null })
  emit(world, account, { type: 'checkout.session.expired', object: expired.object })
  return expired
}
