import type { CartView } from '@souk/commerce'

import type { Speech } from '../shop/speak.ts'

type Change = CartView['changes'][number]
type Words = Pick<Speech, 't' | 'format'> & { readonly currency: string }

/** A change of the cart as a sentence in the shop's language. */
export const changeText = (
  { kind, title, before, after }: Change,
  { t, format, currency }: Words,
): string => {
  const money = (amount: Change['before']) => format.money(Number(amount), currency)
  switch (kind) {
    case 'price':
    case 'extra_price':
      return t(Number(after) > Number(before) ? 'cart.changes.dearer' : 'cart.changes.cheaper', {
        title,
        before: money(before),
        after: money(after),
      })
    case 'short':
      return t('cart.changes.short', { title, count: Number(after) })
    case 'gone':
    case 'extra_gone':
    case 'code':
      return t(`cart.changes.${kind}`, { title })
    case 'rate':
      return t('cart.changes.rate')
  }
}
