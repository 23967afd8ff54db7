import { sql, type Context } from '@souk/kernel'

import type { Day, Due, BestSeller, LatestOrder } from '../domain/index.ts'

export type Sales = {
  readonly days: readonly Day[]
  readonly unpaid: Due
  readonly toSend: number
  readonly bestSellers: readonly BestSeller[]
  readonly latest: readonly LatestOrder[]
}

/**
 * Everything that orders say, in one statement. Sales are of the shop's own currency: amounts in
 * others cannot be added. What gift cards and credit have paid is sold too. A day is the shop's day.
 */
export const sales = async ({ sql: query, scope, shop }: Context): Promise<Sales> => {
  const [row] = await query<Sales>(sql`
    with today as (select (now() at time zone ${shop.timeZone})::date as day),
    sold as materialized (
      select o.id, o.items, o.totals_total + coalesce(o.totals_gift_card, 0) as total,
        (o.confirmed_at at time zone ${shop.timeZone})::date as day
      from orders o
      where ${scope.where('o')} and o.status in ('confirmed', 'completed')
        and o.currency = ${shop.currency} and o.confirmed_at > now() - interval '62 days'
    ),
    per_day as (select day, sum(total) as sales, count(*) as orders from sold group by day),
    calendar as (
      select d::date as day from today, generate_series(today.day - 59, today.day, interval '1 day') d
    ),
    best as (
      select item->>'product' as product, min(item->>'title') as title,
        sum((item->>'quantity')::int) as pieces,
        sum((item->>'subtotal')::numeric - (item->>'discount')::numeric) as sales
      from sold cross join today cross join jsonb_array_elements(sold.items) item
      where sold.day > today.day - 30
      group by 1 order by pieces desc, sales desc limit 5
    ),
    latest as (
      select o.id, o.number, coalesce(nullif(o.shipping_address->>'name', ''), o.email) as name,
        o.totals_total + coalesce(o.totals_gift_card, 0) as total, o.currency, o.status, o.payment_status as "paymentStatus",
        o.fulfilment_status as "fulfilmentStatus", o.confirmed_at as at
      from orders o
      where ${scope.where('o')} and o.number is not null
      order by o.number desc limit 6
    ),
    due as (
      select count(*) filter (where o.fulfilment_status in ('unfulfilled', 'partial')) as to_send,
        count(*) filter (where o.payment_status in ('pending', 'failed')) as unpaid,
        coalesce(sum(o.totals_total) filter (
          where o.payment_status in ('pending', 'failed') and o.currency = ${shop.currency}), 0) as owed
      from orders o where ${scope.where('o')} and o.status = 'confirmed'
    )
    select
      (select json_agg(json_build_object('day', c.day, 'sales', coalesce(p.sales, 0),
         'orders', coalesce(p.orders, 0)) order by c.day)
       from calendar c left join per_day p using (day)) as days,
      coalesce((select json_agg(best) from best), '[]') as "bestSellers",
      coalesce((select json_agg(latest) from latest), '[]') as latest,
      due.to_send::int as "toSend",
      json_build_object('count', due.unpaid, 'amount', due.owed) as unpaid
    from due`)
  if (!row) throw new Error('The orders could not be counted.')
  return row
}
