import { sql, type Context } from '@souk/kernel'

/**
 * The id of the list that every customer has; made when it is first asked for, and once, however many
 * ask.
 */
export const defaultList = async (ctx: Context, customer: string): Promise<string> => {
  const { column, value } = ctx.scope
  const find = () =>
    ctx.sql<{ id: string }>(sql`
      select l.id::text as id from wish_lists l
      where ${ctx.scope.where('l')} and l.customer_id = ${customer} and l.is_default`)
  const [known] = await find()
  if (known) return known.id
  // Looked up rather than believed: a session says nothing in a shop where its customer is none.
  await ctx.sql(sql`
    insert into wish_lists (id, customer_id, is_default, share_edition, created_at, updated_at${column})
    select ${ctx.newId()}::uuid, u.id, true, 0, now(), now()${value} from customers u
    where ${ctx.scope.where('u')} and u.id = ${customer}
    on conflict do nothing`)
  const [made] = await find()
  if (!made) throw new Error('A customer’s wish list was made and is not there.')
  return made.id
}
