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
      from orders o join carts c on c.id = o.cart_id
      where ${ctx.scope.where('l')} and o.id = ${order} and l.id = c.reminder::uuid
        and l.order_id is null
      returning l.id`)
    return rows.length > 0 ? 'It came from a reminder.' : 'It came by itself.'
  },
}
