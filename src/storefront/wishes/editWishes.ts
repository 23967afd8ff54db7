'use server'

import {
  createWishList,
  removeWish,
  removeWishList,
  shareWishList,
  updateWishList,
} from '@souk/commerce'
import { publicError } from '@souk/kernel'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'

import { isDigested } from '../account/attempt.ts'
import { field } from '../shop/field.ts'
import { ask } from '../shop/ask.ts'
import { openPage, type ShopPage } from '../shop/openPage.ts'
import { refusalText } from '../shop/refusalText.ts'
import { putInCart, type ListKey } from './ownWishes.ts'
import { wishKey } from './wishCookie.ts'

export type EditWishesState = {
  /** Good news, for the page's status. */
  readonly news: string
  /** What was refused, and at which wish (or at the list). */
  readonly problem: string
  readonly at: string
  readonly turn: number
}

/** One change of a list, named by the button that was pressed: the field `intent`. */
export const editWishes = async (
  { turn }: EditWishesState,
  form: FormData,
): Promise<EditWishesState> => {
  const page = await openPage(field(form, 'shop'))
  const { shop, t, format } = page
  const at = field(form, 'item') || 'list'
  try {
    const wishToken = (await wishKey(shop))?.wishToken
    const list = { id: field(form, 'list'), wishToken }
    const news = await changeBy(form, { page, list })
    refresh()
    return { news, problem: '', at, turn: turn + 1 }
  } catch (error) {
    // Next says "go elsewhere" by throwing.
    if (isDigested(error)) throw error
    const known = WORDS.find((code) => code === publicError(error).code)
    const problem = known
      ? t(`wishes.${known}`)
      : refusalText(error, { t, format, currency: shop.currency })
    return { news: '', problem, at, turn: turn + 1 }
  }
}

const WORDS = [
  'wish_lists_too_many',
  'wish_list_full',
  'wish_list_not_found',
  'wish_not_found',
  'wish_names_no_variant',
] as const

type About = { readonly page: ShopPage; readonly list: ListKey }

const changeBy = async (form: FormData, { page, list }: About): Promise<string> => {
  const { shop, t, routes } = page
  const [item, product, name] = [field(form, 'item'), field(form, 'title'), field(form, 'name')]
  switch (field(form, 'intent')) {
    case 'move':
      await putInCart(shop, { list, item })
      return t('wishes.moved', { product })
    case 'remove':
      await ask(shop, removeWish, { ...list, item })
      return t('wishes.removed', { product })
    case 'rename':
      await ask(shop, updateWishList, { ...list, name: name || null })
      return t('wishes.renamed')
    case 'share':
      await ask(shop, shareWishList, { ...list, shared: true })
      return t('wishes.shared')
    case 'unshare':
      await ask(shop, shareWishList, { ...list, shared: false })
      return t('wishes.unshared')
    case 'create': {
      const { id } = await ask(shop, createWishList, name ? { name } : {})
      redirect(`${routes.wishes}?list=${id}`)
    }
    case 'delete':
      await ask(shop, removeWishList, list)
      redirect(routes.wishes)
  }
  return ''
}
