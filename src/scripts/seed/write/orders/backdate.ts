import { sql, type Context } from '@souk/kernel'

import type { PlannedOrder } from './planOrders.ts'

type Dated = { readonly at: string }
type Entry = Dated & { readonly kind: string }

const HOUR = 60 * 60 * 1000

/** Hours after the order was placed. */
const later: Readonly<Record<string, number>> = {
  confirmed: 0,
  cancelled: 5,
  paid: 19,
  fulfilled: 25,
  completed: 25,
}

/** Moves an order, with all that happened to it, to the days when it would have happened. */
export const backdate = async (
  ctx: Context,
  { number, hoursAgo }: Pick<PlannedOrder, 'hoursAgo'> & { readonly number: number },
): Promise<void> => {
  const now = ctx.now().getTime()
  const at = (kind: string): string =>
    new Date(Math.min(now, now - (hoursAgo - (later[kind] ?? 0)) * HOUR)).toISOString()
  const [order] = await ctx.sql<{
    id: string
    cart: string
    timeline: Entry[]
    fulfilments: Dated[]
  }>(sql`
    select id::text, cart_id::text as cart, timeline, fulfilments from orders
    where ${ctx.scope.where()} and number = ${number}`)
  if (!order) return
  const timeline = order.timeline.map((entry) => ({ ...entry, at: at(entry.kind) }))
  const fulfilments = order.fulfilments.map((one) => ({ ...one, at: at('fulfilled') }))
  const placed = at('placed')
  const last = timeline.at(-1)?.at ?? placed
  await ctx.sql(sql`
    update orders set timeline = ${JSON.stringify(timeline)}::jsonb,
      fulfilments = ${JSON.stringify(fulfilments)}::jsonb, placed_at = ${placed}::timestamptz,
      created_at = ${placed}::timestamptz, updated_at = ${last}::timestamptz,
      confirmed_at = case when confirmed_at is null then null else ${placed}::timestamptz end
    where ${ctx.scope.where()} and id = ${order.id}`)
  for (const [table, column, id] of [
    ['payments', 'order_id', order.id],
    ['carts', 'id', order.cart],
  ] as const) {
    await ctx.sql(sql`
      update ${sql.identifier(table)}
      set created_at = ${placed}::timestamptz, updated_at = ${last}::timestamptz
      where ${ctx.scope.where()} and ${sql.identifier(column)} = ${id}`)
  }
}
