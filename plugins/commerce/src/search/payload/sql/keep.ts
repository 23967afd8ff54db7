import type { ShopOf } from './shopOf.ts'

/**
 * What no single change of a product can see to: shops that write in another language from now on,
 * and words that no product has any more. Answers how much there was to do.
 */
export const keepSql = ({ checked, lead, column, key, locale }: ShopOf): readonly string[] => [
  `create or replace function souk_search_keep(most integer) returns integer
  language plpgsql set search_path = public, pg_temp as $$
  declare
    stale uuid[];
    gone integer;
  begin
    stale := array(
      select e.product_id
      from (select distinct ${lead('d')} d.language from search_entries d) g
      join search_entries e on e.language = g.language ${column('e') === 'null::uuid' ? '' : `and ${column('e')} = ${column('g')}`}
      where g.language <> souk_search_language(${locale(column('g'))})::text limit most);
    if stale <> '{}' then perform souk_search_refresh(stale); end if;
    with looked as materialized (
      select k.id, exists (
        select from search_entries e cross join lateral (select ${column('k')} as shop) s
        where e.document @@ quote_literal(${key(column('k'))} || k.word)::tsquery ${checked('e')}) as used
      from search_words k where k.updated_at < now() - interval '1 day'
      order by k.updated_at limit most
    ), kept as (
      update search_words k set updated_at = now() from looked l where l.used and k.id = l.id
    ), swept as (
      delete from search_words k using looked l where not l.used and k.id = l.id returning k.id
    )
    select count(*) into gone from swept;
    return cardinality(stale) + gone;
  end $$`,
]
