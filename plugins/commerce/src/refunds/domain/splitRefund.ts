import { allocate, money as moneyOf } from '@souk/kernel/domain'

import type { RefundedItem } from '../../payments/domain/index.ts'
import type { RefundShare } from './refundShare.ts'

type Part = Pick<RefundShare, 'amount' | 'tax' | 'items'>

/**
 * What of a refund goes back the way it was paid, and what onto the gift cards that paid the rest. Money
 * first, as far as money came in: the shopper has more of it than of credit with one shop, most refunds
 * stay one movement, and since no more money goes back than was paid, nobody turns a gift card into cash.
 *
 * What goes onto cards is there for good, and money may be turned away. So the money has the pieces, and
 * the card says what it gave for them: should the money come back, they can be refunded once more, for
 * what is missing.
 *
 * @param moneyLeft what was paid in money and has not gone back yet, in minor units
 */
export const splitRefund = (
  { amount, tax, items, worths = [] }: RefundShare,
  moneyLeft: number,
): { readonly money: Part; readonly credit: Part } => {
  const money = Math.min(amount, moneyLeft)
  // Rounded down: what is left over is the credit's.
  const taxOfMoney = amount === 0 ? 0 : Number((BigInt(tax) * BigInt(money)) / BigInt(amount))
  const credit = { amount: amount - money, tax: tax - taxOfMoney }
  const isSplit = money > 0 && credit.amount > 0
  if (!items || !isSplit) {
    return {
      money: { amount: money, tax: taxOfMoney, items },
      credit: { ...credit, items },
    }
  }
  const given = spread(credit, worths)
  return {
    money: {
      amount: money,
      tax: taxOfMoney,
      items: items.map((item, index) => plus(item, given[index], -1)),
    },
    credit: {
      ...credit,
      items: items.map(({ line }, index) => plus({ line, quantity: 0 }, given[index], 1)),
    },
  }
}

type Ahead = NonNullable<RefundedItem['ahead']>

/** The credit's part of each of the lines, by what they are worth. */
const spread = (credit: Ahead, worths: readonly number[]): Ahead[] => {
  const partsOf = (whole: number) => allocate(moneyOf(whole, 'XXX'), worths)
  const taxes = partsOf(credit.tax)
  return partsOf(credit.amount).map(({ amount }, index) => ({
    amount,
    tax: taxes[index]?.amount ?? 0,
  }))
}

const plus = (item: RefundedItem, by: Ahead | undefined, sign: 1 | -1): RefundedItem => ({
  ...item,
  ahead: {
    amount: (item.ahead?.amount ?? 0) + sign * (by?.amount ?? 0),
    tax: (item.ahead?.tax ?? 0) + sign * (by?.tax ?? 0),
  },
})
