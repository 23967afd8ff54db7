import { money, percentageOf } from '@souk/kernel/domain'

import type { Basket } from './basket.ts'
import { offBundle } from './offBundle.ts'
import { offBuyXGetY } from './offBuyXGetY.ts'
import type { Gift } from './gift.ts'
import { because, type Reason } from './reason.ts'
import { spread } from './spread.ts'

/** What comes off each line, or why nothing does. */
export type Off =
  | {
      readonly perLine: readonly number[]
      /** What explains it: the step that was reached, how many pieces are free. */
      readonly facts?: Reason['facts']
    }
  | { readonly reason: Reason }

type Given = {
  readonly basket: Basket
  /** The numbers of the lines that it is for. */
  readonly picked: readonly number[]
  /** What these are worth to start from: the full worth, or what others have left. */
  readonly worths: readonly number[]
  readonly currency: string
}

export type GoodsGift = Exclude<Gift, { type: 'freeShipping' }>

/** What a promotion takes off the goods on its own, never more than they are worth. */
export const offGoods = (gift: GoodsGift, given: Given): Off => {
  switch (gift.type) {
    case 'percentage':
      return percentOff(gift.percent, given)
    case 'tiers':
      return tierOff(gift, given)
    case 'amount':
      return amountOff(gift, given)
    case 'fixedPrice':
      return eachFor(gift.price[given.currency] ?? 0, given)
    case 'buyXGetY':
      return offBuyXGetY(gift, given)
    case 'bundle':
      return offBundle(gift, given)
  }
}

const percentOff = (percent: number, given: Given): Off => {
  const base = total(given)
  const { amount } = percentageOf(money(base, given.currency), percent)
  return { ...together(amount, given), facts: { percent, base } }
}

/** The best step that is reached: however steps are written, more goods never get less. */
const tierOff = (gift: Extract<Gift, { type: 'tiers' }>, given: Given): Off => {
  const { basket, picked, currency } = given
  const isWorth = gift.by === 'worth'
  const have = isWorth
    ? picked.reduce((all, index) => all + (basket.worths[index] ?? 0), 0)
    : picked.reduce((all, index) => all + (basket.lines[index]?.quantity ?? 0), 0)
  const steps = gift.tiers.filter((tier) => !isWorth || tier.currency === currency)
  const reached = steps.filter(({ from }) => from <= have).map(({ percent }) => percent)
  if (reached.length > 0) return percentOff(Math.max(...reached), given)
  const from = Math.min(...steps.map((tier) => tier.from))
  const facts = { minimum: from, missing: from - have }
  return { reason: because(isWorth ? 'worth_too_little' : 'too_few_pieces', facts) }
}

const amountOff = (gift: Extract<Gift, { type: 'amount' }>, given: Given): Off => {
  const amount = gift.amount[given.currency] ?? 0
  if (!gift.perPiece) return together(Math.min(amount, total(given)), given)
  return eachLine(given, ({ unitPrice, quantity }) => Math.min(amount, unitPrice) * quantity)
}

const eachFor = (price: number, given: Given): Off =>
  eachLine(given, ({ unitPrice, quantity }) => Math.max(unitPrice - price, 0) * quantity)

const eachLine = (
  { basket, picked, worths }: Given,
  off: (line: { unitPrice: number; quantity: number }) => number,
): Off => {
  const perLine = worths.map(() => 0)
  for (const index of picked) {
    const line = basket.lines[index]
    if (line) perLine[index] = off(line)
  }
  return { perLine }
}

/** Spread over the lines by their worth. */
const together = (amount: number, { picked, worths }: Given): { perLine: number[] } => {
  const parts = spread(
    amount,
    picked.map((index) => worths[index] ?? 0),
  )
  const perLine = worths.map(() => 0)
  for (const [part, index] of picked.entries()) perLine[index] = parts[part] ?? 0
  return { perLine }
}

const total = ({ picked, worths }: Given): number =>
  picked.reduce((all, index) => all + (worths[index] ?? 0), 0)
