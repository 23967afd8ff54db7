import { createLocalReq, type Payload } from 'payload'

import { createContext, scopeOf, system, type Actor, type Context } from '../operations/index.ts'

type Given = { readonly actor?: Actor; readonly shop?: string; readonly now?: () => Date }

/** A context as an operation is handed it, in the house's only shop unless told; with a clock of one's own. */
export const contextOf = async (
  payload: Payload,
  { actor = system, shop: key = 'shop', now }: Given = {},
): Promise<Context> => {
  const shop = await scopeOf(payload).shop(payload, key)
  if (!shop) throw new Error(`There is no shop ${key}.`)
  const req = await createLocalReq({}, payload)
  const ctx = createContext({ payload, req, shop, actor, requestId: 'test' })
  return now ? { ...ctx, now } : ctx
}
