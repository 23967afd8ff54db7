import { sql, type Context } from '@souk/kernel'

/**
 * Takes back what an order has given, all of it or so many pieces of each line, the last ones first. A key
 * that a buyer has seen is given to nobody else. Files are taken back with the last piece of their line.
 *
 * @param pieces by line, how many of it are taken back in all; everything when nothing is said
 */
export const withdrawDigital = async (
  ctx: Context,
  order: string,
  pieces?: readonly { readonly line: string; readonly quantity: number; readonly of: number }[],
): Promise<void> => {
  const which = pieces
    ? sql`exists (
        select from jsonb_to_recordset(${JSON.stringify(pieces)}::jsonb) as w(line text, quantity int, "of" int)
        where w.line = d.line and (w.quantity >= w."of" or d.kind = 'key' and d.piece > w."of" - w.quantity))`
    : sql`true`
  await ctx.sql(sql`
    with ended as (
      update digital_deliveries d set state = 'withdrawn', updated_at = now()
      where ${ctx.scope.where('d')} and d.order_id = ${order}::uuid and d.state <> 'withdrawn' and ${which}
      returning d.key_id
    )
    update license_keys k set state = 'withdrawn', updated_at = now()
    from ended e where ${ctx.scope.where('k')} and k.id = e.key_id`)
}
