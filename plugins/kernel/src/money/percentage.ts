import { moneyErrors } from './errors.ts'
import { money, type Money } from './money.ts'

// Four decimals, as an integer: 8.875 % is 88 750 parts of a million.
const PARTS_PER_PERCENT = 10_000
const WHOLE = BigInt(100 * PARTS_PER_PERCENT)

/**
 * So many per cent of an amount: `percentageOf(€10.00, 20)` is €2.00.
 *
 * Computed on exact integers and rounded once, to the nearest minor unit, halves away from zero
 * (0.5 to 1, -0.5 to -1).
 *
 * @param percent from 0 up, at most four decimals; else 422 `percentage_invalid`
 */
export const percentageOf = (base: Money, percent: number): Money => {
  const rate = toParts(percent)
  return money(divideHalfUp(BigInt(base.amount) * rate, WHOLE), base.currency)
}

/**
 * The part of an amount that so many per cent on top of the rest have made:
 * `percentageWithin(€12.00, 20)` is €2.00. Rounded as `percentageOf` is.
 */
export const percentageWithin = (gross: Money, percent: number): Money => {
  const rate = toParts(percent)
  return money(divideHalfUp(BigInt(gross.amount) * rate, WHOLE + rate), gross.currency)
}

/** Whether a number can serve as a percentage: from 0 up, at most four decimals. */
export const isPercentage = (percent: number): boolean => {
  const parts = Math.round(percent * PARTS_PER_PERCENT)
  // Dividing back gives the very double that the decimal reads as, or there were more decimals.
  return percent >= 0 && Number.isSafeInteger(parts) && parts / PARTS_PER_PERCENT === percent
}

const toParts = (percent: number): bigint => {
  if (!isPercentage(percent)) throw moneyErrors.percentage_invalid()
  return BigInt(Math.round(percent * PARTS_PER_PERCENT))
}

const divideHalfUp = (dividend: bigint, divisor: bigint): number => {
  const sign = dividend < 0n ? -1n : 1n
  return Number(sign * ((2n * dividend * sign + divisor) / (2n * divisor)))
}
