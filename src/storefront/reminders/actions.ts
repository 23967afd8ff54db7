'use server'

import { confirmReminders, openReminder, unsubscribe } from '@souk/commerce'
import { publicError } from '@souk/kernel'
import { redirect } from 'next/navigation'

import { cartKey, keepCart } from '../cart/cartCookie.ts'
import { ask } from '../shop/ask.ts'
import { field } from '../shop/field.ts'
import { openPage, type ShopPage } from '../shop/openPage.ts'
import { refusalText } from '../shop/refusalText.ts'

export type LinkState = { readonly problem: string; readonly done: boolean; readonly turn: number }
export type OpenedState = LinkState & {
  /** How many articles did not come along; the visitor is to read that first. */
  readonly left: number
}

/**
 * Lets this visitor go on with what lies in the cart of a letter. What an account holds wants its owner
 * to log in.
 */
export const openCartOfLetter = async (
  { turn }: OpenedState,
  form: FormData,
): Promise<OpenedState> => {
  const page = await openPage(field(form, 'shop'))
  const present = await cartKey(page.shop)
  const opened = await attempt(page, () =>
    ask(page.shop, openReminder, {
      secret: field(form, 'secret'),
      ...(present && { cart: present.id, cartToken: present.cartToken }),
    }),
  )
  if (typeof opened === 'string') return { problem: opened, done: false, turn: turn + 1, left: 0 }
  if (opened.cart === null) redirect(page.routes.account)
  await keepCart(page.shop, { id: opened.cart, cartToken: opened.cartToken ?? undefined })
  if (opened.left > 0) return { problem: '', done: true, turn: turn + 1, left: opened.left }
  redirect(page.routes.cart)
}

/** No more letters of this kind to the address that this one went to. */
export const endReminders = async ({ turn }: LinkState, form: FormData): Promise<LinkState> => {
  const page = await openPage(field(form, 'shop'))
  const ended = await attempt(page, () =>
    ask(page.shop, unsubscribe, { secret: field(form, 'secret') }),
  )
  if (typeof ended === 'string') return { problem: ended, done: false, turn: turn + 1 }
  return { problem: '', done: true, turn: turn + 1 }
}

/** The address of the letter is its reader's, who wants to be reminded. */
export const confirmAddress = async ({ turn }: LinkState, form: FormData): Promise<LinkState> => {
  const page = await openPage(field(form, 'shop'))
  const confirmed = await attempt(page, () =>
    ask(page.shop, confirmReminders, { secret: field(form, 'secret') }),
  )
  if (typeof confirmed === 'string') return { problem: confirmed, done: false, turn: turn + 1 }
  return { problem: '', done: true, turn: turn + 1 }
}

/** The answer, or a sentence that says why there is none. */
const attempt = async <T extends object>(
  { shop, t, format }: ShopPage,
  work: () => Promise<T>,
): Promise<T | string> => {
  try {
    return await work()
  } catch (error) {
    const { code } = publicError(error)
    if (code === 'reminder_not_found') return t('reminders.gone')
    if (code === 'confirmation_not_found') return t('reminders.confirmGone')
    return refusalText(error, { t, format, currency: shop.currency })
  }
}
