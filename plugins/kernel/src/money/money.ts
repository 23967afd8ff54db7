import { moneyErrors } from './errors.ts'

/** An amount in the currency's minor unit (1999 is 19.99 EUR, or ¥1999) beside its currency. */
export type Money = { readonly amount: number; readonly currency: string }

/**
 * The only way to make an amount, so that every amount is exact.
 *
 * @param amount whole minor units
 * @param currency ISO 4217, upper case
 * @throws 422 `amount_too_large` beyond what a number counts exactly, 422 `amount_invalid` for
 * fractions and for what is no number
 */
export const money = (amount: number, currency: string): Money => {
  if (Number.isSafeInteger(amount)) return { amount, currency }
  if (Math.abs(amount) > Number.MAX_SAFE_INTEGER) throw moneyErrors.amount_too_large()
  throw moneyErrors.amount_invalid()
}

export const zero = (currency: string): Money => ({ amount: 0, currency })
