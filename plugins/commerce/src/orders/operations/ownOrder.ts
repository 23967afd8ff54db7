import { isToken, type Context } from '@souk/kernel'

import { orderErrors } from '../domain/index.ts'
import { findOrder, type OrderRow } from './orderRows.ts'

/** Which order, and the secret that opens it for a guest. A customer's session opens their own. */
export type OrderKey = { readonly id: string; readonly orderToken?: string | undefined }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** @throws 404 `order_not_found`, for a stranger's order as for none */
export const ownOrder = async (
  ctx: Context,
  { id, orderToken }: OrderKey,
  options: { lock?: boolean } = {},
): Promise<OrderRow> => {
  const order = UUID.test(id) ? await findOrder(ctx, { id }, options) : undefined
  if (!order) throw orderErrors.order_not_found()
  const isOwn = ctx.actor.kind === 'customer' && order.customer === ctx.actor.id
  if (!isOwn && !isToken(orderToken, order.tokenHash)) throw orderErrors.order_not_found()
  return order
}

/** For members, whose right to orders was checked at the door. */
export const shopsOrder = async (ctx: Context, id: string): Promise<OrderRow> => {
  const order = UUID.test(id)
    ? await findOrder(ctx, { id }, { lock: ctx.inTransaction })
    : undefined
  if (!order) throw orderErrors.order_not_found()
  return order
}
