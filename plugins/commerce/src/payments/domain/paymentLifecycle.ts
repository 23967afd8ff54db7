import { canTransition, type Lifecycle } from '@souk/kernel/domain'

/**
 * One attempt to pay one version of an order, as we know it:
 *
 * - `creating`: our row is written, the provider has perhaps been asked, no answer is on file
 * - `pending`: the provider waits for the shopper, or the shop for a transfer or for cash
 * - `processing`: the provider is at it; may take days
 * - `authorized`: the money is reserved and can be captured
 * - `paid`: the money has arrived
 * - `failed`, `cancelled`: over, and no money has moved
 * - `needs_review`: money moved that is not what we asked for; a person decides
 */
export type PaymentState =
  | 'creating'
  | 'pending'
  | 'processing'
  | 'authorized'
  | 'paid'
  | 'failed'
  | 'cancelled'
  | 'needs_review'

/**
 * Forward, so that news may come late, twice or in reverse. Money that arrives on a payment
 * thought to be over is never dropped: it goes to a person.
 */
export const paymentLifecycle: Lifecycle<PaymentState> = {
  creating: ['pending', 'processing', 'authorized', 'paid', 'failed', 'cancelled', 'needs_review'],
  pending: ['processing', 'authorized', 'paid', 'failed', 'cancelled', 'needs_review'],
  // A debit that failed may leave its intent waiting for another try.
  processing: ['pending', 'authorized', 'paid', 'failed', 'cancelled', 'needs_review'],
  authorized: ['paid', 'failed', 'cancelled', 'needs_review'],
  failed: ['needs_review'],
  cancelled: ['needs_review'],
  needs_review: [],
  paid: [],
}

/** Where news of a state leaves a payment: moved on, or where it was if the news is old. */
export const paymentAfter = (present: PaymentState, news: PaymentState): PaymentState =>
  canTransition(paymentLifecycle, present, news) ? news : present

/** The provider may still have something new to tell: the reconciler asks about these. */
export const OPEN_PAYMENTS: readonly PaymentState[] = [
  'creating',
  'pending',
  'processing',
  'authorized',
]

/** Money is on its way or reserved: nobody is asked to pay a second time meanwhile. */
export const isUnderWay = (state: PaymentState): boolean =>
  state === 'processing' || state === 'authorized'
