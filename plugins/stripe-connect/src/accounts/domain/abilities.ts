import type { AccountFacts, AccountState } from './account.ts'

type Known = {
  /** How the platform's shops are paid: the money of `destination` must be transferred, too. */
  readonly mode: 'direct' | 'destination'
  readonly wasActive: boolean
  readonly isDisabled: boolean
}

type Abilities = {
  readonly state: AccountState
  readonly canCharge: boolean
  readonly canBePaidOut: boolean
}

/**
 * What a shop can do with its account. Only the capabilities say so: an account that owes Stripe an
 * answer can take money until it is stopped, and one that owes nothing may still be checked.
 */
export const abilitiesOf = (
  { isClosed, cardPayments, transfers, payouts }: AccountFacts,
  { mode, wasActive, isDisabled }: Known,
): Abilities => {
  const isAble =
    !isClosed && cardPayments === 'active' && (mode === 'direct' || transfers === 'active')
  const isRefused = isClosed || [cardPayments, transfers].includes('rejected')
  return {
    canCharge: isAble && !isDisabled,
    canBePaidOut: !isClosed && payouts === 'active',
    state: isDisabled
      ? 'disabled'
      : isAble
        ? 'active'
        : wasActive || isRefused
          ? 'restricted'
          : 'incomplete',
  }
}
