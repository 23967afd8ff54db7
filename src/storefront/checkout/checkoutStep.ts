'use server'

import { addAddress, checkOut, type CartView } from '@souk/commerce'
import { isSoukError, publicError } from '@souk/kernel'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'

import { currentCustomer } from '../account/currentCustomer.ts'
import { cartKey, dropCart, type CartKey } from '../cart/cartCookie.ts'
import { currentCart } from '../cart/currentCart.ts'
import { keepOrder } from '../orders/orderCookie.ts'
import { stripeScript, type PaymentFieldsData } from '../payment/paymentFields.ts'
import { ask } from '../shop/ask.ts'
import { field } from '../shop/field.ts'
import { openPage, type ShopPage } from '../shop/openPage.ts'
import { refusalText } from '../shop/refusalText.ts'
import { asVisitorOf } from '../shop/visitedAddress.ts'
import { addressValues, filledIn, sameAddress } from './addressForm.ts'
import type { CheckoutState, CheckoutValues } from './checkoutState.ts'
import { isCollected } from './isDeliverable.ts'
import { checkoutFaults, readCheckout } from './readCheckout.ts'
import { saveDetails } from './saveDetails.ts'

/**
 * One submit of the checkout, named by the button that was pressed. `intent` is `place` (order it),
 * `continue` (save it and show the ways of shipping), `auto` (the same, while typing: without
 * complaints) or `use:<id>` (fill in a saved address).
 */
export const checkoutStep = async (
  previous: CheckoutState,
  form: FormData,
): Promise<CheckoutState> => {
  const page = await openPage(field(form, 'shop'))
  const { shop, routes } = page
  const intent = field(form, 'intent') || 'continue'
  const typed = readCheckout(form)
  const values = intent.startsWith('use:') ? await withSaved(page, typed, intent.slice(4)) : typed
  const state: CheckoutState = {
    ...previous,
    values,
    faults: {},
    problem: '',
    news: '',
    mendCart: false,
    fields: null,
    turn: previous.turn + 1,
    filled: values === typed ? previous.filled : previous.filled + 1,
  }
  const key = await cartKey(shop)
  const before = key && (await currentCart(shop))
  if (!key || !before)
    return { ...state, problem: page.t('refusals.cart_not_found'), mendCart: true }
  const placed = await attempt(page, state, { key, before, form, intent })
  if ('faults' in placed) {
    refresh()
    return placed
  }
  const { order, payment } = placed
  await keepOrder(shop, order)
  if (order.status !== 'pending') {
    await dropCart(shop)
    redirect(routes.order(order.id))
  }
  // The cart stays as it is until it is paid for: it is what a shopper comes back to.
  if (payment.redirectUrl) redirect(payment.redirectUrl)
  const fields = fieldsFor(page, placed)
  if (fields) return { ...state, fields }
  redirect(routes.paid(order.id))
}

type Try = {
  readonly key: CartKey
  readonly before: CartView
  readonly form: FormData
  readonly intent: string
}
type Placed = Pick<z.output<(typeof checkOut)['output']>, 'order' | 'payment'>

const attempt = async (
  page: ShopPage,
  state: CheckoutState,
  { key, before, form, intent }: Try,
): Promise<CheckoutState | Placed> => {
  const { shop, t, format, routes } = page
  const values = state.values ?? readCheckout(form)
  try {
    // A closed cart answers its order: pressing twice, or going back, shows it instead of ordering again.
    if (before.status === 'completed') return await ask(shop, checkOut, key)
    const isShipped = before.requiresShipping
    const isToCollect = isCollected(form)
    const faults = checkoutFaults(values, { isShipped: isShipped && !isToCollect, t })
    const cart = await saveDetails(shop, key, {
      wording: page.t('checkout.remindMe'),
      values,
      wish: { isShipped, isCollected: isToCollect, option: field(form, 'option'), faults },
    })
    const total = format.money(cart.totals.total, cart.currency)
    if (intent === 'auto') return { ...state, news: t('checkout.updated', { total }) }
    if (Object.keys(faults).length > 0)
      return { ...state, faults, problem: t('refusals.checkout_incomplete') }
    if (intent !== 'place') return { ...state, news: t('checkout.updated', { total }) }
    if (isShipped && !cart.shippingOption) return { ...state, problem: t('checkout.noShipping') }
    if (!before.shippingOption && cart.shippingOption) {
      return { ...state, problem: t('checkout.shippingNew', { total }) }
    }
    const placed = await asVisitorOf(page.absolute(routes.base), () =>
      ask(shop, checkOut, {
        ...key,
        acceptTotal: Number(field(form, 'acceptTotal')),
        // Kept with the words that stood beside the box.
        ...(values.digitalConsent && { digitalConsent: t('checkout.digitalConsent') }),
        ...(field(form, 'provider') && { provider: field(form, 'provider') }),
      }),
    )
    if (values.keepAddress && isShipped && !isToCollect) await keepAddress(page, values)
    return placed
  } catch (error) {
    const problem = refusalText(error, { t, format, currency: before.currency })
    const { code } = publicError(error)
    return {
      ...state,
      problem,
      faults: faultsOf(error, page),
      mendCart: MEND_IN_CART.includes(code),
    }
  }
}

const fieldsFor = (
  { absolute, format, routes, shop }: ShopPage,
  { order, payment }: Placed,
): PaymentFieldsData | null => {
  const { clientSecret, publishableKey, account } = payment
  if (!clientSecret || !publishableKey) return null
  return {
    script: stripeScript(),
    publishableKey,
    clientSecret,
    account,
    returnUrl: absolute(routes.paid(order.id)),
    total: format.money(order.totals.total, order.currency),
    locale: shop.locale,
  }
}

const MEND_IN_CART: readonly string[] = ['insufficient_stock', 'item_unavailable', 'cart_not_found']

/** What the operation found to complain about, at the field it was typed into. */
const faultsOf = (error: unknown, { t }: ShopPage): Record<string, string> => {
  const { code, data } = publicError(error)
  if (code === 'tax_id_invalid' || code === 'tax_id_unknown')
    return { taxId: t(`refusals.${code}`) }
  const { issues } = data
  if (!Array.isArray(issues)) return {}
  return Object.fromEntries(
    issues.map(({ path }: { path: readonly string[] }) => [
      path.join('.').replace('shippingAddress', 'shipping').replace('billingAddress', 'billing'),
      t('checkout.invalid'),
    ]),
  )
}

const withSaved = async (
  { shop }: ShopPage,
  values: CheckoutValues,
  id: string,
): Promise<CheckoutValues> => {
  const customer = await currentCustomer(shop)
  const saved = customer?.addresses.find((address) => address.id === id)
  return saved ? { ...values, shipping: addressValues(saved) } : values
}

/** The order stands, whatever becomes of this. */
const keepAddress = async ({ shop }: ShopPage, { shipping }: CheckoutValues): Promise<void> => {
  const customer = await currentCustomer(shop)
  const isKnown = customer?.addresses.some((saved) => sameAddress(addressValues(saved), shipping))
  if (!customer || isKnown) return
  try {
    await ask(shop, addAddress, filledIn(shipping))
  } catch (error) {
    if (!isSoukError(error)) throw error
  }
}
