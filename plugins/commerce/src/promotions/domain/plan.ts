import type { Basket } from './basket.ts'
import type { GiftType } from './gift.ts'
import { isEverything } from './goods.ts'
import { offGoods } from './offGoods.ts'
import type { Promotion } from './promotion.ts'
import { because, type Reason } from './reason.ts'

/** A promotion that may apply, with the lines that it is for. */
export type Candidate = { readonly promotion: Promotion; readonly picked: readonly number[] }

export type Outcome = { readonly amount: number; readonly reason: Reason }

/** What some promotions come to together. */
export type Plan = {
  /** By the promotion's id and code. */
  readonly outcomes: ReadonlyMap<Candidate, Outcome>
  /** Off the goods, by line of the basket. */
  readonly perLine: readonly number[]
  /** Off the shipping, and what the shipping costs before. */
  readonly offShipping: number
  readonly shipping: number
}

export type Ground = {
  readonly basket: Basket
  readonly currency: string
  /** What shipping costs once so much came off each line of the basket; null while none is chosen. */
  readonly shippingAfter: (perLine: readonly number[]) => number | null
}

/**
 * Applies promotions beside each other, in three rounds: those of certain goods, each from the full
 * price; those of the whole order, each from what the first round has left; those of the shipping.
 * So within a round their order decides nothing but who comes first where little is left.
 */
export const planOf = (candidates: readonly Candidate[], ground: Ground): Plan => {
  const { basket, currency } = ground
  const outcomes = new Map<Candidate, Outcome>()
  const left = [...basket.worths]
  const round = (members: readonly Candidate[], worths: readonly number[]): void => {
    for (const candidate of members) {
      const { gives, limits } = candidate.promotion
      if (gives.type === 'freeShipping') continue
      const off = offGoods(gives, { basket, picked: candidate.picked, worths, currency })
      if ('reason' in off) {
        outcomes.set(candidate, { amount: 0, reason: off.reason })
        continue
      }
      const parts = off.perLine.map((amount, index) => Math.min(amount, left[index] ?? 0))
      const amount = parts.reduce((all, one) => all + one, 0)
      const over = overBudget(limits, { amount, currency })
      outcomes.set(
        candidate,
        over
          ? { amount: 0, reason: over }
          : { amount, reason: given(amount, gives.type, off.facts) },
      )
      if (over) continue
      for (const [index, part] of parts.entries()) left[index] = (left[index] ?? 0) - part
    }
  }
  round(candidates.filter(isOfGoods), basket.worths)
  round(candidates.filter(isOfOrder), [...left])
  const perLine = basket.worths.map((worth, index) => worth - (left[index] ?? 0))

  const price = ground.shippingAfter(perLine)
  let toPay = price ?? 0
  for (const candidate of candidates) {
    const { gives, limits } = candidate.promotion
    if (gives.type !== 'freeShipping') continue
    const refusal =
      shippingRefusal(price, gives.upTo?.[currency] ?? null) ??
      overBudget(limits, { amount: toPay, currency })
    outcomes.set(
      candidate,
      refusal
        ? { amount: 0, reason: refusal }
        : { amount: toPay, reason: given(toPay, gives.type) },
    )
    if (!refusal) toPay = 0
  }
  return { outcomes, perLine, offShipping: (price ?? 0) - toPay, shipping: price ?? 0 }
}

/** Of certain goods, or of single pieces: before those of the whole order. */
const isOfGoods = ({ promotion: { gives, goods } }: Candidate): boolean =>
  !isEverything(goods) ||
  gives.type === 'buyXGetY' ||
  gives.type === 'bundle' ||
  gives.type === 'fixedPrice' ||
  (gives.type === 'amount' && gives.perPiece)

const isOfOrder = (candidate: Candidate): boolean => !isOfGoods(candidate)

const given = (amount: number, type: GiftType, facts: Reason['facts'] = {}): Reason =>
  amount > 0 ? because('applied', { ...facts, type, amount }) : because('nothing_left')

const shippingRefusal = (price: number | null, upTo: number | null): Reason | null => {
  if (price === null) return because('shipping_unchosen')
  if (price === 0) return because('shipping_free')
  return upTo !== null && price > upTo ? because('shipping_too_dear', { limit: upTo, price }) : null
}

/** A discount is given whole or not at all. */
const overBudget = (
  { budget, given: before }: Promotion['limits'],
  { amount, currency }: { readonly amount: number; readonly currency: string },
): Reason | null => {
  const limit = budget?.[currency]
  if (limit === undefined) return null
  const rest = Math.max(limit - (before[currency] ?? 0), 0)
  return amount > rest ? because('budget_used_up', { limit, left: rest }) : null
}
