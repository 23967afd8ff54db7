import { isPercentage } from '@souk/kernel/domain'

import { promotionErrors } from './errors.ts'

/** A discount that a code opens. */
export type Promotion = {
  readonly id: string
  readonly title: string
  /** As `normalizeCode` leaves it. */
  readonly code: string
  readonly type: 'percentage'
  /** Per cent of the goods. */
  readonly value: number
  readonly active: boolean
  readonly startsAt: Date | null
  /** The first moment at which it no longer holds. */
  readonly endsAt: Date | null
  /** How many orders may use it, and how many have. */
  readonly usageLimit: number | null
  readonly used: number
  /** The least worth of goods, before discounts, in minor units of the shop's currency. */
  readonly minimum: number | null
}

/** Codes are told on the phone and copied from posters: neither case nor blanks matter. */
export const normalizeCode = (code: string): string =>
  code.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()

/** Puts a code to those of a cart. Entering it twice changes nothing. */
export const withCode = (codes: readonly string[], code: string): string[] => [
  ...new Set([...codes, normalizeCode(code)]),
]

export const withoutCode = (codes: readonly string[], code: string): string[] =>
  codes.filter((other) => other !== normalizeCode(code))

/** @throws 422 `promotion_value_invalid` */
export const assertPromotionValue = (value: number): void => {
  if (isPercentage(value) && value > 0 && value <= 100) return
  throw promotionErrors.promotion_value_invalid()
}
