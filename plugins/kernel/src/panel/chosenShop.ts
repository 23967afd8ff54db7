import { headers as nextHeaders } from 'next/headers'
import { createLocalReq, type Payload } from 'payload'

import { actorOf } from '../http/actorOf.ts'
import { requestIdOf } from '../http/requestId.ts'
import { createContext, scopeOf, type Context } from '../operations/index.ts'

/** The shop that its person works in; null where none is chosen. */
export const chosenShop = async (payload: Payload): Promise<Context | null> => {
  const headers = await nextHeaders()
  // Which page of the panel is asked for says nothing of the shop.
  const url = `http://panel${payload.config.routes.admin}`
  const shop = await scopeOf(payload).resolve(payload, { headers, url })
  if (!shop) return null
  const { user } = await payload.auth({ headers })
  const req = await createLocalReq(user ? { user } : {}, payload)
  const actor = actorOf(req, shop)
  return createContext({ payload, req, shop, actor, requestId: requestIdOf(headers) })
}
