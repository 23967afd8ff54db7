import { minorUnits } from '@souk/kernel/domain'

import { stripeErrors } from './errors.ts'

/** Source: docs.stripe.com/currencies, "zero-decimal" and "three-decimal currencies". */
const ZERO_DECIMALS = new Set(
  'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '),
)
const THREE_DECIMALS = new Set('BHD JOD KWD OMR TND'.split(' '))

/**
 * Our amount as Stripe counts it. The two differ: the króna has no decimals for people and two at
 * Stripe, both zero; the ariary has two for people and none at Stripe.
 *
 * @param amount our minor units
 * @throws 422 `currency_unpayable`, `amount_unpayable` when Stripe has no number for it
 */
export const providerAmount = (amount: number, currency: string): number => {
  const step = stepOf(currency)
  if (amount % step !== 0) {
    throw stripeErrors.amount_unpayable({ currency, step: inUnits(step, currency) })
  }
  const shift = decimalsAtStripe(currency) - minorUnits(currency)
  return shift < 0 ? amount / 10 ** -shift : amount * 10 ** shift
}

/** What Stripe counted, in our minor units. What cannot be said in them is rounded to the nearest. */
export const ourAmount = (amount: number, currency: string): number => {
  const code = currency.toUpperCase()
  const shift = decimalsAtStripe(code) - minorUnits(code)
  // Dividing, and not multiplying with a fraction, keeps whole numbers whole.
  return shift > 0 ? Math.round(amount / 10 ** shift) : amount * 10 ** -shift
}

/**
 * The smallest amount, in our minor units, of which Stripe takes whole multiples: 10 for currencies with
 * three decimals, whose last digit has to be 0.
 *
 * @throws 422 `currency_unpayable` for currencies that are finer than Stripe can count
 */
export const stepOf = (currency: string): number => {
  if (THREE_DECIMALS.has(currency)) return 10
  const finer = minorUnits(currency) - decimalsAtStripe(currency)
  if (minorUnits(currency) > 2) throw stripeErrors.currency_unpayable({ currency })
  return finer > 0 ? 10 ** finer : 1
}

const decimalsAtStripe = (currency: string): number => {
  if (ZERO_DECIMALS.has(currency)) return 0
  return THREE_DECIMALS.has(currency) ? 3 : 2
}

const inUnits = (amount: number, currency: string): string =>
  (amount / 10 ** minorUnits(currency)).toString()
