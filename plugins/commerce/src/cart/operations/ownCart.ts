import { hashToken, sql, type Context } from '@souk/kernel'

import { cartErrors, expiresAt } from '../domain/index.ts'
import { isId } from '../../shared/sqlArray.ts'

/** Which cart, and the secret that opens it for a guest. A customer's session opens their own. */
export type CartKey = { readonly id: string; readonly cartToken?: string | undefined }

type Fragment = ReturnType<typeof sql>

/**
 * As a condition on `carts c`: this shop's cart of this id, which the caller may touch.
 * @throws 404 `cart_not_found` when there is nothing to look for
 */
export const ownCart = (ctx: Context, { id, cartToken }: CartKey): Fragment => {
  const ways = [
    ...(cartToken ? [sql`c.token_hash = ${hashToken(cartToken)}`] : []),
    ...(ctx.actor.kind === 'customer' ? [sql`c.customer_id = ${ctx.actor.id}`] : []),
  ]
  if (!isId(id) || ways.length === 0) throw cartErrors.cart_not_found()
  return sql`${ctx.scope.where('c')} and c.id = ${id} and (${sql.join(ways, sql` or `)})`
}

/** Looked up rather than believed: a session says nothing in a shop where its customer is none. */
export const customerOf = (ctx: Context): Fragment =>
  ctx.actor.kind === 'customer'
    ? sql`(select u.id from customers u where ${ctx.scope.where('u')} and u.id = ${ctx.actor.id})`
    : sql`null::uuid`

/**
 * What the order of a cart holds while its shopper is paying, as the cause of it, for `availableSql`:
 * those pieces are theirs, and not somebody else's. Asked once, for all lines.
 *
 * @param cart its id, which is one
 */
export const ownHold = (ctx: Context, { id }: Pick<CartKey, 'id'>): Fragment =>
  sql`(select 'order:' || own_order.id from orders own_order
    where ${ctx.scope.where('own_order')} and own_order.cart_id = ${id}::uuid
      and own_order.status <> 'cancelled')`

/**
 * An update of the caller's open cart: sets what is given, keeps it for another thirty days, and
 * locks it, so that everything which changes a cart takes its turn, checkout too.
 */
export const updateOpenCart = (
  ctx: Context,
  key: CartKey,
  changes: readonly Fragment[] = [],
): Fragment => {
  const now = ctx.now()
  const set = [
    sql`updated_at = ${now.toISOString()}`,
    sql`expires_at = ${expiresAt(now).toISOString()}`,
    ...changes,
  ]
  return sql`
    update carts c set ${sql.join(set, sql`, `)}
    where ${ownCart(ctx, key)} and c.status = 'open' and c.expires_at > ${now.toISOString()}
    returning c.id, c.currency`
}
