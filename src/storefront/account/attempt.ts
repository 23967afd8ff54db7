import { MIN_PASSWORD_LENGTH } from '@souk/commerce'
import { publicError } from '@souk/kernel'

import { ADDRESS_FIELDS } from '../checkout/addressForm.ts'
import { field } from '../shop/field.ts'
import type { Words } from '../shop/messages/index.ts'
import { openPage, type ShopPage } from '../shop/openPage.ts'
import { refusalText } from '../shop/refusalText.ts'
import type { AccountState } from './accountState.ts'

type Said = { readonly news?: string; readonly values?: Readonly<Record<string, string>> }

/**
 * Runs one action of the account for the shop that the form names. What is refused comes back as a
 * sentence, with what was typed, except for passwords.
 */
export const attempt = async (
  { turn }: AccountState,
  form: FormData,
  work: (page: ShopPage) => Promise<Said>,
): Promise<AccountState> => {
  const page = await openPage(field(form, 'shop'))
  try {
    const { news = '', values = {} } = await work(page)
    return { problem: '', news, faults: {}, values, turn: turn + 1 }
  } catch (error) {
    // Next says "go elsewhere" by throwing.
    if (isDigested(error)) throw error
    const isWrongPassword =
      form.has('currentPassword') && publicError(error).code === 'credentials_invalid'
    return {
      problem: isWrongPassword
        ? page.t('account.wrongPassword')
        : refusalText(error, { ...page, currency: page.shop.currency }),
      news: '',
      faults: faultsOf(error, form, page),
      values: typed(form),
      turn: turn + 1,
    }
  }
}

/** Whether Next has thrown it, to lead elsewhere. */
export const isDigested = (error: unknown): boolean =>
  error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_')

/** Complaints of the operation at the field that they are about. */
const faultsOf = (error: unknown, form: FormData, { t }: ShopPage): Record<string, string> => {
  const { issues } = publicError(error).data
  if (!Array.isArray(issues)) return {}
  return Object.fromEntries(
    issues.map(({ path, message }: Issue) => {
      const name = path.join('.')
      return [form.has(`address.${name}`) ? `address.${name}` : name, complaint(name, message, t)]
    }),
  )
}

type Issue = { readonly path: readonly string[]; readonly message: string }

const complaint = (name: string, message: string, t: Words): string => {
  if (name === 'email') return t('checkout.invalidEmail')
  if (name === 'password') return t('account.passwordShort', { count: MIN_PASSWORD_LENGTH })
  if (name === 'currentPassword') return t('account.wrongPassword')
  const field = ADDRESS_FIELDS.find((one) => one.name === name)?.name
  if (field && message === 'missing')
    return t('checkout.missing', { field: t(`checkout.${field}`) })
  return message === 'tooLong' ? t('checkout.tooLong') : t('checkout.invalid')
}

const typed = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !/password|token/i.test(name) && !name.startsWith('$')
        ? [[name, value]]
        : [],
    ),
  )
