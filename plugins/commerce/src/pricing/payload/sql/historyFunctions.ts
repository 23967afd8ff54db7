import type { Scope } from '@souk/kernel'

type Part = Pick<Scope, 'column' | 'currencyOf'>

/**
 * Keeps what everybody pays, whoever changes it and by whatever way. Triggers look when a
 * transaction ends, so that a form which takes a price out and puts it in again has changed nothing.
 */
export const historyFunctions = ({ column, currencyOf }: Part): readonly string[] => {
  const own = (alias: string) => (column === null ? 'true' : `${alias}.${column} = shop`)
  const shopOf = (row: string) => (column === null ? 'null::uuid' : `${row}.${column}`)
  const [lead, leadOf] = column === null ? ['', ''] : [`${column}, `, `v.${column}, `]
  return [
    /*
     * Notes for some variants, or all of a shop, what they cost at a moment, or now, where it is not
     * what was noted last: nothing from when on they are not for sale. What was noted later is left
     * alone.
     *
     * One transaction of a shop does so at a time, and holds the others up until it has committed.
     * Two at once would not see each other's change, and neither would note what both come to.
     */
    `create or replace function souk_keep_prices(shop uuid, which uuid[], moment timestamptz) returns integer
    language plpgsql as $$
    declare
      main text := ${currencyOf('shop')};
      kept integer;
    begin
      if which = '{}' then return 0; end if;
      perform pg_advisory_xact_lock(hashtextextended('souk.prices ' || coalesce(shop::text, ''), 0));
      moment := coalesce(moment, clock_timestamp());
      insert into price_history (id, ${lead}variant_id, currency, price, compare_at_price, since)
      select gen_random_uuid(), ${leadOf}v.id, k.code, p.price, p.compare_at, moment
      from variants v
        join products s on s.id = v.product_id
        cross join lateral (
          select main as code union select c.code from currencies c where ${own('c')}
          union select f.currency from variants_prices f where f._parent_id = v.id
          union select e.currency from price_history e where e.variant_id = v.id) k
        left join lateral souk_price(shop, v.id, v.product_id, v.price, v.compare_at_price, main, k.code, null, moment) p
          on ${isSold}
        left join lateral (
          select h.price, h.compare_at_price, h.since from price_history h
          where h.variant_id = v.id and h.currency = k.code
          order by h.since desc, h.id desc limit 1) last on true
      where ${own('v')} and (which is null or v.id = any(which))
        and (last.since is null or last.since <= moment)
        and (p.price, p.compare_at) is distinct from (last.price::bigint, last.compare_at_price::bigint);
      get diagnostics kept = row_count;
      return kept;
    end $$`,
    // Lists that have begun or ended by time alone, in the order in which they did.
    `create or replace function souk_follow_prices() returns integer language plpgsql as $$
    declare
      due record;
      kept integer := 0;
      moment timestamptz := clock_timestamp();
    begin
      -- Lists before prices, as everybody who saves one locks them.
      perform from price_lists l
      where l.active and l.audience = 'everyone' and (${isDue('starts_at')} or ${isDue('ends_at')})
      order by l.id for update;
      for due in
        select distinct ${shopOf('l')} as shop, b.at from price_lists l
          cross join lateral (values (l.starts_at), (l.ends_at)) b (at)
        where l.active and l.audience = 'everyone' and b.at <= moment
          and b.at > coalesce(l.followed_at, l.created_at)
        order by 2
      loop
        kept := kept + souk_keep_prices(due.shop, null, due.at);
      end loop;
      update price_lists l set followed_at = moment
      where l.active and l.audience = 'everyone' and (${isDue('starts_at')} or ${isDue('ends_at')});
      return kept;
    end $$`,
    `create or replace function souk_lowest_price(which uuid, money text, current bigint, moment timestamptz) returns bigint
    language sql stable as $$
      with h as (
        select e.price, e.compare_at_price, e.since, lead(e.since) over (order by e.since, e.id) as until
        from price_history e where e.variant_id = which and e.currency = money and e.since <= moment
      ), began as (
        -- Who has a price of their own is told the lowest of everybody's until now.
        select case when exists (
            select from h where h.until is null and h.price = current and h.compare_at_price is not null)
          then (
            -- Taken off the shelf and put back within the 30 days, it is the same reduction.
            select min(h.since) from h
            where h.price is not null and h.since > coalesce((
              select max(o.since) from h o
              where case when o.price is null then coalesce(o.until, moment) - o.since > interval '30 days'
                else o.price <> current or o.compare_at_price is null end), '-infinity'))
          else moment end as at
      )
      select min(h.price)::bigint from h, began b
      where h.since < b.at and coalesce(h.until, 'infinity') > b.at - interval '30 days'
    $$`,
    ...triggers(shopOf),
    // What was there before prices were kept; from now on it is known.
    `do $$
    declare one record;
    begin
      for one in select ${shopOf('v')} as shop, array_agg(v.id) as which from variants v
          join products s on s.id = v.product_id
        where ${isSold} and not exists (select from price_history h where h.variant_id = v.id) group by 1
      loop
        perform souk_keep_prices(one.shop, one.which, null);
      end loop;
    end $$`,
  ]
}

const triggers = (shopOf: (row: string) => string): readonly string[] => [
  // Who owns the table may still delete: what goes with its variant, or with a shop that is erased.
  `create or replace function souk_price_appended() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and pg_has_role(current_user, (
      select relowner from pg_class where oid = tg_relid), 'usage') then
      return old;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'check_violation';
  end $$`,
  `create or replace trigger souk_append_only before update or delete on price_history
  for each row execute function souk_price_appended()`,
  ...atTheEnd(
    'variants',
    'insert or update of price, compare_at_price, product_id, offered',
    `
    if tg_op = 'INSERT' or (new.price, new.compare_at_price, new.product_id, new.offered)
        is distinct from (old.price, old.compare_at_price, old.product_id, old.offered) then
      perform souk_keep_prices(${shopOf('changed')}, array[changed.id], null);
    end if;`,
  ),
  ...atTheEnd(
    'products',
    'update of _status',
    `
    if new._status is distinct from old._status then
      perform souk_keep_prices(${shopOf('changed')}, array(
        select v.id from variants v where v.product_id = changed.id), null);
    end if;`,
  ),
  ...atTheEnd(
    'variants_prices',
    'insert or update or delete',
    `
    perform souk_keep_prices(${shopOf('v')}, array[v.id], null)
    from variants v where v.id = changed._parent_id;`,
  ),
  ...atTheEnd(
    'price_list_entries',
    'insert or update or delete',
    `
    perform souk_keep_prices(${shopOf('changed')}, array(
      select v.id from variants v where v.product_id = changed.product_id), null);`,
  ),
  // A list's groups and categories are written with the list itself.
  ...atTheEnd(
    'price_lists',
    'insert or update or delete',
    `
    if tg_op <> 'UPDATE' or new.updated_at is distinct from old.updated_at then
      perform souk_keep_prices(${shopOf('changed')}, null, null);
    end if;`,
  ),
  ...atTheEnd(
    'currencies',
    'insert or update or delete',
    `
    perform souk_keep_prices(${shopOf('changed')}, null, null);`,
  ),
  ...atTheEnd(
    'products_rels',
    'insert or update or delete',
    `
    if changed.path = 'categories' and ${someAreNarrow} then
      perform souk_keep_prices(${shopOf('p')}, array(
        select v.id from variants v where v.product_id = p.id), null)
      from products p where p.id = changed.parent_id;
    end if;`,
  ),
  ...atTheEnd(
    'categories',
    'update of parent_id',
    `
    if ${someAreNarrow} then
      perform souk_keep_prices(${shopOf('changed')}, null, null);
    end if;`,
  ),
]

/** Whether a list `l` has begun or ended by a moment, and that has not been noted. */
const isDue = (column: 'starts_at' | 'ends_at'): string =>
  `(l.${column} <= moment and l.${column} > coalesce(l.followed_at, l.created_at))`

/** Whether anybody could buy a variant `v` of a product `s`. */
const isSold = "s._status = 'published' and coalesce(v.offered, true)"

/** Only then does it matter to prices where a product stands. */
const someAreNarrow = `exists (
      select from price_lists l join price_lists_rels n on n.parent_id = l.id and n.path = 'categories' where l.active)`

const atTheEnd = (table: string, events: string, work: string): string[] => [
  `create or replace function souk_prices_of_${table}() returns trigger language plpgsql as $$
  declare changed record;
  begin
    if tg_op = 'DELETE' then changed := old; else changed := new; end if;${work}
    return null;
  end $$`,
  `drop trigger if exists souk_prices on ${table}`,
  `create constraint trigger souk_prices after ${events} on ${table}
  deferrable initially deferred for each row execute function souk_prices_of_${table}()`,
]
