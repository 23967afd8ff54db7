import { moneyErrors } from './errors.ts'
import { money, type Money } from './money.ts'

/**
 * Splits an amount in proportion to weights; the parts always make the whole.
 *
 * What rounding down leaves over goes, one minor unit each, to the largest remainders, and among
 * equal remainders to the largest weights. So a weight of zero gets nothing (a shopper never sees
 * 0.01 on a free gift), no part exceeds its weight while the whole does not exceed their sum, and
 * the order of the weights makes no difference to what each of them gets.
 *
 * @param weights whole numbers from 0 up, at least one; if all are 0, they count as equal
 */
export const allocate = (whole: Money, weights: readonly number[]): Money[] => {
  const shares = toShares(weights)
  const total = shares.reduce((sum, share) => sum + share, 0n)
  const sign = whole.amount < 0 ? -1n : 1n
  const size = BigInt(whole.amount) * sign

  const parts = shares.map((share, index) => ({
    index,
    share,
    part: (size * share) / total,
    remainder: (size * share) % total,
  }))
  const given = parts.reduce((sum, { part }) => sum + part, 0n)
  const lucky = [...parts]
    .sort((a, b) => descending(a.remainder, b.remainder) || descending(a.share, b.share))
    .slice(0, Number(size - given))
  for (const winner of lucky) winner.part += 1n

  return parts.map(({ part }) => money(Number(part * sign), whole.currency))
}

const toShares = (weights: readonly number[]): bigint[] => {
  const valid = weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0)
  if (!valid || weights.length === 0) throw moneyErrors.amount_invalid()
  const shares = weights.map(BigInt)
  return shares.some((share) => share > 0n) ? shares : shares.map(() => 1n)
}

const descending = (a: bigint, b: bigint): number => (a > b ? -1 : a < b ? 1 : 0)
