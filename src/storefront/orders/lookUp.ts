'use server'

import { lookUpOrder } from '@souk/commerce'
import { redirect } from 'next/navigation'

import { ask } from '../shop/ask.ts'
import { field } from '../shop/field.ts'
import { openPage } from '../shop/openPage.ts'
import { refusalText } from '../shop/refusalText.ts'
import { keepOrder } from './orderCookie.ts'

export type LookUpState = {
  readonly problem: string
  readonly number: string
  readonly email: string
}

/** Opens an order in this browser for who knows its number and e-mail. */
export const lookUp = async (_: LookUpState, form: FormData): Promise<LookUpState> => {
  const { shop, routes, t, format } = await openPage(field(form, 'shop'))
  const number = field(form, 'number').replace(/^#/, '')
  const email = field(form, 'email')
  const found = await ask(shop, lookUpOrder, { number, email }).catch((error: unknown) => {
    const text = refusalText(error, { t, format, currency: shop.currency })
    return /^\d{1,12}$/.test(number) ? text : t('refusals.order_not_found')
  })
  if (typeof found === 'string') return { problem: found, number, email }
  await keepOrder(shop, found)
  redirect(routes.order(found.id))
}
