/** What happens when a payment method is charged. */
export type Behaviour = {
  readonly type: 'bacs_debit' | 'card' | 'sepa_debit' | 'us_bank_account'
  readonly brand: string
  readonly last4: string
  /** The code of the decline, when it declines. */
  readonly decline?: 'card_declined' | 'expired_card' | 'incorrect_cvc' | 'processing_error'
  readonly declineCode?: string
  /** The buyer's bank asks for a challenge before anything else. */
  readonly challenge?: true
  /** A debit tells days later whether it succeeded. */
  readonly delayed?: 'fails' | 'succeeds'
  readonly refund?: 'fails' | 'pending'
  readonly dispute?: 'fraudulent' | 'product_not_received'
  /** The money is available at once. */
  readonly immediate?: true
}

const card = (last4: string, more: Partial<Behaviour> = {}): Behaviour => ({
  type: 'card',
  brand: 'visa',
  last4,
  ...more,
})

/** Stripe's own test cards, by number, with the token that its API takes. */
export const testCards: readonly {
  number: string
  token: string
  label: string
  behaviour: Behaviour
}[] = [
  { number: '4242424242424242', token: 'pm_card_visa', label: 'Succeeds', behaviour: card('4242') },
  {
    number: '4000000000000002',
    token: 'pm_card_chargeDeclined',
    label: 'Is declined',
    behaviour: card('0002', { decline: 'card_declined', declineCode: 'generic_decline' }),
  },
  {
    number: '4000000000009995',
    token: 'pm_card_chargeDeclinedInsufficientFunds',
    label: 'Has insufficient funds',
    behaviour: card('9995', { decline: 'card_declined', declineCode: 'insufficient_funds' }),
  },
  {
    number: '4000002500003155',
    token: 'pm_card_authenticationRequired',
    label: 'Asks for 3-D Secure',
    behaviour: card('3155', { challenge: true }),
  },
  {
    number: '5555555555554444',
    token: 'pm_card_mastercard',
    label: 'Succeeds (Mastercard)',
    behaviour: card('4444', { brand: 'mastercard' }),
  },
  {
    number: '4000000000000077',
    token: 'pm_card_bypassPending',
    label: 'Succeeds, money available at once',
    behaviour: card('0077', { immediate: true }),
  },
  {
    number: '4000000000000069',
    token: 'pm_card_chargeDeclinedExpiredCard',
    label: 'Has expired',
    behaviour: card('0069', { decline: 'expired_card' }),
  },
  {
    number: '4000000000000127',
    token: 'pm_card_chargeDeclinedIncorrectCvc',
    label: 'Has a wrong security code',
    behaviour: card('0127', { decline: 'incorrect_cvc' }),
  },
  {
    number: '4000000000000119',
    token: 'pm_card_chargeDeclinedProcessingError',
    label: 'Fails to be processed',
    behaviour: card('0119', { decline: 'processing_error' }),
  },
  {
    number: '4000000000000259',
    token: 'pm_card_createDispute',
    label: 'Succeeds, then is disputed as fraud',
    behaviour: card('0259', { dispute: 'fraudulent' }),
  },
  {
    number: '4000000000002685',
    token: 'pm_card_createDisputeProductNotReceived',
    label: 'Succeeds, then is disputed as not received',
    behaviour: card('2685', { dispute: 'product_not_received' }),
  },
  {
    number: '4000000000005126',
    token: 'pm_card_refundFail',
    label: 'Succeeds; a refund fails later',
    behaviour: card('5126', { refund: 'fails' }),
  },
  {
    number: '4000000000007726',
    token: 'pm_card_pendingRefund',
    label: 'Succeeds; a refund stays pending',
    behaviour: card('7726', { refund: 'pending' }),
  },
]

const debit = (type: Behaviour['type'], delayed: 'fails' | 'succeeds'): Behaviour => ({
  type,
  brand: type,
  last4: delayed === 'succeeds' ? '3000' : '3001',
  delayed,
})

const debitByCurrency: Readonly<Record<string, Behaviour['type']>> = {
  eur: 'sepa_debit',
  gbp: 'bacs_debit',
  usd: 'us_bank_account',
}

/** Which methods a payment in this currency can be made with. */
export const methodTypesFor = (currency: string): Behaviour['type'][] => {
  const debitType = debitByCurrency[currency]
  return debitType === undefined ? ['card'] : ['card', debitType]
}

/** `debit` and `debit_fails` stand for the bank debit of the currency, on pages that offer one. */
export const byChoice = (choice: string, currency: string): Behaviour | undefined => {
  const type = debitByCurrency[currency]
  if (choice === 'debit' || choice === 'debit_fails') {
    return type && debit(type, choice === 'debit' ? 'succeeds' : 'fails')
  }
  const digits = choice.replaceAll(/\s/g, '')
  return testCards.find(({ number }) => number === digits)?.behaviour
}

/** The tokens that Stripe's API takes in test mode. */
export const byToken = (token: string): Behaviour | undefined => {
  if (token === 'pm_usBankAccount_success') return debit('us_bank_account', 'succeeds')
  if (token === 'pm_usBankAccount_insufficientFunds') return debit('us_bank_account', 'fails')
  const name = token
    .replace('pm_card_visa_', 'pm_card_')
    .replace('threeDSecure2Required', 'authenticationRequired')
  return testCards.find((each) => each.token === name)?.behaviour
}

/** The IBANs that Stripe documents for tests. */
export const byIban = (iban: string): Behaviour | undefined => {
  const known = iban.replaceAll(/\s/g, '')
  if (known === 'DE89370400440532013000') return debit('sepa_debit', 'succeeds')
  return known === 'DE62370400440532013001' ? debit('sepa_debit', 'fails') : undefined
}

export const declineMessages: Readonly<Record<string, string>> = {
  card_declined: 'Your card was declined.',
  insufficient_funds: 'Your card has insufficient funds.',
  expired_card: 'Your card has expired.',
  incorrect_cvc: "Your card's security code is incorrect.",
  processing_error: 'An error occurred while processing your card. Try again in a little bit.',
  authentication_required: 'Your card was declined. This transaction requires authentication.',
}
