import type { PayloadRequest } from 'payload'

import { actorOf } from '../http/actorOf.ts'
import { perform } from '../http/perform.ts'
import { requestIdOf } from '../http/requestId.ts'
import { createContext, scopeOf, type AnyOperation, type Context } from '../operations/index.ts'
import { houseOf } from '../room.ts'
import type { ShopKey } from '../scope/index.ts'

/**
 * The ground on which a page of the panel asks operations: its shop, and who is looking.
 *
 * @param key the shop's; null where the request itself says it, or there is only one
 * @returns null when no shop is named, as on the pages of a whole platform
 */
export const panelShop = async (
  req: PayloadRequest,
  key: ShopKey | null = null,
): Promise<Context | null> => {
  const { payload } = req
  const scope = scopeOf(payload)
  const shop = key
    ? await scope.shop(payload, key)
    : await scope.resolve(payload, { headers: req.headers, url: req.url ?? '' })
  if (!shop) return null
  return createContext({
    payload,
    req,
    shop,
    actor: actorOf(req, shop),
    requestId: requestIdOf(req.headers),
  })
}

/** Whether the operation of this name would let its person in: buttons are shown to those only. */
export const may = (ctx: Context, name: string): boolean => {
  const operation = named(ctx, name)
  const { feature } = operation
  return (!feature || ctx.shop.features.includes(feature)) && operation.access(ctx)
}

/** Runs the operation of this name in its shop, as the REST door would; null for whom it would not let in. */
export const ask = (ctx: Context, name: string, input: object): Promise<unknown> =>
  may(ctx, name)
    ? scopeOf(ctx.payload).run(ctx.shop.id, () => perform(named(ctx, name), ctx, input))
    : Promise.resolve(null)

/** Where the shop's operations are reached from the panel, whatever its host. */
export const shopApi = ({ payload, shop }: Context): string =>
  `${payload.config.routes.api}${scopeOf(payload).apiPath(shop)}`

const named = ({ payload }: Context, name: string): AnyOperation => {
  const operation = houseOf(payload.config).operations.find((one) => one.name === name)
  if (!operation) throw new Error(`There is no operation ${name}.`)
  return operation
}
