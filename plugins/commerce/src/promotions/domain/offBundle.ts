import { pick, type Basket } from './basket.ts'
import type { Gift } from './gift.ts'
import type { Off } from './offGoods.ts'
import { because } from './reason.ts'
import { spread } from './spread.ts'

type Given = { readonly basket: Basket; readonly currency: string }
type Taken = { readonly index: number; readonly pieces: number }

/**
 * Sets for one price, as many as the pieces make up and as long as the price is lower than what they
 * cost apart. The dearest pieces come first, which is best for the shopper; the saving is spread over
 * the pieces of the set by their worth.
 */
export const offBundle = (
  { parts, price: prices }: Extract<Gift, { type: 'bundle' }>,
  { basket, currency }: Given,
): Off => {
  const price = prices[currency] ?? 0
  const left = basket.lines.map(({ quantity }) => quantity)
  // A part that fewer articles can make up chooses first.
  const slots = parts
    .map(({ goods, quantity }) => ({ quantity, from: dearestFirst(basket, pick(basket, goods)) }))
    .sort((a, b) => a.from.length - b.from.length)
  const perLine = basket.lines.map(() => 0)
  let missing = 0
  let isAny = false
  let sets = 0
  for (;;) {
    const set = nextSet(slots, left)
    missing = set.missing
    if (set.missing > 0) break
    const cost = set.taken.reduce((all, one) => all + one.pieces * priceOf(basket, one.index), 0)
    isAny = true
    if (cost <= price) break
    const times = Math.min(
      ...set.taken.map(({ index, pieces }) => Math.floor((left[index] ?? 0) / pieces)),
    )
    sets += times
    const parted = spread(
      (cost - price) * times,
      set.taken.map(({ index, pieces }) => pieces * priceOf(basket, index) * times),
    )
    for (const [part, { index, pieces }] of set.taken.entries()) {
      left[index] = (left[index] ?? 0) - pieces * times
      perLine[index] = (perLine[index] ?? 0) + (parted[part] ?? 0)
    }
  }
  return isAny ? { perLine, facts: { sets } } : { reason: because('set_incomplete', { missing }) }
}

type Slot = { readonly quantity: number; readonly from: readonly number[] }

/** The pieces of one set out of what is left, line by line; or how many pieces it lacks. */
const nextSet = (
  slots: readonly Slot[],
  left: readonly number[],
): { readonly taken: readonly Taken[]; readonly missing: number } => {
  const taken = new Map<number, number>()
  let missing = 0
  for (const { quantity, from } of slots) {
    let wanted = quantity
    for (const index of from) {
      if (wanted === 0) break
      const before = taken.get(index) ?? 0
      const pieces = Math.min(wanted, (left[index] ?? 0) - before)
      if (pieces > 0) taken.set(index, before + pieces)
      wanted -= Math.max(pieces, 0)
    }
    missing += wanted
  }
  return {
    taken: [...taken]
      .map(([index, pieces]) => ({ index, pieces }))
      .sort((a, b) => a.index - b.index),
    missing,
  }
}

const dearestFirst = (basket: Basket, indexes: readonly number[]): number[] =>
  [...indexes].sort((a, b) => priceOf(basket, b) - priceOf(basket, a) || a - b)

const priceOf = ({ lines }: Basket, index: number): number => lines[index]?.unitPrice ?? 0
