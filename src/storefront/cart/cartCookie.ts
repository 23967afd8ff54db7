import type { Shop } from '@souk/kernel'

import { dropSecret, keepSecret, readSecret } from '../shop/secretCookies.ts'

type Named = Pick<Shop, 'slug'>

/** Which cart is the visitor's, and its secret; a customer's cart opens with the session alone. */
export type CartKey = { readonly id: string; readonly cartToken?: string | undefined }

/** Per shop, since shops reached by path share a host. */
const nameOf = ({ slug }: Named): string => `souk-cart.${slug}`

/** A cookie of any other form was not written here, and would only be refused wherever it is shown. */
const OURS = /^([\w-]{1,60})\.([\w-]{0,100})$/

export const cartKey = async (shop: Named): Promise<CartKey | null> => {
  const [, id, cartToken] = OURS.exec((await readSecret(nameOf(shop))) ?? '') ?? []
  return id ? { id, cartToken: cartToken || undefined } : null
}

export const keepCart = (shop: Named, { id, cartToken = '' }: CartKey): Promise<void> =>
  keepSecret(nameOf(shop), `${id}.${cartToken}`)

export const dropCart = (shop: Named): Promise<void> => dropSecret(nameOf(shop))
