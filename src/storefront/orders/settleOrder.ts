'use server'

import { confirmOrder } from '@souk/commerce'
import { refresh } from 'next/cache'

import { ask } from '../shop/ask.ts'
import { field } from '../shop/field.ts'
import { openPage } from '../shop/openPage.ts'
import { orderToken } from './orderCookie.ts'

/** Asks how the payment stands; may be pressed any number of times. */
export const settleOrder = async (form: FormData): Promise<void> => {
  const { shop } = await openPage(field(form, 'shop'))
  const id = field(form, 'order')
  await ask(shop, confirmOrder, { id, orderToken: await orderToken(shop, id) })
  refresh()
}
