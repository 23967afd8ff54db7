import { sql, type Context } from '@souk/kernel'

import { CONFIRM_DAYS } from '../../customers/domain/index.ts'
import { asksToConfirm, confirmedSql, tellOfConsent } from '../../customers/operations/index.ts'
import { ownCart, type CartKey } from './ownCart.ts'

/**
 * Writes down what the shopper of a cart has said about being reminded: once for each address, with the
 * words. Somebody's consent is taken back by the cart that gave it, and not by a stranger's who types
 * the same address. A yes that nobody has confirmed in time may be said again, and its address is asked
 * again. One statement; to be called after the cart itself was changed.
 *
 * @param wording what is agreed to now; nothing where nothing was said of it now
 */
export const keepConsent = async (
  ctx: Context,
  key: CartKey,
  wording: string | undefined,
): Promise<void> => {
  if (!asksToConfirm(ctx)) return void (await write(ctx, key, wording))
  await ctx.transaction(async (inside) => {
    const said = await write(inside, key, wording)
    if (said?.kind === 'given') await tellOfConsent(inside, said.id)
  })
}

/** @returns the entry, where one was written */
const write = async (
  ctx: Context,
  key: CartKey,
  wording: string | undefined,
): Promise<{ readonly id: string; readonly kind: string } | undefined> => {
  const { column, value } = ctx.scope
  const now = ctx.now().toISOString()
  const isLapsed =
    asksToConfirm(ctx) && wording !== undefined
      ? sql`(said.created_at <= now() - make_interval(days => ${CONFIRM_DAYS}::int)
          and not ${confirmedSql(ctx, sql`said.email`)})`
      : sql`false`
  const [entry] = await ctx.sql<{ id: string; kind: string }>(sql`
    insert into consents (id, email, kind, source, wording, customer_id, cart, created_at, updated_at${column})
    select ${ctx.newId()}::uuid, lower(c.email),
      (case when c.remind_me then 'given' else 'withdrawn' end)::enum_consents_kind, 'checkout',
      case when c.remind_me then coalesce(${wording ?? null}, said.wording) end, c.customer_id, c.id::text,
      ${now}::timestamptz, ${now}::timestamptz${value}
    from carts c
      left join lateral (select k.kind::text as kind, k.wording, k.email, k.created_at from consents k
        where ${ctx.scope.where('k')} and k.cart = c.id::text
        order by k.created_at desc, k.id desc limit 1) said on true
    where ${ownCart(ctx, key)} and c.email is not null and case when c.remind_me
      then (said.kind = 'given') is not true or said.email <> lower(c.email) or ${isLapsed}
      else said.kind = 'given' end
    returning id::text as id, kind::text as kind`)
  return entry
}
