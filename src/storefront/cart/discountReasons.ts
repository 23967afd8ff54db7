import { listPromotions, type CartView } from '@souk/commerce'
import type { Shop } from '@souk/kernel'

import { find } from '../shop/ask.ts'
import { cartKey } from './cartCookie.ts'

/** Why one discount applies to the visitor's cart or does not, as a sentence in the shop's language. */
export type DiscountReason = {
  readonly title: string
  readonly code: string | null
  readonly applied: boolean
  readonly why: string
}

/**
 * The reasons of the discounts that apply, and of the codes that were entered and do not. Nothing is
 * asked for a cart that has neither.
 */
export const discountReasons = async (
  shop: Shop,
  { codes, discounts }: Pick<CartView, 'codes' | 'discounts'>,
): Promise<readonly DiscountReason[]> => {
  if (codes.length + discounts.length === 0) return []
  const key = await cartKey(shop)
  const answer = key && (await find(shop, listPromotions, key))
  return (answer?.docs ?? [])
    .filter(({ applied, code }) => applied || code !== null)
    .map(({ title, code, applied, why }) => ({ title, code, applied, why }))
}
