/**
 * How far a shop has come with Stripe:
 *
 * - `none`: nobody has asked for an account yet
 * - `incomplete`: Stripe still wants to know something, or is checking what it was told
 * - `restricted`: Stripe has stopped the account, which could take money before, or was turned down
 * - `active`: the shop can be paid
 * - `disabled`: the owner has switched it off
 */
export const accountStates = ['none', 'incomplete', 'restricted', 'active', 'disabled'] as const

export type AccountState = (typeof accountStates)[number]

export const accountStateLabels: Readonly<Record<AccountState, string>> = {
  none: 'Not connected',
  incomplete: 'Not finished',
  restricted: 'Stopped by Stripe',
  active: 'Ready',
  disabled: 'Switched off',
}

/** Something that Stripe wants from the owner, in people's words. */
export type Requirement = {
  readonly what: string
  /** `now`: the account waits for it. `soon`: it will be stopped otherwise. `later`: some day. */
  readonly due: 'now' | 'soon' | 'later'
  /** When Stripe stops the account without it, ISO 8601; null where Stripe names no day. */
  readonly deadline: string | null
}

/** What Stripe says of an account, fetched; never what an event says. */
export type AccountFacts = {
  readonly id: string
  readonly isClosed: boolean
  /** `active`, `pending`, `restricted`, `rejected` …; null where it was not asked for. */
  readonly cardPayments: string | null
  readonly transfers: string | null
  readonly payouts: string | null
  readonly requirements: readonly Requirement[]
  readonly country: string | null
  readonly dashboard: string | null
}
