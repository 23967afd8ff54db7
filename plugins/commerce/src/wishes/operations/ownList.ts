import { hashToken, sql, type Context } from '@souk/kernel'

import { isId } from '../../shared/sqlArray.ts'
import { listExpiresAt, wishErrors } from '../domain/index.ts'

/** Which list, and the secret that opens it for a guest. A customer's session opens their own. */
export type WishListKey = { readonly id: string; readonly wishToken?: string | undefined }

type Fragment = ReturnType<typeof sql>

/** What customers may say for the list that everybody has. */
export const DEFAULT_LIST = 'default'

/**
 * As a condition on `wish_lists l`: this shop's list of this id, which is the caller's own.
 * @throws 404 `wish_list_not_found` when there is nothing to look for
 */
export const ownList = (ctx: Context, { id, wishToken }: WishListKey): Fragment => {
  const customer = ctx.actor.kind === 'customer' ? sql`l.customer_id = ${ctx.actor.id}` : null
  if (id === DEFAULT_LIST && customer) {
    return sql`${ctx.scope.where('l')} and ${customer} and l.is_default`
  }
  const ways = [
    ...(wishToken ? [sql`l.token_hash = ${hashToken(wishToken)}`] : []),
    ...(customer ? [customer] : []),
  ]
  if (!isId(id) || ways.length === 0) throw wishErrors.wish_list_not_found()
  return sql`${ctx.scope.where('l')} and l.id = ${id} and (${sql.join(ways, sql` or `)})
    and (l.expires_at is null or l.expires_at > ${ctx.now().toISOString()})`
}

/** An update of the caller's own list, which locks it and keeps a guest's for another ninety days. */
export const updateOwnList = (
  ctx: Context,
  key: WishListKey,
  changes: readonly Fragment[] = [],
): Fragment => {
  const now = ctx.now()
  const set = [
    sql`updated_at = ${now.toISOString()}`,
    sql`expires_at = case when l.customer_id is null then ${listExpiresAt(now).toISOString()}::timestamptz end`,
    ...changes,
  ]
  return sql`
    update wish_lists l set ${sql.join(set, sql`, `)} where ${ownList(ctx, key)} returning l.id`
}
