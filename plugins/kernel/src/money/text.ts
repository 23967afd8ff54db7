import { minorUnits } from './currency.ts'
import { money, type Money } from './money.ts'

const formatters = new Map<string, Intl.NumberFormat>()

/** For people: `formatMoney({ amount: 1999, currency: 'EUR' }, 'de')` is `19,99 €`. */
export const formatMoney = (value: Money, locale: string): string =>
  // As text, not as a number: Intl then formats every digit, however large the amount.
  formatter(value.currency, locale).format(toMajor(value) as Intl.StringNumericLiteral)

/** In major units with a point, as a form field or a feed wants it: `19.99`, `1999` for JPY. */
export const toMajor = ({ amount, currency }: Money): string => {
  const decimals = minorUnits(currency)
  const digits = Math.abs(amount)
    .toString()
    .padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals)
  return `${amount < 0 ? '-' : ''}${whole}${fraction && `.${fraction}`}`
}

/**
 * Reads what a person typed into a form: `19.99`, `19,9` or `20`.
 *
 * @returns nothing if it is not such a number, has more decimals than the currency, or uses
 * separators for thousands: `1.999` may be two euros or two thousand, so we ask again
 */
export const parseMoney = (text: string, currency: string): Money | undefined => {
  const match = /^(\d{1,15})(?:[.,](\d+))?$/.exec(text.trim())
  if (!match) return undefined
  const [, whole = '', fraction = ''] = match
  const decimals = minorUnits(currency)
  if (fraction.length > decimals) return undefined
  const amount = Number(whole + fraction.padEnd(decimals, '0'))
  return Number.isSafeInteger(amount) ? money(amount, currency) : undefined
}

const formatter = (currency: string, locale: string): Intl.NumberFormat => {
  const key = `${locale} ${currency}`
  const made = formatters.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency })
  formatters.set(key, made)
  return made
}
