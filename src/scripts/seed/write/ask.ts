import {
  createContext,
  houseOf,
  perform,
  scopeOf,
  type Actor,
  type AnyOperation,
  type Context,
} from '@souk/kernel'
import { createLocalReq } from 'payload'

import type { Desk } from './desk.ts'

/** Somebody of the shop, or who buys there. */
export const contextOf = async ({ payload, tenant }: Desk, actor: Actor): Promise<Context> => {
  const shop = await scopeOf(payload).shop(payload, tenant)
  if (!shop) throw new Error('The shop that was just written is not there.')
  const req = await createLocalReq({}, payload)
  return createContext({ payload, req, shop, actor, requestId: 'demo' })
}

/** Performs an operation that no plugin hands out by itself. */
export const ask = async (ctx: Context, name: string, input: object): Promise<unknown> => {
  const operation = houseOf(ctx.payload.config).operations.find((one) => one.name === name)
  if (!operation) throw new Error(`This project has no operation ${name}.`)
  return perform(operation as AnyOperation, ctx, input)
}
