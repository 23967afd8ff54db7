import { isPercentage } from '@souk/kernel/domain'

import { promotionErrors } from './errors.ts'
import type { Goods } from './goods.ts'
import type { Amounts } from './promotion.ts'

/** What a promotion gives. Percentages are above 0 and 100 at most. */
export type Gift =
  /** So much off what it is for. */
  | { readonly type: 'percentage'; readonly percent: number }
  /** Off all that it is for together, or off each piece. */
  | { readonly type: 'amount'; readonly amount: Amounts; readonly perPiece: boolean }
  /** Shipping for nothing, unless it costs more than `upTo`. */
  | { readonly type: 'freeShipping'; readonly upTo: Amounts | null }
  | {
      readonly type: 'buyXGetY'
      readonly buy: number
      readonly get: number
      /** What is given, if it is not of the goods that are bought. */
      readonly gets: Goods | null
      /** Off the pieces that are given: 100 is free. */
      readonly percent: number
      /** How many times in one order. */
      readonly atMost: number | null
    }
  /** The more, the better: the best step that is reached holds for all pieces. */
  | { readonly type: 'tiers'; readonly by: 'pieces' | 'worth'; readonly tiers: readonly Tier[] }
  /** A set of articles for one price. */
  | { readonly type: 'bundle'; readonly parts: readonly Part[]; readonly price: Amounts }
  /** Each piece for this price, if it is dearer. */
  | { readonly type: 'fixedPrice'; readonly price: Amounts }

export type GiftType = Gift['type']

/** `from` in pieces, or in minor units of `currency`. */
export type Tier = {
  readonly from: number
  readonly currency: string | null
  readonly percent: number
}

/** So many pieces of these goods belong to a set. */
export type Part = { readonly goods: Goods; readonly quantity: number }

/** Above 0 and up to 100, with two decimals at the most. */
export const isPercentageOff = (value: number): boolean =>
  isPercentage(value) && value > 0 && value <= 100

/** @throws 422 `promotion_value_invalid` */
export const assertPromotionValue = (value: number): void => {
  if (isPercentageOff(value)) return
  throw promotionErrors.promotion_value_invalid()
}
