'use server'

import { resendBought } from '@souk/commerce'

import { orderToken } from '../orders/orderCookie.ts'
import { ask } from '../shop/ask.ts'
import { field } from '../shop/field.ts'
import { openPage } from '../shop/openPage.ts'
import { refusalText } from '../shop/refusalText.ts'

export type SentAgain = { readonly answer: string; readonly problem: string }

/** Has the letter of a gift card of this browser's order written once more. */
export const sendAgain = async (_: SentAgain, form: FormData): Promise<SentAgain> => {
  const { shop, t, format } = await openPage(field(form, 'shop'))
  const id = field(form, 'order')
  try {
    const key = { id, orderToken: await orderToken(shop, id), giftCard: field(form, 'card') }
    await ask(shop, resendBought, key)
    return { answer: t('giftCards.sentAgain'), problem: '' }
  } catch (error) {
    return { answer: '', problem: refusalText(error, { t, format, currency: shop.currency }) }
  }
}
