import { sql, type Context } from '@souk/kernel'

type Owner = { readonly customer: string; readonly currency: string }

/** The id of a customer's credit with the shop in a currency; begun with nothing where there is none yet. */
export const accountOf = async (ctx: Context, { customer, currency }: Owner): Promise<string> => {
  const { column, value } = ctx.scope
  await ctx.sql(sql`
    insert into gift_cards (id, kind, state, currency, balance, held, issued, edition, customer_id,
      created_at, updated_at${column})
    values (${ctx.newId()}, 'store_credit', 'active', ${currency}, 0, 0, 0, 1, ${customer}::uuid, now(), now()${value})
    on conflict do nothing`)
  const [account] = await ctx.sql<{ id: string }>(sql`
    select k.id::text as id from gift_cards k
    where ${ctx.scope.where('k')} and k.customer_id = ${customer}::uuid and k.currency = ${currency}
    for update`)
  if (!account) throw new Error('A customer’s account was opened and is not there.')
  return account.id
}
