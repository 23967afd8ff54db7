import type { Scope } from '@souk/kernel'

/**
 * What one piece costs, in the database: for lists that are sorted, filtered and counted by price.
 * `decidePrice` says the same of values for any number of pieces, and a test holds the two together.
 *
 * Plain SQL functions without settings of their own, so that Postgres puts them into the statement
 * that asks: what is the same for all variants of it is then looked up once.
 */
export const priceFunctions = ({ column }: Pick<Scope, 'column'>): readonly string[] => {
  const own = (alias: string) => (column === null ? 'true' : `${alias}.${column} = shop`)
  return [
    `create or replace function souk_convert(amount numeric, factor numeric, step numeric, ending numeric, direction text)
    returns numeric language sql immutable parallel safe return (
      select case
        when r.price > 9000000000000 then null
        else r.price end
      from (
        select case
          when x.exact = 0 then 0
          when x.exact <= x.least then x.least
          when x.over > 0 and (direction = 'up' or (direction = 'nearest' and 2 * x.over >= step)) then x.exact - x.over + step
          else x.exact - x.over end as price
        from (
          select e.exact, case when ending > 0 then ending else step end as least, mod(e.exact - ending, step) as over
          from (select amount * factor as exact) e
        ) x
      ) r)`,
    `create or replace function souk_price(
      shop uuid, variant uuid, product uuid, own_price numeric, own_compare numeric,
      main text, wanted text, customer uuid, at timestamptz)
    returns table (price bigint, compare_at bigint, list uuid)
    language sql stable rows 1 as $$
      with recursive live as materialized (
        select l.id, coalesce(l.priority, 0) as priority, coalesce(l.percentage, 0) as percentage,
          coalesce(l.crosses_out, true) as crosses_out, l.currency, exists (
            select from price_lists_rels n where n.parent_id = l.id and n.path = 'categories') as narrow
        from price_lists l
        where ${own('l')} and l.active
          and (l.starts_at is null or l.starts_at <= at) and (l.ends_at is null or l.ends_at > at)
          and (l.currency is null or l.currency = wanted)
          and (l.audience = 'everyone' or exists (
            select from price_lists_rels g
              join customers_rels m on m.customer_groups_id = g.customer_groups_id and m.path = 'groups'
            where g.parent_id = l.id and g.path = 'groups' and m.parent_id = customer))
      ), shelf as (
        select n.parent_id as list, n.categories_id as category
        from live l join price_lists_rels n on n.parent_id = l.id and n.path = 'categories'
        union
        select s.list, c.id from shelf s join categories c on c.parent_id = s.category
      ), rate as materialized (
        select k.factor::numeric as factor, k.step, k.ending, k.direction::text as direction
        from currencies k
        where ${own('k')} and wanted <> main and k.code = wanted and k.converts and k.factor is not null
      )
      select coalesce(w.price, b.price)::bigint,
        case
          when w.id is null then case when b.compare_at > b.price then b.compare_at end
          when not w.crosses_out then null
          when b.compare_at > w.price then b.compare_at
          when b.price > w.price then b.price end::bigint,
        w.id
      from (
        select
          case when wanted = main then own_price when f.price is not null then f.price
            else souk_convert(own_price, k.factor, k.step, k.ending, k.direction) end as price,
          case when wanted = main then own_compare when f.price is not null then f.compare_at_price
            else souk_convert(own_compare, k.factor, k.step, k.ending, k.direction) end as compare_at,
          k.factor, k.step, k.ending, k.direction
        from (select) one
          left join rate k on true
          left join lateral (
            select p.price, p.compare_at_price from variants_prices p
            where wanted <> main and p._parent_id = variant and p.currency = wanted
            order by p._order limit 1) f on true
      ) b
      left join lateral (
        select l.id, l.crosses_out, o.price
        from live l
          left join lateral (
            select x.price from (
              select e.pieces, e.variant_id is not null as exact,
                case
                  when e.amount is null then b.price - round(b.price * e.percentage / 100)
                  when l.currency is not null or wanted = main then e.amount
                  else souk_convert(e.amount, b.factor, b.step, b.ending, b.direction) end as price
              from price_list_entries e
              where e.list_id = l.id and e.product_id = product and e.pieces <= 1
                and (e.variant_id is null or e.variant_id = variant)
            ) x where x.price is not null
            order by x.exact desc, x.pieces desc limit 1) e on true
          cross join lateral (
            select coalesce(e.price, case
              when l.percentage > 0 and (not l.narrow or exists (
                select from products_rels r join shelf s on s.category = r.categories_id
                where r.parent_id = product and r.path = 'categories' and s.list = l.id))
              then b.price - round(b.price * l.percentage / 100) end) as price
          ) o
        where o.price is not null
        order by l.priority desc, o.price, l.id limit 1
      ) w on true
    $$`,
  ]
}
