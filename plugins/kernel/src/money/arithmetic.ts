import { moneyErrors } from './errors.ts'
import { money, zero, type Money } from './money.ts'

/** @throws 422 `currency_mismatch` when the two are in different currencies */
export const add = (left: Money, right: Money): Money => {
  assertSameCurrency(left, right)
  return money(left.amount + right.amount, left.currency)
}

/** @throws 422 `currency_mismatch` when the two are in different currencies */
export const subtract = (left: Money, right: Money): Money => {
  assertSameCurrency(left, right)
  return money(left.amount - right.amount, left.currency)
}

/** A whole number of times: pieces, not rates. For rates see `percentageOf`. */
export const times = (one: Money, count: number): Money => {
  if (!Number.isInteger(count)) throw moneyErrors.amount_invalid()
  return money(one.amount * count, one.currency)
}

// 0 - x rather than -x: the latter makes a minus zero, which is another value to every comparison.
export const negate = ({ amount, currency }: Money): Money => money(0 - amount, currency)

/** The currency is given, since a sum of nothing has one too. */
export const sum = (amounts: readonly Money[], currency: string): Money =>
  amounts.reduce(add, zero(currency))

/** The lesser of the two. */
export const lesser = (left: Money, right: Money): Money => {
  assertSameCurrency(left, right)
  return right.amount < left.amount ? right : left
}

const assertSameCurrency = (left: Money, right: Money): void => {
  if (left.currency === right.currency) return
  throw moneyErrors.currency_mismatch({ left: left.currency, right: right.currency })
}
