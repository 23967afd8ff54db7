import { createContext, scopeOf, system, type Context } from '@souk/kernel'
import { createLocalReq, type Payload } from 'payload'

import { asPlatform } from '../../wall/scope.ts'

/**
 * Does `work` for one shop where the shop itself could not: its entry among the shops and its plan are
 * the platform's. In a transaction of its own, not in one of the shop's.
 * @returns undefined, without doing it, when there is no such shop
 */
export const onPlatform = <T>(
  payload: Payload,
  id: string,
  work: (ctx: Context) => Promise<T>,
): Promise<T | undefined> =>
  asPlatform(async () => {
    const shop = await scopeOf(payload).shop(payload, id)
    if (!shop) return undefined
    const req = await createLocalReq({}, payload)
    return work(createContext({ payload, req, shop, actor: system, requestId: `billing ${id}` }))
  })
