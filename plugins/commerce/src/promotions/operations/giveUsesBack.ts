import { sql, type Context } from '@souk/kernel'

/**
 * An order gives back what it has used of promotions: it was called off, nobody paid it in time, or its
 * cart has changed. To be called in the transaction that has the order locked.
 */
export const giveUsesBack = async (
  ctx: Context,
  { id, discounts }: { readonly id: string; readonly discounts: readonly unknown[] },
): Promise<void> => {
  if (discounts.length === 0) return
  await ctx.sql(sql`
    select p.id from promotions p
    where ${ctx.scope.where('p')} and p.id in (
      select u.promotion_id from promotion_uses u
      where ${ctx.scope.where('u')} and u.order_id = ${id}::uuid)
    order by p.id for update`)
  await ctx.sql(sql`
    with gone as (
      delete from promotion_uses u where ${ctx.scope.where('u')} and u.order_id = ${id}::uuid
      returning u.promotion_id, u.promotion_code_id, u.currency, u.amount
    ), opened as (
      update promotion_codes k set used = greatest(k.used - 1, 0)
      from gone where k.id = gone.promotion_code_id
    )
    update promotions p set used = greatest(coalesce(p.used, 0) - 1, 0),
      given = coalesce(p.given, '{}') || jsonb_build_object(gone.currency,
        greatest(coalesce((p.given->>gone.currency)::bigint, 0) - gone.amount, 0))
    from gone where p.id = gone.promotion_id`)
}
