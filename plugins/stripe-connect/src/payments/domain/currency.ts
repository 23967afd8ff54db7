import { minorUnits, toMajor } from '@souk/kernel/domain'

import { stripeErrors } from './errors.ts'

/** Source: docs.stripe.com/currencies, "zero-decimal" and "three-decimal currencies". */
const ZERO_DECIMALS = new Set(
  'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '),
)
const THREE_DECIMALS = new Set('BHD JOD KWD OMR TND'.split(' '))

/**
 * Our amount as Stripe counts it. The two differ: forint, rupiah and króna have no decimals for people,
 * and two at Stripe.
 *
 * @param amount our minor units
 * @throws 422 `currency_unpayable`, `amount_unpayable` when Stripe has no number for it
 */
export const providerAmount = (amount: number, currency: string): number => {
  const step = stepOf(currency)
  if (amount % step !== 0) {
    throw stripeErrors.amount_unpayable({ currency, step: toMajor({ amount: step, currency }) })
  }
  return amount * 10 ** finerAtStripe(currency)
}

/** What Stripe counted, in our minor units. What cannot be said in them is rounded to the nearest. */
export const ourAmount = (amount: number, currency: string): number =>
  Math.round(amount / 10 ** finerAtStripe(currency.toUpperCase()))

/**
 * The smallest amount, in our minor units, of which Stripe takes whole multiples: 10 for currencies with
 * three decimals, whose last digit has to be 0.
 *
 * @throws 422 `currency_unpayable` for currencies that are finer than Stripe can count
 */
export const stepOf = (currency: string): number => {
  if (finerAtStripe(currency) < 0) throw stripeErrors.currency_unpayable({ currency })
  return THREE_DECIMALS.has(currency) ? 10 : 1
}

/** How many decimals more Stripe has than people. */
const finerAtStripe = (currency: string): number => {
  const decimals = ZERO_DECIMALS.has(currency) ? 0 : THREE_DECIMALS.has(currency) ? 3 : 2
  return decimals - minorUnits(currency)
}
