/** Stripe's word for what went wrong; its own texts are partly for programmers, and partly for nobody. */
export type Problem = {
  readonly code?: string | null
  readonly decline_code?: string | null
}

export type Failure = { readonly failure: string; readonly cause?: Known[0] }

/**
 * Why a payment did not go through: in a sentence for the shopper, and as pages know it. A stolen card
 * hears no more than that it was declined, as the banks wish.
 */
export const failureOf = ({ code, decline_code: decline }: Problem): Failure => {
  const known = BY_CODE[decline ?? ''] ?? BY_CODE[code ?? '']
  return known ? { failure: known[1], cause: known[0] } : { failure: OTHERWISE }
}

const OTHERWISE = 'The payment did not go through. Please try again, or pay another way.'

/** By Stripe’s codes: commerce’s `FailureCause`, and what is said of it. */
const KNOWN = {
  amount_too_large: ['amount_too_large', 'This amount is more than can be paid this way at once.'],
  amount_too_small: ['amount_too_small', 'This amount is too small to be paid this way.'],
  authentication_required: [
    'authentication_required',
    'Your bank wants to confirm this payment. Please try again.',
  ],
  card_declined: ['card_declined', 'Your card was declined. Please try another one.'],
  email_invalid: ['email_invalid', 'This email address does not seem to exist. Please check it.'],
  expired_card: ['card_expired', 'Your card has expired. Please try another one.'],
  incorrect_cvc: [
    'security_code_wrong',
    'The security code of your card is not right. Please check it.',
  ],
  incorrect_number: ['number_wrong', 'The number of your card is not right. Please check it.'],
  insufficient_funds: [
    'funds_insufficient',
    'There is not enough money on this account or card for the payment.',
  ],
  invalid_currency: ['currency_unpayable', 'Card payments cannot be made in this currency.'],
  payment_intent_authentication_failure: [
    'authentication_failed',
    'Your bank could not confirm that it was you. Please try again, or pay another way.',
  ],
  processing_error: [
    'bank_trouble',
    'Something went wrong at the bank. Please try again in a moment.',
  ],
} as const satisfies Readonly<Record<string, readonly [string, string]>>

type Known = (typeof KNOWN)[keyof typeof KNOWN]

const BY_CODE: Readonly<Record<string, Known>> = KNOWN
