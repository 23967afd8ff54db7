import { sql, type Subscriber } from '@souk/kernel'

/** An order counts for the reminder by whose link its cart was last opened; for none where none was. */
export const countOrder: Subscriber = {
  name: 'reminders.countOrder',
  topics: ['order.placed'],
  runs: 'transaction',
  handle: async (ctx, { subject: order }) => {
    const rows = await ctx.sql(sql`
      update reminder_letters l set order_id = o.id, amount = (o.totals_total)::numeric,
        currency = o.currency, updated_at = now()
      from orders o
      where ${ctx.scope.where('l')} and o.id = ${order} and l.id = (
        select f.id from reminder_letters f
        where ${ctx.scope.where('f')} and f.cart_id = o.cart_id and f.opened_at is not null
        order by f.opened_at desc, f.number desc limit 1)
      returning l.id`)
    return rows.length > 0 ? 'It came from a reminder.' : 'It came by itself.'
  },
}
