'use server'

import { readBalance } from '@souk/commerce'

import { ask } from '../shop/ask.ts'
import { field } from '../shop/field.ts'
import { openPage } from '../shop/openPage.ts'
import { refusalText } from '../shop/refusalText.ts'

export type BalanceState = { readonly answer: string; readonly problem: string }

/** Tells what is left on a gift card. The code is not repeated: it is money. */
export const askBalance = async (_: BalanceState, form: FormData): Promise<BalanceState> => {
  const { shop, t, format } = await openPage(field(form, 'shop'))
  try {
    const { last4, balance, currency, expiresAt } = await ask(shop, readBalance, {
      code: field(form, 'code'),
    })
    const left = t('giftCards.left', { last4, amount: format.money(balance, currency) })
    const until = expiresAt ? ` ${t('giftCards.until', { date: format.date(expiresAt) })}` : ''
    return { answer: left + until, problem: '' }
  } catch (error) {
    const problem = refusalText(error, { t, format, currency: shop.currency })
    return { answer: '', problem }
  }
}
