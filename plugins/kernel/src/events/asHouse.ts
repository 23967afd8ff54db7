import { createLocalReq, type Payload } from 'payload'

import { createContext, scopeOf, system, type Context } from '../operations/index.ts'
import type { ShopKey } from '../scope/index.ts'

type Where = { readonly shop: ShopKey | null; readonly requestId: string }

/**
 * Does `work` in a shop on nobody's behalf but the house's. A shop that is closed to shoppers has its
 * work done all the same: what they paid before is to become their order, or to go back to them.
 * @returns undefined, without doing it, when there is no such shop.
 */
export const asHouse = async <T>(
  payload: Payload,
  { shop: key, requestId }: Where,
  work: (ctx: Context) => Promise<T>,
): Promise<T | undefined> => {
  const scope = scopeOf(payload)
  return scope.run(key ?? '', async () => {
    const shop = await scope.shop(payload, key ?? '')
    if (!shop) return undefined
    const req = await createLocalReq({}, payload)
    return work(createContext({ payload, req, shop, actor: system, requestId }))
  })
}
