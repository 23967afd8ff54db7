'use server'

import type { CartView } from '@souk/commerce'
import { refresh } from 'next/cache'

import { field } from '../shop/field.ts'
import { openPage } from '../shop/openPage.ts'
import { refusalText } from '../shop/refusalText.ts'
import { putIn } from './putIn.ts'

export type AddToCartState = {
  /** What to tell the shopper; empty before the first try. */
  readonly message: string
  readonly added: boolean
  /** As it now is, where something was put in. */
  readonly cart?: CartView
  /** Grows with every try, so that the same answer twice is still news. */
  readonly turn: number
}

/** Takes the fields `shop`, `variant`, `quantity` and, for the message, `title`. */
export const addToCart = async (
  { turn }: AddToCartState,
  form: FormData,
): Promise<AddToCartState> => {
  const { shop, t, format } = await openPage(field(form, 'shop'))
  try {
    const cart = await putIn(shop, {
      variant: field(form, 'variant'),
      quantity: Number(field(form, 'quantity') || '1'),
    })
    refresh()
    const message = t('cart.added', { product: field(form, 'title') || t('cart.product') })
    return { message, added: true, cart, turn: turn + 1 }
  } catch (error) {
    const message = refusalText(error, { t, format, currency: shop.currency })
    return { message, added: false, turn: turn + 1 }
  }
}
