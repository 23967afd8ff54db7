import type { Shop } from '@souk/kernel'

import { dropSecret, keepSecret, readSecret } from '../shop/secretCookies.ts'

type Named = Pick<Shop, 'slug'>

/** Which cart is the visitor's, and its secret; a customer's cart opens with the session alone. */
export type CartKey = { readonly id: string; readonly cartToken?: string | undefined }

/** Per shop, since shops reached by path share a host. */
const nameOf = ({ slug }: Named): string => `souk-cart.${slug}`

export const cartKey = async (shop: Named): Promise<CartKey | null> => {
  const [id, cartToken] = (await readSecret(nameOf(shop)))?.split('.') ?? []
  return id ? { id, cartToken: cartToken || undefined } : null
}

export const keepCart = (shop: Named, { id, cartToken = '' }: CartKey): Promise<void> =>
  keepSecret(nameOf(shop), `${id}.${cartToken}`)

export const dropCart = (shop: Named): Promise<void> => dropSecret(nameOf(shop))
