import { isCurrency } from '@souk/kernel/domain'

import { isEmail, normalizeEmail } from '../../../customers/domain/index.ts'
import { joinWith, LineProblem } from '../cellText.ts'
import type { PastOrder } from '../item.ts'

/** By which the same order is known again: `A\ B C` is C of “A B”, and `A B\ C` is “B C” of A. */
export const pastOrderKey = ({ source, number }: Pick<PastOrder, 'source' | 'number'>): string =>
  joinWith([source, number], ' ', ' ').trim()

/** @throws LineProblem where it is none that there is */
export const currencyIn = (text: string | undefined): string => {
  const currency = (text ?? '').toUpperCase()
  if (!isCurrency(currency)) throw new LineProblem(`“${text ?? ''}” is no currency, such as EUR.`)
  return currency
}

/** Null for a sale over the counter, which has none. @throws LineProblem where it is none */
export const emailIn = (text: string | undefined): string | null => {
  const email = normalizeEmail(text ?? '')
  if (email === '') return null
  if (!isEmail(email)) throw new LineProblem(`“${email}” is no e-mail address.`)
  return email
}
