import { money, percentageOf } from '@souk/kernel/domain'

import { pick, type Basket } from './basket.ts'
import type { Gift } from './gift.ts'
import type { Off } from './offGoods.ts'
import { because } from './reason.ts'
import { spread } from './spread.ts'

type Given = {
  readonly basket: Basket
  readonly picked: readonly number[]
  readonly currency: string
}

/**
 * Whoever buys so many gets so many cheaper: the cheapest that can be given while enough is left to
 * be bought. No piece is counted for both. With two sets of goods that overlap there are as many
 * rounds as pieces to buy, pieces to give and pieces altogether allow.
 */
export const offBuyXGetY = (
  { buy, get, gets, percent, atMost }: Extract<Gift, { type: 'buyXGetY' }>,
  { basket, picked, currency }: Given,
): Off => {
  const given = gets ? pick(basket, gets) : picked
  const bought = new Set(picked)
  const pieces = (indexes: Iterable<number>): number => {
    let all = 0
    for (const index of indexes) all += basket.lines[index]?.quantity ?? 0
    return all
  }
  const toBuy = pieces(bought)
  const toGive = pieces(given)
  const altogether = pieces(new Set([...picked, ...given]))
  const rounds = Math.min(
    Math.floor(toBuy / buy),
    Math.floor(toGive / get),
    Math.floor(altogether / (buy + get)),
    atMost ?? Number.POSITIVE_INFINITY,
  )
  if (rounds < 1) {
    const missing = Math.max(buy - toBuy, get - toGive, buy + get - altogether)
    return { reason: because('too_few_pieces', { minimum: buy + get, missing }) }
  }

  let wanted = rounds * get
  let spare = toBuy - rounds * buy
  const cheapestFirst = [...given].sort((a, b) => priceOf(basket, a) - priceOf(basket, b) || a - b)
  const free = basket.lines.map(() => 0)
  for (const index of cheapestFirst) {
    const quantity = basket.lines[index]?.quantity ?? 0
    const taken = Math.min(quantity, wanted, bought.has(index) ? spare : wanted)
    if (bought.has(index)) spare -= taken
    wanted -= taken
    free[index] = taken * priceOf(basket, index)
  }
  const worth = free.reduce((all, one) => all + one, 0)
  const amount = percentageOf(money(worth, currency), percent).amount
  return { perLine: spread(amount, free), facts: { pieces: rounds * get, percent } }
}

const priceOf = ({ lines }: Basket, index: number): number => lines[index]?.unitPrice ?? 0
