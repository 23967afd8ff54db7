/**
 * How a shop stands with its plan:
 *
 * - `none`: nothing was agreed
 * - `free`: on a plan that costs nothing
 * - `starting`: agreed, and not begun yet, or waiting for the first payment
 * - `trialing`, `active`: all is well
 * - `past_due`: a payment failed and is tried again
 * - `unpaid`: it was tried for the last time
 * - `paused`: the trial is over and there is no card
 * - `cancelled`: it has ended
 */
export const standings = [
  'none',
  'free',
  'starting',
  'trialing',
  'active',
  'past_due',
  'unpaid',
  'paused',
  'cancelled',
] as const

export type Standing = (typeof standings)[number]

/** Why a subscription ended: somebody wanted it to, nobody paid, or nobody ever made the first payment. */
export type EndReason = 'asked' | 'unpaid' | 'never_begun'

/** Why billing keeps a shop closed: nobody paid, nobody gave a card, or its plan was ended at the collector. */
export const suspensions = ['unpaid', 'trial_over', 'ended'] as const

export type Suspension = (typeof suspensions)[number]

type Known = {
  readonly state: Standing
  readonly endReason: EndReason | null
  /** Whether the shop has the plan that was agreed, paid or not: an operator may give one that waits. */
  readonly hasPlan?: boolean
}

/**
 * Whether a shop that stands like this is closed until somebody pays, and why. One whose plan has ended
 * at the collector, whoever ended it there, would else keep it for nothing: what ends here leaves it on
 * a free plan or on none. One that never got as far as a plan goes on as it was, unless it has been
 * given that plan all the same.
 */
export const suspensionFor = ({ state, endReason, hasPlan = false }: Known): Suspension | null => {
  if (state === 'unpaid') return 'unpaid'
  if (state === 'paused') return 'trial_over'
  if (state !== 'cancelled') return null
  if (endReason === 'never_begun') return hasPlan ? 'unpaid' : null
  return endReason === 'asked' ? 'ended' : 'unpaid'
}

/** Whether whoever stands like this has shown that the shop may be open: being on the way is not enough. */
export const isSettled = (state: Standing): boolean =>
  state === 'active' || state === 'trialing' || state === 'free' || state === 'none'

/** Whether the collector has a subscription that goes on or can go on again. */
export const isRunning = (state: Standing): boolean =>
  ['trialing', 'active', 'past_due', 'unpaid', 'paused'].includes(state)

export const standingLabels: Readonly<Record<Standing, string>> = {
  none: 'No plan',
  free: 'Free',
  starting: 'Starting',
  trialing: 'Trial',
  active: 'Paid',
  past_due: 'Payment failed',
  unpaid: 'Not paid',
  paused: 'Trial over',
  cancelled: 'Ended',
}
