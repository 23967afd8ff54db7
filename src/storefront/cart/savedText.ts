import type { CartView } from '@souk/commerce'

import type { Words } from '../shop/messages/index.ts'

type Speech = { readonly t: Words; readonly money: (amount: number) => string }

/** What has become of a line since it was saved for later, as sentences; none where nothing has. */
export const savedText = (
  { sold, obtainable, quantity, unitPrice, formerPrice }: CartView['savedItems'][number],
  { t, money }: Speech,
): string[] => {
  if (!sold) return [t('cart.saved.gone')]
  return [
    ...(obtainable === 0 ? [t('cart.saved.soldOut')] : []),
    ...(obtainable > 0 && obtainable < quantity
      ? [t('cart.saved.short', { count: obtainable })]
      : []),
    ...(formerPrice === null
      ? []
      : [
          t(formerPrice > unitPrice ? 'cart.saved.cheaper' : 'cart.saved.dearer', {
            price: money(formerPrice),
          }),
        ]),
  ]
}
