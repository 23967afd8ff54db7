import type { ShopOf } from './shopOf.ts'

/**
 * Functions that run with their owner's rights. For the role that serves shops, policies come before
 * every condition that is not leakproof, and matching words is not: it would read all rows of the
 * shop. These take the shop from the session, as the policies do, and from nowhere else.
 */
export const SEARCH_DEFINERS = ['souk_search', 'souk_search_suggest'] as const

const asOwner = `stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off set jit = off`

/** The products that were asked for, the nearest first: title, beginning of it, its words, labels, description. */
export const findSql = ({ own, checked, current, required, key }: ShopOf): readonly string[] => [
  `create or replace function souk_search(given text, locale text) returns table (product uuid, rank integer)
  language plpgsql rows 100 ${asOwner} as $$
  declare
    shop uuid := ${current};
    folded text := souk_search_fold(given);
    asked record;
    guess boolean;
  begin
    ${required}
    -- Words are taken as they are first: most find something, and guessing costs more.
    foreach guess in array array[false, true] loop
      asked := souk_search_asked(shop, souk_search_language(locale), given, guess);
      exit when asked.loose is null;
      return query
        select e.product_id, case
          when e.title = folded then 60
          when starts_with(e.title, folded) then 50
          when e.title_lexemes @@ asked.literal then 45
          when e.title_lexemes @@ asked.loose then 40
          when e.label_lexemes @@ asked.literal then 35
          when e.label_lexemes @@ asked.loose then 30
          else 10 end
        from search_entries e
        where e.document @@ asked.loose ${checked('e')};
      exit when found;
    end loop;
  end $$`,
  // Words that go on from what was typed and find something, those that find most first.
  `create or replace function souk_search_suggest(given text, locale text, most integer) returns table (suggestion text)
  language plpgsql rows 10 ${asOwner} as $$
  declare
    shop uuid := ${current};
    language regconfig := souk_search_language(locale);
    words text[] := souk_search_words(given);
    typed text;
    before text;
    key text := ${key('shop')};
    ends text[];
  begin
    ${required}
    if words = '{}' then return; end if;
    typed := words[cardinality(words)];
    before := array_to_string(words[:cardinality(words) - 1], ' ');
    ends := array(
      select k.word from search_words k
      where k.named and k.word ~>=~ typed and k.word ~<~ (typed || U&'\\+10FFFF') ${own('k')}
      group by k.word order by length(k.word), k.word limit 12);
    if ends = '{}' then ends := souk_search_nearest(shop, typed); end if;
    return query
      select ltrim(before || ' ' || f.word)
      from unnest(ends) f (word)
      cross join lateral (select souk_search_asked(shop, language, ltrim(before || ' ' || f.word), false) as asked) a
      cross join lateral (
        select count(*) as products from (
          select from search_entries e
          where e.document @@ quote_literal(key || f.word)::tsquery and e.label_lexemes @@ quote_literal(key || f.word)::tsquery
            and e.document @@ (a.asked).loose ${checked('e')}
          limit 100) few
      ) n
      where n.products > 0
      order by n.products desc, length(f.word), f.word limit most;
  end $$`,
]
