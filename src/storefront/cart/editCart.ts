'use server'

import {
  acknowledgeChanges,
  addCode,
  changeItem,
  removeCode,
  removeGiftCard,
  removeItem,
  removeSaved,
  saveForLater,
  takeBack,
  useStoreCredit,
  type CartView,
} from '@souk/commerce'
import type { Shop } from '@souk/kernel'
import { refresh } from 'next/cache'

import { ask } from '../shop/ask.ts'
import { field } from '../shop/field.ts'
import { openPage } from '../shop/openPage.ts'
import { refusalText } from '../shop/refusalText.ts'
import { cartKey, type CartKey } from './cartCookie.ts'
import { inOpenCart } from './inOpenCart.ts'

export type EditCartState = {
  /** Good news, for the page's status. */
  readonly news: string
  /** What was refused, and at which line (or at the codes). */
  readonly problem: string
  readonly at: string
  /** As it now is, for whoever shows a cart that no page brings along: where `sheet` was given. */
  readonly cart?: CartView
  readonly turn: number
}

/**
 * One change of the cart, named by the button that was pressed: `intent` is `set`, `remove`,
 * `enterCode`, `removeCode`, `removeGiftCard`, `useCredit`, `keepCredit`, `addExtra`, `dropExtra`,
 * `save`, `takeBack`, `removeSaved` or `acknowledge`.
 */
export const editCart = async ({ turn }: EditCartState, form: FormData): Promise<EditCartState> => {
  const { shop, t, format } = await openPage(field(form, 'shop'))
  const change = changeOf(form)
  const at = field(form, 'item') || 'codes'
  const money = (cart: CartView) => format.money(cart.totals.total, cart.currency)
  const product = field(form, 'title')
  const code = (field(form, 'removeCode') || field(form, 'code')).toUpperCase()
  try {
    const key = await cartKey(shop)
    if (!key) return { news: '', problem: t('refusals.cart_not_found'), at, turn: turn + 1 }
    const cart = await change.make(shop, key)
    refresh()
    const news = {
      set: () =>
        t('cart.updated', {
          product,
          count: field(form, 'to') || field(form, 'quantity'),
          total: money(cart),
        }),
      remove: () => t('cart.removed', { product, total: money(cart) }),
      addExtra: () => t('cart.extrasChanged', { product, total: money(cart) }),
      acknowledge: () => t('cart.changes.noted'),
      save: () => t('cart.saved.kept', { product, total: money(cart) }),
      takeBack: () => t('cart.saved.back', { product, total: money(cart) }),
      removeSaved: () => t('cart.saved.removed', { product }),
      dropExtra: () => t('cart.extrasChanged', { product, total: money(cart) }),
      // A gift card's code is money: it is repeated to nobody.
      enterCode: () =>
        cart.codes.includes(code)
          ? t('cart.codeAdded', { code })
          : t('cart.giftCardAdded', { total: money(cart) }),
      removeCode: () => t('cart.codeRemoved', { code }),
      removeGiftCard: () => t('cart.giftCardRemoved', { total: money(cart) }),
      useCredit: () => t('cart.storeCreditUsed', { total: money(cart) }),
      keepCredit: () => t('cart.storeCreditLeft', { total: money(cart) }),
    }[change.intent]()
    return { news, problem: '', at, turn: turn + 1, ...(form.has('sheet') && { cart }) }
  } catch (error) {
    const problem = refusalText(error, { t, format, currency: shop.currency })
    return { news: '', problem, at, turn: turn + 1 }
  }
}

type Intent =
  | 'set'
  | 'remove'
  | 'enterCode'
  | 'removeCode'
  | 'removeGiftCard'
  | 'useCredit'
  | 'keepCredit'
  | 'addExtra'
  | 'dropExtra'
  | 'save'
  | 'takeBack'
  | 'removeSaved'
  | 'acknowledge'
type Change = {
  readonly intent: Intent
  readonly make: (shop: Shop, key: CartKey) => Promise<CartView>
}

/** A stepper's button says the new quantity itself; without one the typed number counts. */
const changeOf = (form: FormData): Change => {
  const item = field(form, 'item')
  if (form.has('acknowledge'))
    return { intent: 'acknowledge', make: (shop, key) => ask(shop, acknowledgeChanges, key) }
  if (form.has('save'))
    return { intent: 'save', make: (shop, key) => ask(shop, saveForLater, { ...key, item }) }
  if (form.has('takeBack')) {
    const quantity = Number(field(form, 'takeBack')) || undefined
    return {
      intent: 'takeBack',
      make: (shop, key) =>
        inOpenCart(shop, key, (open) => ask(shop, takeBack, { ...open, item, quantity })),
    }
  }
  if (form.has('removeSaved'))
    return {
      intent: 'removeSaved',
      make: (shop, key) =>
        inOpenCart(shop, key, (open) => ask(shop, removeSaved, { ...open, item })),
    }
  if (form.has('removeCode')) {
    const code = field(form, 'removeCode')
    return { intent: 'removeCode', make: (shop, key) => ask(shop, removeCode, { ...key, code }) }
  }
  if (form.has('removeGiftCard')) {
    const giftCard = field(form, 'removeGiftCard')
    return {
      intent: 'removeGiftCard',
      make: (shop, key) => ask(shop, removeGiftCard, { ...key, giftCard }),
    }
  }
  if (form.has('useCredit')) {
    const use = field(form, 'useCredit') === 'yes'
    return {
      intent: use ? 'useCredit' : 'keepCredit',
      // oxlint-disable-next-line react-hooks/rules-of-hooks -- an operation, and no hook
      make: (shop, key) => ask(shop, useStoreCredit, { ...key, use }),
    }
  }
  if (form.has('code')) {
    const code = field(form, 'code')
    return { intent: 'enterCode', make: (shop, key) => ask(shop, addCode, { ...key, code }) }
  }
  if (form.has('addExtra') || form.has('dropExtra')) {
    const extras = [...form.getAll('extra'), form.get('addExtra')].filter(
      (id): id is string => typeof id === 'string' && id !== form.get('dropExtra'),
    )
    return {
      intent: form.has('addExtra') ? 'addExtra' : 'dropExtra',
      make: (shop, key) => ask(shop, changeItem, { ...key, item, extras }),
    }
  }
  const quantity = Number(field(form, 'to') || field(form, 'quantity') || 'none')
  if (form.has('remove') || quantity === 0) {
    return { intent: 'remove', make: (shop, key) => ask(shop, removeItem, { ...key, item }) }
  }
  return { intent: 'set', make: (shop, key) => ask(shop, changeItem, { ...key, item, quantity }) }
}
