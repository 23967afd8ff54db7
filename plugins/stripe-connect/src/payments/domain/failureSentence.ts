/** Stripe's word for what went wrong; its own texts are partly for programmers, and partly for nobody. */
export type Problem = {
  readonly code?: string | null
  readonly decline_code?: string | null
}

const OTHERWISE = 'The payment did not go through. Please try again, or pay another way.'

const SENTENCES: Readonly<Record<string, string>> = {
  amount_too_large: 'This amount is more than can be paid this way at once.',
  amount_too_small: 'This amount is too small to be paid this way.',
  authentication_required: 'Your bank wants to confirm this payment. Please try again.',
  card_declined: 'Your card was declined. Please try another one.',
  email_invalid: 'This email address does not seem to exist. Please check it.',
  expired_card: 'Your card has expired. Please try another one.',
  incorrect_cvc: 'The security code of your card is not right. Please check it.',
  incorrect_number: 'The number of your card is not right. Please check it.',
  insufficient_funds: 'There is not enough money on this account or card for the payment.',
  invalid_currency: 'Card payments cannot be made in this currency.',
  payment_intent_authentication_failure:
    'Your bank could not confirm that it was you. Please try again, or pay another way.',
  processing_error: 'Something went wrong at the bank. Please try again in a moment.',
}

/**
 * Why a payment did not go through, in a sentence for the shopper. A stolen card hears no more than
 * that it was declined, as the banks wish.
 */
export const failureSentence = ({ code, decline_code: decline }: Problem): string =>
  SENTENCES[decline ?? ''] ?? SENTENCES[code ?? ''] ?? OTHERWISE
