/** Why a promotion does not apply to a cart, or that it does. */
export type ReasonCode =
  | 'applied'
  | 'switched_off'
  | 'not_begun'
  | 'ended'
  | 'used_up'
  | 'code_used_up'
  | 'used_by_shopper'
  | 'budget_used_up'
  | 'not_in_currency'
  | 'nothing_of_it'
  | 'worth_too_little'
  | 'too_few_pieces'
  | 'not_there'
  | 'country_unknown'
  | 'not_in_group'
  | 'not_first_order'
  | 'set_incomplete'
  | 'shipping_unchosen'
  | 'shipping_too_dear'
  | 'shipping_free'
  | 'nothing_left'
  | 'kept_away'

/** Facts are amounts in minor units, numbers of pieces, or names. */
export type Reason = {
  readonly code: ReasonCode
  readonly facts: Readonly<Record<string, string | number>>
}

export const because = (code: ReasonCode, facts: Reason['facts'] = {}): Reason => ({ code, facts })

/**
 * What may still come: a code is taken all the same, and applies as soon as it does. Anything else
 * refuses a code that is being entered.
 */
const PATIENT: readonly ReasonCode[] = [
  'applied',
  'country_unknown',
  'shipping_unchosen',
  'shipping_free',
  'nothing_left',
]

export const isPatient = ({ code }: Reason): boolean => PATIENT.includes(code)
