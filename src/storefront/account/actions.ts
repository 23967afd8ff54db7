'use server'

import {
  addAddress,
  changeAddress,
  forgotPassword,
  logIn,
  logOut,
  register,
  removeAddress,
  resetPassword,
  updateMe,
  type CartView,
} from '@souk/commerce'
import { kernelErrors, type Shop } from '@souk/kernel'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'

import { cartKey, dropCart, keepCart } from '../cart/cartCookie.ts'
import { addressFaults, addressIn, filledIn } from '../checkout/addressForm.ts'
import { ask } from '../shop/ask.ts'
import { field } from '../shop/field.ts'
import { openPage, type ShopPage } from '../shop/openPage.ts'
import type { AccountState } from './accountState.ts'
import { attempt } from './attempt.ts'
import { dropWishes, wishKey } from '../wishes/wishCookie.ts'
import { dropSession, keepSession } from './session.ts'

type Action = (state: AccountState, form: FormData) => Promise<AccountState>

export const enter: Action = async (state, form) =>
  attempt(state, form, async (page) => {
    const guest = await guestsSecrets(page.shop)
    const { token, cart } = await ask(page.shop, logIn, {
      email: field(form, 'email'),
      password: secret(form, 'password'),
      ...guest,
    })
    await begin(page.shop, { token, cart })
    redirect(next(page, form))
  })

export const enrol: Action = async (state, form) =>
  attempt(state, form, async (page) => {
    const guest = await guestsSecrets(page.shop)
    const { token, cart } = await ask(page.shop, register, {
      email: field(form, 'email'),
      password: secret(form, 'password'),
      name: field(form, 'name'),
      ...guest,
    })
    await begin(page.shop, { token, cart })
    redirect(next(page, form))
  })

/** The customer's cart stays with the account; whoever uses this browser next begins without one. */
export const leave = async (form: FormData): Promise<void> => {
  const { shop, routes } = await openPage(field(form, 'shop'))
  await ask(shop, logOut, {})
  await dropSession(shop)
  await dropCart(shop)
  redirect(routes.account)
}

export const askForMail: Action = async (state, form) =>
  attempt(state, form, async ({ shop, t }) => {
    await ask(shop, forgotPassword, { email: field(form, 'email') })
    return { news: t('account.forgotSent') }
  })

export const setPassword: Action = async (state, form) =>
  attempt(state, form, async ({ shop, routes }) => {
    const { token } = await ask(shop, resetPassword, {
      token: field(form, 'token'),
      password: secret(form, 'password'),
    })
    await keepSession(shop, token)
    redirect(routes.account)
  })

export const saveDetails: Action = async (state, form) =>
  attempt(state, form, async ({ shop, t }) => {
    await ask(shop, updateMe, {
      name: field(form, 'name'),
      email: field(form, 'email'),
      currentPassword: secret(form, 'currentPassword'),
    })
    refresh()
    return { news: t('account.detailsSaved') }
  })

export const saveRemindMe: Action = async (state, form) =>
  attempt(state, form, async ({ shop, t }) => {
    const remindMe = form.has('remindMe')
    await ask(shop, updateMe, {
      remindMe,
      // Kept with the words that stood beside the box.
      ...(remindMe && { remindMeWording: t('checkout.remindMe') }),
    })
    refresh()
    return { news: t('account.lettersSaved') }
  })

export const changePassword: Action = async (state, form) =>
  attempt(state, form, async ({ shop, t }) => {
    await ask(shop, updateMe, {
      password: secret(form, 'password'),
      currentPassword: secret(form, 'currentPassword'),
    })
    return { news: t('account.passwordSaved') }
  })

export const saveAddress: Action = async (state, form) =>
  attempt(state, form, async ({ shop, t }) => {
    const values = addressIn(form, 'address')
    const [fault] = addressFaults(values)
    if (fault) throw incomplete(values)
    const id = field(form, 'id')
    if (id) await ask(shop, changeAddress, { address: id, ...filledIn(values) })
    else await ask(shop, addAddress, filledIn(values))
    refresh()
    return { news: t('account.addressSaved') }
  })

export const forgetAddress: Action = async (state, form) =>
  attempt(state, form, async ({ shop, t }) => {
    await ask(shop, removeAddress, { address: field(form, 'id') })
    refresh()
    return { news: t('account.addressRemoved') }
  })

const begin = async (
  shop: Shop,
  { token, cart }: { token: string; cart?: CartView | undefined },
): Promise<void> => {
  await keepSession(shop, token)
  if (cart) await keepCart(shop, { id: cart.id })
  // What was on the guest's list is on the customer's now.
  await dropWishes(shop)
}

/** What a guest has here, to be taken along. */
const guestsSecrets = async (shop: Shop) => ({
  cartToken: (await cartKey(shop))?.cartToken,
  wishToken: (await wishKey(shop))?.wishToken,
})

const next = ({ routes }: ShopPage, form: FormData): string =>
  field(form, 'next') === 'checkout' ? routes.checkout : routes.account

/** Not trimmed: blanks at the ends of a password belong to it. */
const secret = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

const incomplete = (values: ReturnType<typeof addressIn>) =>
  kernelErrors.invalid_input({
    issues: addressFaults(values).map(({ name, kind }) => ({ path: [name], message: kind })),
  })
