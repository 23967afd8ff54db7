import type { Shop } from '@souk/kernel'

import { keepSecret, readSecret } from '../shop/secretCookies.ts'

type Named = Pick<Shop, 'slug'>
type OrderSecret = { readonly id: string; readonly token: string }

/** A cookie has room for some 4,000 characters, a secret takes 80; the oldest make way. */
const MOST = 12

const nameOf = ({ slug }: Named): string => `souk-orders.${slug}`

/** The secret of an order that was placed or looked up in this browser. */
export const orderToken = async (shop: Named, id: string): Promise<string | undefined> =>
  (await kept(shop)).find((one) => one.id === id)?.token

export const keepOrder = async (shop: Named, { id, token }: OrderSecret): Promise<void> => {
  const others = (await kept(shop)).filter((one) => one.id !== id)
  const all = [{ id, token }, ...others].slice(0, MOST)
  await keepSecret(nameOf(shop), all.map((one) => `${one.id}.${one.token}`).join('~'))
}

const kept = async (shop: Named): Promise<OrderSecret[]> =>
  ((await readSecret(nameOf(shop))) ?? '').split('~').flatMap((pair) => {
    const [, id, token] = /^([\w-]{1,60})\.([\w-]{1,100})$/.exec(pair) ?? []
    return id && token ? [{ id, token }] : []
  })
