import { hashToken, sql, type Context } from '@souk/kernel'

import { mergeCarts } from './mergeCarts.ts'
import { moveSaved, orderedWith } from './moveSaved.ts'

type Login = {
  readonly customer: string
  readonly cartToken?: string | undefined
}

type Found = { id: string; mine: boolean; currency: string }

/**
 * A guest logs in: the cart behind the token becomes the customer's. Where they have an open one on
 * file already, quantities add up as far as stock goes and the guest's cart is gone. Either way the
 * old secret opens nothing any more, and nothing that lay in either is lost. To be called inside a
 * transaction.
 *
 * @returns the id of the customer's open cart, or nothing when they have none
 */
export const takeCartAlong = async (
  ctx: Context,
  { customer, cartToken }: Login,
): Promise<string | undefined> => {
  const carts = await openCarts(ctx, customer, cartToken)
  const guest = carts.find(({ mine }) => !mine)
  const own = carts.find(({ mine, currency }) => mine && (!guest || currency === guest.currency))
  // What the guest saved goes on after their order, as long as there is a cart to go on in.
  if (own && !guest && cartToken) await moveSaved(ctx, { from: orderedWith(cartToken), to: own.id })
  if (!guest) return own?.id
  const isMerged = own && (await mergeCarts(ctx, { from: guest.id, into: own.id }))
  if (!isMerged) await adopt(ctx, guest.id, customer)
  return own?.id ?? guest.id
}

/** Locked in the order of their ids, so that two logins at once wait for each other only once. */
const openCarts = (ctx: Context, customer: string, cartToken: string | undefined) =>
  ctx.sql<Found>(sql`
    select c.id::text as id, c.currency, c.customer_id is not null as mine from carts c
    where ${ctx.scope.where('c')} and c.status = 'open' and c.expires_at > ${ctx.now().toISOString()}
      and (c.id = (select o.id from carts o
                   where ${ctx.scope.where('o')} and o.customer_id = ${customer} and o.status = 'open'
                     and o.expires_at > ${ctx.now().toISOString()}
                   order by o.updated_at desc limit 1)
        or (c.customer_id is null and c.token_hash = ${cartToken ? hashToken(cartToken) : null}))
    order by c.id for update`)

const adopt = async (ctx: Context, guest: string, customer: string): Promise<void> => {
  await ctx.sql(sql`
    update carts c set customer_id = ${customer}, token_hash = null,
      email = coalesce(c.email, (select u.email from customers u where u.id = ${customer})),
      updated_at = ${ctx.now().toISOString()}
    where ${ctx.scope.where('c')} and c.id = ${guest}`)
}
