import type { ShopOf } from './shopOf.ts'

/**
 * Looks at some words of all shops, by their ids. One that no product has is marked, and goes when
 * it is found so again half a day later: no save lasts that long, so that none that found the word
 * there loses it; a save that finds it marked writes it anew. Of two that are the same one goes.
 */
export const sweepSql = ({ checked, column, key }: ShopOf): readonly string[] => [
  `create or replace function souk_search_sweep(after uuid, up_to uuid, most integer, out gone integer, out next uuid)
  language plpgsql set search_path = public, pg_temp as $$
  begin
    with looked as materialized (
      select k.id, k.unused_since, exists (
        select from search_entries e cross join lateral (select ${column('k')} as shop) s
        where e.document @@ quote_literal(${key(column('k'))} || k.word)::tsquery ${checked('e')}) as used,
        exists (
          select from search_words o
          where ${column('k') === 'null::uuid' ? '' : `${column('o')} = ${column('k')} and`} o.word = k.word and o.id <> k.id and o.unused_since is null
            and (o.named > k.named or (o.named = k.named and (o.id < k.id or k.unused_since is not null)))) as told_twice
      from search_words k where k.id > after and k.id <= up_to order by k.id limit most
    ), marked as (
      update search_words k set unused_since = case when l.used then null else now() end
      from looked l where k.id = l.id and not l.told_twice and l.used = (l.unused_since is not null)
    ), swept as (
      delete from search_words k using looked l
      where k.id = l.id and (l.told_twice or (not l.used and l.unused_since < now() - interval '12 hours'))
      returning k.id
    )
    select (select count(*) from swept), case when count(*) = most then (array_agg(l.id order by l.id desc))[1] end
    into gone, next from looked l;
  end $$`,
]
