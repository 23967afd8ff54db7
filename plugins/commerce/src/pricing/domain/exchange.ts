import { minorUnits } from '@souk/kernel/domain'

import { gridOf, type Direction, type Grid, type Rounding } from './rounding.ts'

/** How amounts of the shop's own currency become amounts of another one. */
export type Exchange = Grid & {
  /** Minor units of the other currency for one of the shop's own: an exact decimal. */
  readonly factor: string
  readonly direction: Direction
}

/** More is no price: the same limit as for prices that are typed in. */
const MAX_AMOUNT = 9_000_000_000_000n

const RATE = /^(\d{1,9})(?:\.(\d{1,10}))?$/

/** Whether a text is a rate: above 0, at most nine digits before the point and ten behind it. */
export const isRate = (text: string): boolean => RATE.test(text) && /[1-9]/.test(text)

export type Conversion = {
  /** Units of the other currency for one unit of the shop's own: `1.0834`. */
  readonly rate: string
  readonly rounding: Rounding
  readonly direction: Direction
}

/**
 * A shop's rate and rule, ready to be reckoned with.
 *
 * @returns null where the rate is none, or the currency has no coins for the rule
 */
export const exchangeOf = (
  { rate, rounding, direction }: Conversion,
  { from, to }: { readonly from: string; readonly to: string },
): Exchange | null => {
  const grid = gridOf(rounding, to)
  return grid && isRate(rate)
    ? { ...grid, direction, factor: shifted(rate, minorUnits(to) - minorUnits(from)) }
    : null
}

/**
 * An amount of the shop's own currency as a price in the other: reckoned exactly, then rounded once
 * by the rule. What costs anything never comes to nothing; nothing stays nothing.
 *
 * @returns null beyond what is a price
 */
export const convert = (amount: number, { factor, step, ending, direction }: Exchange) =>
  rounded(exactly(amount, factor), { step, ending, direction })

/** The same to the nearest minor unit: for what is no price, such as the least worth of an order. */
export const convertPlainly = (amount: number, { factor }: Exchange) =>
  rounded(exactly(amount, factor), { step: 1, ending: 0, direction: 'nearest' })

type Ratio = { readonly above: bigint; readonly below: bigint }

const exactly = (amount: number, factor: string): Ratio => {
  const [whole = '0', fraction = ''] = factor.split('.')
  return { above: BigInt(amount) * BigInt(whole + fraction), below: 10n ** BigInt(fraction.length) }
}

const rounded = (
  { above, below }: Ratio,
  { step, ending, direction }: Grid & { readonly direction: Direction },
): number | null => {
  if (above === 0n) return 0
  const [wide, first] = [BigInt(step), BigInt(ending)]
  const least = first > 0n ? first : wide
  if (above <= least * below) return Number(least)
  const steps = (above - first * below) / (wide * below)
  const lower = first + steps * wide
  const over = above - lower * below
  const isUp =
    over > 0n && (direction === 'up' || (direction === 'nearest' && 2n * over >= wide * below))
  const result = isUp ? lower + wide : lower
  return result > MAX_AMOUNT ? null : Number(result)
}

/** Moves the point to the right, or to the left where `places` is negative. */
const shifted = (decimal: string, places: number): string => {
  const [whole = '0', fraction = ''] = decimal.split('.')
  const digits = whole + fraction
  const behind = fraction.length - places
  if (behind <= 0) return trimmed(digits + '0'.repeat(-behind), '')
  const filled = digits.padStart(behind + 1, '0')
  return trimmed(filled.slice(0, -behind), filled.slice(-behind))
}

const trimmed = (whole: string, fraction: string): string => {
  const rest = fraction.replace(/0+$/, '')
  return `${whole.replace(/^0+(?=\d)/, '')}${rest && `.${rest}`}`
}
