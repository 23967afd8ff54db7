import { sql, type Context } from '@souk/kernel'

import { OWN, promotionErrors } from '../domain/index.ts'
import type { Using } from './given.ts'
import { mailboxSql } from './mailboxSql.ts'

type Counted = { code: string | null; title: string; fits: boolean }

/**
 * An order takes its promotions' uses, and their money, unless it has them already. To be called in
 * the transaction that places or confirms it, after its stock: everybody locks in that order.
 *
 * @param isPaid whether the discounted price was paid already: it is honoured then, since money that
 * has arrived cannot be refused for a discount that others were quicker to use up. Orders that are
 * paid first have taken their uses when they were placed, so that this is for those alone whose
 * payment came after they had been given back.
 * @throws 422 `code_exhausted`, or 409 `promotion_used_up` where there is no code, when others have
 * used one up since the cart was priced
 */
export const countUses = async (
  ctx: Context,
  order: Using,
  { isPaid }: { readonly isPaid: boolean },
): Promise<void> => {
  const wanted = order.discounts.filter(({ amount }) => amount > 0)
  if (wanted.length === 0) return
  await lockWanted(ctx, order)
  const counted = await ctx.sql<Counted>(take(ctx, order))
  const exhausted = counted.find(({ fits }) => !fits)
  if (!exhausted || isPaid) return
  const { code, title } = exhausted
  throw code === null
    ? promotionErrors.promotion_used_up({ title })
    : promotionErrors.code_exhausted({ code })
}

/**
 * Locked by a statement of its own, in one order: two orders with the same two promotions never wait
 * for each other, and what is counted next sees what whoever was first has written. Somebody has one
 * first order, whichever discounts for it there are: all of those are counted together.
 */
const lockWanted = async (ctx: Context, order: Using): Promise<void> => {
  await ctx.sql(sql`
    with wanted as (${wantedBy(ctx, order)})
    select p.id from promotions p
    where ${ctx.scope.where('p')} and (p.id in (select promotion from wanted)
      or ${isForFirstOrders('p')} and exists (
        select from wanted join promotions f on f.id = wanted.promotion where ${isForFirstOrders('f')}))
    order by p.id for update`)
}

/** Older orders say their codes only. What was deleted since is not found, and has no uses to count. */
const wantedBy = (ctx: Context, { discounts }: Using) => sql`
  select p.id as promotion, p.title, max(w.code) as code, sum(w.amount)::bigint as amount
  from jsonb_to_recordset(${JSON.stringify(discounts)}::jsonb)
      as w(promotion uuid, code text, amount bigint)
    join promotions p on ${ctx.scope.where('p')}
      and (p.id = w.promotion or (w.promotion is null and p.code = w.code))
  where w.amount > 0
  group by p.id`

const take = (ctx: Context, order: Using) => {
  const { column, value } = ctx.scope
  const { id, cart, customer, email, currency } = order
  const budget = sql`coalesce(
    case when ${currency}::text = ${ctx.shop.currency}::text
      then p.rules->'limits'->'budget'->>${OWN}::text end,
    p.rules->'limits'->'budget'->>${currency}::text)::bigint`
  const areTheirs = sql`${ctx.scope.where('u')}
    and (u.customer_id = ${customer}::uuid or u.mailbox = ${mailboxSql(sql`${email}::text`)})`
  const given = sql`coalesce((p.given->>${currency}::text)::bigint, 0)`
  return sql`
    with wanted as (
      select w.* from (${wantedBy(ctx, order)}) w
      where not exists (
        select from promotion_uses u
        where ${ctx.scope.where('u')} and u.promotion_id = w.promotion and u.order_id = ${id}::uuid)
    ), opened as (
      update promotion_codes k set used = k.used + 1
      from wanted w
      where ${ctx.scope.where('k')} and k.promotion_id = w.promotion and k.code = w.code
      returning k.id, k.promotion_id, k.usage_limit is null or k.used <= k.usage_limit as fits
    ), counted as (
      update promotions p set used = coalesce(p.used, 0) + 1,
        given = coalesce(p.given, '{}') || jsonb_build_object(${currency}::text, ${given} + w.amount)
      from wanted w where p.id = w.promotion
      returning p.id, p.title, w.code, w.amount,
        ${isForFirstOrders('p')} as is_first, p.per_customer,
        (p.usage_limit is null or p.used <= p.usage_limit)
          and (${budget} is null or ${given} <= ${budget}) as fits
    ), noted as (
      insert into promotion_uses (id, promotion_id, promotion_code_id, order_id, customer_id, amount,
        currency, cart, mailbox, created_at, updated_at${column})
      select gen_random_uuid(), c.id, o.id, ${id}::uuid, ${customer}::uuid, c.amount, ${currency},
        ${cart}::text, ${mailboxSql(sql`${email}::text`)}, now(), now()${value}
      from counted c left join opened o on o.promotion_id = c.id
    )
    select c.code, c.title, c.fits and coalesce(o.fits, true)
      and (c.per_customer is null or (
        select count(*) from promotion_uses u where u.promotion_id = c.id and ${areTheirs}
      ) < c.per_customer)
      and not (c.is_first and exists (
        select from promotion_uses u join promotions z on z.id = u.promotion_id
        where ${isForFirstOrders('z')} and u.order_id <> ${id}::uuid and ${areTheirs})) as fits
    from counted c left join opened o on o.promotion_id = c.id`
}

/** The first of several that are paid at once is the first order; the others are not. */
const isForFirstOrders = (alias: string) =>
  sql.raw(`coalesce((${alias}.rules->'conditions'->>'firstOrder')::boolean, false)`)
