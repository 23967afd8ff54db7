import { lesser, money, subtract, type Money } from '@souk/kernel/domain'

import type { CreditUse } from '../../gift-cards/domain/index.ts'

/** Credit that pays for a cart, with what is free of it in minor units of the cart's currency. */
export type GiftCard = Omit<CreditUse, 'amount'> & { readonly balance: number }
export type GiftCardUse = CreditUse

/**
 * Pays with gift cards, in their order, as far as they go. A gift card is a means of payment, so it
 * comes after tax.
 */
export const redeem = (
  due: Money,
  cards: readonly GiftCard[],
): { readonly uses: readonly GiftCardUse[]; readonly left: Money } => {
  let left = due
  const uses = cards.map(({ balance, ...card }) => {
    const use = lesser(left, money(Math.max(0, balance), due.currency))
    left = subtract(left, use)
    return { ...card, amount: use.amount }
  })
  return { uses, left }
}
