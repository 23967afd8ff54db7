import { hashToken, sql, type Context } from '@souk/kernel'

import { MOST_WISHES } from '../domain/index.ts'
import { defaultList } from './defaultList.ts'

type Given = { readonly customer: string; readonly wishToken: string | undefined }

/**
 * A guest logs in: what is on the list behind the token goes to the list that every customer has,
 * however full that is: only what is put on by hand is counted. The guest's is gone with its secret,
 * unless so much was piled up that some of it stays there. To be called inside a transaction.
 */
export const takeWishesAlong = async (
  ctx: Context,
  { customer, wishToken }: Given,
): Promise<void> => {
  if (!wishToken) return
  const [guest] = await ctx.sql<{ id: string }>(sql`
    select l.id::text as id from wish_lists l
    where ${ctx.scope.where('l')} and l.customer_id is null and l.token_hash = ${hashToken(wishToken)}
      and l.expires_at > ${ctx.now().toISOString()}
    for update`)
  if (!guest) return
  const own = await defaultList(ctx, customer)
  // Two logins at once take turns here, so that the list is not made longer than it may be.
  await ctx.sql(sql`
    select 1 from wish_lists l where ${ctx.scope.where('l')} and l.id = ${own} for update`)
  await ctx.sql(sql`
    update wish_list_items w set wish_list_id = ${own}::uuid, updated_at = now()
    where ${ctx.scope.where('w')} and w.id in (
      select i.id from wish_list_items i
      where i.wish_list_id = ${guest.id} and not exists (
        select from wish_list_items o where o.wish_list_id = ${own} and o.article = i.article)
      order by i.created_at desc, i.id
      limit greatest(0, ${MOST_WISHES}::int - (
        select count(*)::int from wish_list_items o where o.wish_list_id = ${own})))`)
  await ctx.sql(sql`
    delete from wish_lists l where ${ctx.scope.where('l')} and l.id = ${guest.id} and not exists (
      select from wish_list_items i
      where i.wish_list_id = l.id and not exists (
        select from wish_list_items o where o.wish_list_id = ${own} and o.article = i.article))`)
}
