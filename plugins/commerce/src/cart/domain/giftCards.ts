import { lesser, money, subtract, type Money } from '@souk/kernel/domain'

/** A gift card in a cart, with what is left on it in minor units of the cart's currency. */
export type GiftCard = { readonly last4: string; readonly balance: number }
export type GiftCardUse = { readonly last4: string; readonly amount: number }

/**
 * Pays with gift cards, in their order, as far as they go. A gift card is a means of payment, so it
 * comes after tax.
 */
export const redeem = (
  due: Money,
  cards: readonly GiftCard[],
): { readonly uses: readonly GiftCardUse[]; readonly left: Money } => {
  let left = due
  const uses = cards.map(({ last4, balance }) => {
    const use = lesser(left, money(balance, due.currency))
    left = subtract(left, use)
    return { last4, amount: use.amount }
  })
  return { uses, left }
}
