/** What Stripe tells of the means a charge was paid with: `type`, and under the type's name its facts. */
export type MethodDetails = { readonly type: string }

type Facts = {
  readonly brand?: string | null
  readonly last4?: string | null
  readonly wallet?: { readonly type: string } | null
}

const NAMES: Readonly<Record<string, string>> = {
  amex: 'American Express',
  cartes_bancaires: 'Cartes Bancaires',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  card: 'Card',
  acss_debit: 'Bank account',
  au_becs_debit: 'BECS Direct Debit',
  bacs_debit: 'Bacs Direct Debit',
  eps: 'EPS',
  ideal: 'iDEAL',
  p24: 'Przelewy24',
  paypal: 'PayPal',
  sepa_debit: 'SEPA Direct Debit',
  us_bank_account: 'Bank account',
  wechat_pay: 'WeChat Pay',
}

/** What was paid with, for people: `Visa •••• 4242`, `SEPA Direct Debit •••• 3000`, `Klarna`. */
export const methodLabel = (details: MethodDetails): string => {
  const { brand, last4, wallet } = factsOf(details)
  const name = nameOf(brand ?? details.type)
  const label = last4 ? `${name} •••• ${last4}` : name
  return wallet && wallet.type !== 'link' ? `${nameOf(wallet.type)} (${label})` : label
}

const factsOf = (details: MethodDetails): Facts =>
  ((details as Readonly<Record<string, unknown>>)[details.type] ?? {}) as Facts

/** Stripe's list of methods grows by itself: a word that we do not know is made readable. */
const nameOf = (word: string): string =>
  NAMES[word] ??
  word
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ')
