import type Stripe from 'stripe'
import { attempt } from '../payments/attempt.ts'
import { wrongState } from '../payments/capture.ts'
import { createMethod } from '../payments/methods.ts'
import { byChoice } from '../payments/testMethods.ts'
import { invalid, missing, StripeProblem } from '../server/errors.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'

export type ElementsCall = {
  publishableKey?: string
  stripeAccount?: string | null
  clientSecret?: string
  method?: string
  returnUrl?: string | null
}

type Act = <T>(work: () => T) => Promise<T>

/** What the script in a buyer's browser may ask with a publishable key and the secret of one intent. */
export const answerElements = async (
  world: World,
  name: string,
  { call, act }: { call: ElementsCall; act: Act },
): Promise<unknown> => {
  try {
    const row = intentOf(world, call)
    switch (name) {
      case 'describe':
        return { types: row.object.payment_method_types }
      case 'retrieve':
        return { paymentIntent: shown(row.object) }
      case 'confirm':
        return { paymentIntent: shown((await act(() => confirm(world, row, call))).object) }
      default:
        throw invalid(`There is no '${name}' here.`)
    }
  } catch (error) {
    if (error instanceof StripeProblem) return { error: error.body }
    throw error
  }
}

const intentOf = ({ store, keys, platform }: World, call: ElementsCall): Row<'payment_intents'> => {
  if (call.publishableKey !== keys.publishableKey) throw invalid('Invalid API Key provided.')
  const id = /^(pi_[0-9A-Za-z]+)_secret_/.exec(call.clientSecret ?? '')?.[1] ?? ''
  const row = store.get('payment_intents', id)
  const isTheirs =
    row?.object.client_secret === call.clientSecret &&
    row?.account === (call.stripeAccount ?? platform)
  // Whoever asks in another account's name learns nothing, as with Stripe.
  if (row === undefined || !isTheirs) throw missing('payment_intent', id, 'intent')
  return row
}

const confirm = (world: World, row: Row<'payment_intents'>, call: ElementsCall) => {
  const open = ['requires_action', 'requires_confirmation', 'requires_payment_method']
  if (!open.includes(String(row.object.status))) throw wrongState(row, 'confirmed', open.join(', '))
  const behaviour = byChoice(call.method ?? '', row.object.currency)
  if (behaviour === undefined || !row.object.payment_method_types.includes(behaviour.type)) {
    throw invalid('Your card number is invalid.', { code: 'invalid_number' })
  }
  const method = createMethod(world, row.account, { behaviour })
  return attempt(world, row, { method, returnUrl: call.returnUrl ?? null })
}

/** A browser sees a part of the intent. */
const shown = (intent: Stripe.PaymentIntent) => {
  const {
    metadata: _metadata,
    application_fee_amount: _fee,
    transfer_data: _data,
    ...rest
  } = intent
  return rest
}
