import {
  add,
  allocate,
  lesser,
  percentageOf,
  subtract,
  sum,
  zero,
  type Money,
} from '@souk/kernel/domain'

import { codeRefusal } from './codeRefusal.ts'
import type { Promotion } from './promotion.ts'

export type Discount = { readonly code: string; readonly title: string; readonly amount: number }

export type DiscountedGoods = {
  /** What each promotion that holds takes off. */
  readonly discounts: readonly Discount[]
  readonly total: Money
  /** The total, spread over the lines in proportion to their worth. */
  readonly perLine: readonly Money[]
}

/**
 * Takes the promotions that hold off the goods. Each is a percentage of the goods' full worth, so
 * their order makes no difference to the total; together they never take off more than all of it.
 *
 * @param lines what each line is worth before discounts
 */
export const discountGoods = (
  lines: readonly Money[],
  context: {
    readonly currency: string
    readonly promotions: readonly Promotion[]
    readonly now: Date
  },
): DiscountedGoods => {
  const { currency, promotions, now } = context
  const goods = sum(lines, currency)
  let left = goods

  const discounts = promotions
    .filter((promotion) => codeRefusal(promotion, { goods: goods.amount, now }) === null)
    .map(({ code, title, value }) => {
      const amount = lesser(percentageOf(goods, value), left)
      left = subtract(left, amount)
      return { code, title, amount }
    })

  const total = discounts.reduce((all, { amount }) => add(all, amount), zero(currency))
  return {
    discounts: discounts.map((discount) => ({ ...discount, amount: discount.amount.amount })),
    total,
    perLine:
      lines.length === 0
        ? []
        : allocate(
            total,
            lines.map(({ amount }) => amount),
          ),
  }
}
