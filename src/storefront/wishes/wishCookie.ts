import type { Shop } from '@souk/kernel'

import { dropSecret, keepSecret, readSecret } from '../shop/secretCookies.ts'

type Named = Pick<Shop, 'slug'>

/** Which list is the guest's, and its secret; a customer's lists open with the session alone. */
export type WishKey = { readonly id: string; readonly wishToken: string }

const nameOf = ({ slug }: Named): string => `souk-wishes.${slug}`

/** As long as the shop keeps a list that nobody touches. */
const SECONDS = 90 * 86_400

const OURS = /^([\w-]{1,60})\.([\w-]{1,100})$/

export const wishKey = async (shop: Named): Promise<WishKey | null> => {
  const [, id, wishToken] = OURS.exec((await readSecret(nameOf(shop))) ?? '') ?? []
  return id && wishToken ? { id, wishToken } : null
}

export const keepWishes = (shop: Named, { id, wishToken }: WishKey): Promise<void> =>
  keepSecret(nameOf(shop), `${id}.${wishToken}`, { seconds: SECONDS })

export const dropWishes = (shop: Named): Promise<void> => dropSecret(nameOf(shop))
