import { keptByStripe, partIn } from './balances.ts'
import { ourAmount } from './currency.ts'
import { failureOf, type Failure } from './failureOf.ts'
import { idOf } from './idOf.ts'
import { methodLabel } from './methodLabel.ts'
import type { ChargeSeen, IntentSeen, SessionSeen } from './seen.ts'

/** How a payment stands: commerce's `ProviderTruth`. */
export type PaymentStanding = {
  readonly state: 'pending' | 'processing' | 'authorized' | 'paid' | 'failed' | 'cancelled'
  readonly amount: number
  readonly currency: string
  readonly account: string | null
  readonly fee: number | null
  readonly intentId?: string
  readonly providerFee?: number
  readonly method?: string
  readonly captureBefore?: string
  readonly failure?: string
  readonly cause?: Failure['cause']
}

type Seen = {
  readonly mode: 'direct' | 'destination'
  /** The account that the objects were fetched from, in mode direct. */
  readonly account: string | null
  /** The page on which the intent is paid, if it has one. */
  readonly session: SessionSeen | null
}

const STATES: Readonly<Record<string, PaymentStanding['state']>> = {
  requires_payment_method: 'pending',
  requires_confirmation: 'pending',
  requires_action: 'pending',
  processing: 'processing',
  requires_capture: 'authorized',
  succeeded: 'paid',
  canceled: 'cancelled',
}

/** How a payment stands whose intent Stripe has made, expanded down to its balance transaction. */
export const truthOfIntent = (intent: IntentSeen, seen: Seen): PaymentStanding => {
  const currency = intent.currency.toUpperCase()
  const state = stateOf(intent, seen.session)
  const fee = intent.application_fee_amount
  const charge = typeof intent.latest_charge === 'string' ? null : intent.latest_charge
  return {
    state,
    amount: ourAmount(sizeOf(intent), currency),
    currency,
    account: seen.mode === 'direct' ? seen.account : idOf(intent.transfer_data?.destination),
    fee: fee === null ? null : ourAmount(fee, currency),
    intentId: intent.id,
    ...(hasMethod(state) && charge?.payment_method_details
      ? { method: methodLabel(charge.payment_method_details) }
      : {}),
    ...(state === 'authorized' ? captureBefore(charge) : {}),
    ...(state === 'paid' ? providerFee(intent, { charge, mode: seen.mode }) : {}),
    ...(state === 'pending' || state === 'failed' ? latestFailure(intent) : {}),
  }
}

/** How a payment stands for which nobody has tried to pay yet: Stripe makes the intent only then. */
export const truthOfSession = (
  session: SessionSeen,
  asked: Pick<PaymentStanding, 'account' | 'amount' | 'currency' | 'fee'>,
): PaymentStanding => {
  const currency = session.currency?.toUpperCase() ?? asked.currency
  return {
    state: session.status === 'expired' ? 'cancelled' : 'pending',
    amount:
      session.amount_total === null ? asked.amount : ourAmount(session.amount_total, currency),
    currency,
    account: asked.account,
    fee: asked.fee,
  }
}

/** A page that is complete or has expired takes no second try, so what waits for one has ended. */
const stateOf = ({ status }: IntentSeen, session: SessionSeen | null): PaymentStanding['state'] => {
  // A status that Stripe has added since means that something goes on that we cannot name.
  const state = STATES[status] ?? 'processing'
  if (state !== 'pending' || session === null) return state
  if (session.status === 'expired') return 'cancelled'
  return session.status === 'complete' && status === 'requires_payment_method' ? 'failed' : state
}

const sizeOf = (intent: IntentSeen): number => {
  if (intent.status === 'succeeded') return intent.amount_received
  return intent.status === 'requires_capture' ? intent.amount_capturable : intent.amount
}

const hasMethod = (state: PaymentStanding['state']): boolean =>
  ['authorized', 'paid', 'processing'].includes(state)

const captureBefore = (charge: ChargeSeen | null) => {
  const until = charge?.payment_method_details?.card?.capture_before
  return until === undefined ? {} : { captureBefore: new Date(until * 1000).toISOString() }
}

/** In mode destination Stripe sends its bill to the platform, and the shop pays nothing. */
const providerFee = (
  { amount_received: amount, currency }: IntentSeen,
  { charge, mode }: { charge: ChargeSeen | null; mode: Seen['mode'] },
) => {
  if (mode === 'destination') return { providerFee: 0 }
  const balance = charge?.balance_transaction
  if (!balance || typeof balance === 'string') return {}
  return { providerFee: partIn(keptByStripe(balance), balance, { amount, currency }) }
}

const latestFailure = ({ last_payment_error: problem }: IntentSeen) =>
  problem === null ? {} : failureOf(problem)
