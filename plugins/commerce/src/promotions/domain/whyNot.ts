import type { Basket } from './basket.ts'
import type { Gift } from './gift.ts'
import type { Amounts, Promotion, Shopper } from './promotion.ts'
import { because, type Reason } from './reason.ts'

export type Circumstances = {
  readonly currency: string
  readonly shopper: Shopper
  readonly now: Date
}

/**
 * Why a promotion cannot apply whatever others do, or nothing. What is switched off comes first, then
 * its time, how often it was used, whom it is for, and last what is in the cart.
 *
 * @param picked the numbers of the lines that it is for
 */
export const whyNot = (
  promotion: Promotion,
  basket: Basket,
  picked: readonly number[],
  circumstances: Circumstances,
): Reason | null =>
  offSeason(promotion, circumstances) ??
  usedUp(promotion, circumstances) ??
  notForThem(promotion, circumstances) ??
  notOfThis(promotion, basket, picked, circumstances)

const offSeason = (
  { active, startsAt, endsAt }: Promotion,
  { now }: Circumstances,
): Reason | null => {
  if (!active) return because('switched_off')
  if (endsAt && endsAt <= now)
    return because('ended', { at: new Date(endsAt.getTime() - 1).toISOString() })
  if (startsAt && startsAt > now) return because('not_begun', { at: startsAt.toISOString() })
  return null
}

const usedUp = ({ limits }: Promotion, { currency }: Circumstances): Reason | null => {
  const { total, used, ofCode, perCustomer, usedByShopper, budget, given } = limits
  if (total !== null && used >= total) return because('used_up', { limit: total })
  if (ofCode && ofCode.total !== null && ofCode.used >= ofCode.total)
    return because('code_used_up', { limit: ofCode.total })
  if (perCustomer !== null && usedByShopper >= perCustomer)
    return because('used_by_shopper', { limit: perCustomer })
  if (!budget) return null
  const limit = budget[currency]
  if (limit === undefined) return because('not_in_currency', { currency })
  return (given[currency] ?? 0) >= limit ? because('budget_used_up', { limit }) : null
}

const notForThem = (
  { conditions: { countries, groups, firstOrder } }: Promotion,
  { shopper }: Circumstances,
): Reason | null => {
  if (groups.length > 0 && !groups.some((group) => shopper.groups.includes(group)))
    return because('not_in_group')
  if (firstOrder && shopper.isNew === false) return because('not_first_order')
  if (countries.length === 0) return null
  if (shopper.country === null) return because('country_unknown')
  return countries.includes(shopper.country)
    ? null
    : because('not_there', { country: shopper.country })
}

const notOfThis = (
  { gives, conditions: { minimum, minimumPieces } }: Promotion,
  { lines, worths }: Basket,
  picked: readonly number[],
  { currency }: Circumstances,
): Reason | null => {
  if (!isIn(gives, currency)) return because('not_in_currency', { currency })
  if (minimum) {
    const least = minimum[currency]
    if (least === undefined) return because('not_in_currency', { currency })
    const worth = picked.reduce((all, index) => all + (worths[index] ?? 0), 0)
    if (worth < least)
      return because('worth_too_little', { minimum: least, missing: least - worth })
  }
  if (minimumPieces !== null) {
    const pieces = picked.reduce((all, index) => all + (lines[index]?.quantity ?? 0), 0)
    if (pieces < minimumPieces) {
      const missing = minimumPieces - pieces
      return because('too_few_pieces', { minimum: minimumPieces, missing })
    }
  }
  return picked.length === 0 && gives.type !== 'bundle' ? because('nothing_of_it') : null
}

/** Whether what it gives can be had in a currency. */
const isIn = (gives: Gift, currency: string): boolean => {
  const has = (amounts: Amounts): boolean => amounts[currency] !== undefined
  switch (gives.type) {
    case 'percentage':
    case 'buyXGetY':
      return true
    case 'amount':
      return has(gives.amount)
    case 'fixedPrice':
    case 'bundle':
      return has(gives.price)
    case 'freeShipping':
      return gives.upTo === null || has(gives.upTo)
    case 'tiers':
      return gives.by === 'pieces' || gives.tiers.some((tier) => tier.currency === currency)
  }
}
