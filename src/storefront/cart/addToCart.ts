'use server'

import type { CartView } from '@souk/commerce'
import { refresh } from 'next/cache'

import { readGiftCard, typedOfCard } from '../giftCards/readGiftCard.ts'
import { field } from '../shop/field.ts'
import { openPage } from '../shop/openPage.ts'
import { refusalText } from '../shop/refusalText.ts'
import { ANSWER } from '../catalogue/AskFields.tsx'
import { putIn } from './putIn.ts'

export type AddToCartState = {
  /** What to tell the shopper; empty before the first try. */
  readonly message: string
  readonly added: boolean
  /** As it now is, where something was put in. */
  readonly cart?: CartView
  /** What was said of it, by what was asked; to be shown again where it was refused. */
  readonly given: Readonly<Record<string, string>>
  /** What was typed of a gift card: it stays, as the price beside it does. */
  readonly giftCard?: Readonly<Record<string, string>>
  /** Grows with every try, so that the same answer twice is still news. */
  readonly turn: number
}

/**
 * Takes the fields `shop`, `variant`, `quantity`, for the message `title`, an answer to whatever is asked
 * (`property:Engraving`), `extra` once for each that was chosen, and what is said of a gift card.
 */
export const addToCart = async (
  { turn }: AddToCartState,
  form: FormData,
): Promise<AddToCartState> => {
  const { shop, t, format } = await openPage(field(form, 'shop'))
  const given = answersIn(form)
  const giftCard = readGiftCard(form, shop.currency)
  try {
    const cart = await putIn(shop, {
      variant: field(form, 'variant'),
      quantity: Number(field(form, 'quantity') || '1'),
      extras: form.getAll('extra').filter((id) => typeof id === 'string'),
      properties: Object.entries(given).map(([name, value]) => ({ name, value })),
      ...(giftCard && { giftCard }),
    })
    refresh()
    const message = t('cart.added', { product: field(form, 'title') || t('cart.product') })
    return { message, added: true, cart, given: {}, giftCard: typedOfCard(form), turn: turn + 1 }
  } catch (error) {
    const message = refusalText(error, { t, format, currency: shop.currency })
    return { message, added: false, given, giftCard: typedOfCard(form), turn: turn + 1 }
  }
}

const answersIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form.keys()]
      .filter((name) => name.startsWith(ANSWER))
      .map((name) => [name.slice(ANSWER.length), field(form, name)] as const)
      .filter(([, value]) => value !== ''),
  )
