import type { ShopOf } from './shopOf.ts'

/**
 * Follows some of what nobody waited for, whichever shop it is in: products that were noted, those
 * of a category or of a shop that was noted as a whole, entries in another language or by other
 * rules than the shop's. What somebody is at is noted for later. Answers how much was done; nothing
 * when nothing is left that can be.
 */
export const keepSql = ({ lead, column, locale }: ShopOf): readonly string[] => {
  const same = (one: string, other: string) =>
    column(one) === 'null::uuid' ? '' : `${column(one)} = ${column(other)} and`
  return [
    `create or replace function souk_search_keep(most integer) returns integer
    language plpgsql set search_path = public, pg_temp as $$
    declare
      chosen uuid[];
      missed uuid[];
      whole search_changes;
    begin
      with taken as (
        delete from search_changes where id in (
          select c.id from search_changes c where c.product_id is not null limit most for update skip locked)
        returning product_id
      ) select coalesce(array_agg(distinct t.product_id), '{}') into chosen from taken t;
      if chosen <> '{}' then
        missed := souk_search_refresh(chosen);
        perform souk_search_note(missed, false);
        if cardinality(missed) < cardinality(chosen) then return cardinality(chosen) - cardinality(missed); end if;
      end if;

      select c.* into whole from search_changes c where c.product_id is null
      order by c.category_id is null, c.id limit 1 for update skip locked;
      if found then
        if whole.category_id is not null then
          chosen := array(
            select distinct r.parent_id from products_rels r
            where r.categories_id = whole.category_id and r.path = 'categories' and (whole.through is null or r.parent_id > whole.through)
            order by r.parent_id limit most);
        else
          chosen := array(
            select p.id from products p
            where ${same('p', 'whole')} p._status = 'published' and (whole.through is null or p.id > whole.through)
            order by p.id limit most);
        end if;
        if cardinality(chosen) < most then delete from search_changes c where c.id = whole.id;
        else update search_changes c set through = chosen[most] where c.id = whole.id; end if;
        missed := souk_search_refresh(chosen);
        perform souk_search_note(missed, false);
        return greatest(1, cardinality(chosen) - cardinality(missed));
      end if;

      -- From one shop and edition to the next, not from entry to entry.
      with recursive kinds as (
        (select ${lead('e')} e.edition from search_entries e order by ${lead('e')} e.edition limit 1)
        union all
        select n.* from kinds k cross join lateral (
          select ${lead('e')} e.edition from search_entries e
          where (${lead('e')} e.edition) > (${lead('k')} k.edition) order by ${lead('e')} e.edition limit 1) n
      )
      select array(
        select e.product_id from kinds k join search_entries e on ${same('e', 'k')} e.edition = k.edition
        where k.edition <> souk_search_edition(souk_search_language(${locale(column('k'))})) limit most)
      into chosen;
      if chosen = '{}' then return 0; end if;
      return cardinality(chosen) - cardinality(souk_search_refresh(chosen));
    end $$`,
  ]
}
