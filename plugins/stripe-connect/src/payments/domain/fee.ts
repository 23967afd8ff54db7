import { isPercentage, money, moneyErrors } from '@souk/kernel/domain'

/** The platform's share of a payment; amounts in minor units of the payment's currency. */
export type FeeRule = {
  /** Per cent of the whole amount: `2.5`. */
  readonly percentage: number
  readonly fixed: number
  readonly minimum: number
  /** No more than this, however much is paid; null for no limit. */
  readonly cap: number | null
}

/** A percentage of four decimals as parts of a million. */
const WHOLE = 1_000_000n

/**
 * The platform's share of an amount, in its minor units: the percentage of it and the fixed part, at
 * least the minimum, at most the cap, and never more than the amount. The cap wins over the minimum.
 *
 * Counted on exact integers and rounded once, percentage and fixed part together, to the nearest whole
 * step, halves up. The limits are taken to whole steps towards what they allow.
 *
 * @param step the smallest amount that can be sent to Stripe in this currency, see `stepOf`
 * @throws 422 `percentage_invalid`, `amount_invalid` or `amount_too_large` for a rule that is none
 */
export const feeOf = (rule: FeeRule, amount: number, step = 1): number => {
  if (!isPercentage(rule.percentage)) throw moneyErrors.percentage_invalid()
  const [whole, fixed, minimum] = [amount, rule.fixed, rule.minimum].map(exact) as Three
  const size = BigInt(step)
  const rate = BigInt(Math.round(rule.percentage * 10_000))

  const share = nearest(whole * rate + fixed * WHOLE, WHOLE * size)
  const atLeast = larger(share, (minimum + size - 1n) / size)
  const capped = rule.cap === null ? atLeast : smaller(atLeast, exact(rule.cap) / size)
  return Number(smaller(capped, whole / size) * size)
}

type Three = [bigint, bigint, bigint]

const exact = (amount: number): bigint => {
  if (amount < 0) throw moneyErrors.amount_invalid()
  return BigInt(money(amount, '').amount)
}

const nearest = (dividend: bigint, divisor: bigint): bigint =>
  (2n * dividend + divisor) / (2n * divisor)

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)
const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)
