import type { ShopOf } from './shopOf.ts'

/** Goes up when entries have to be written anew: other rules for words, other fields. */
const VERSION = 3

/**
 * Brings what is known of products up to date, and answers which it could not have, because somebody
 * is at them or at one of their categories: it waits for nobody. It locks first and looks afterwards,
 * so that of two that change one product at once the later sees what the earlier did.
 */
export const refreshSql = ({ lead, column, key, locale }: ShopOf): readonly string[] => [
  `create or replace function souk_search_edition(language regconfig) returns text
  language sql stable parallel safe set search_path = pg_catalog return language::text || ' ${VERSION}'`,
  `create or replace function souk_search_refresh(chosen uuid[]) returns uuid[]
  language plpgsql set search_path = public, pg_temp as $$
  declare
    free uuid[];
    held uuid[];
  begin
    select coalesce(array_agg(l.id), '{}') into free from (
      select p.id from products p where p.id = any(chosen) order by p.id for no key update skip locked) l;
    -- Who renames a category looks for its products, and must find this one or make it wait.
    select coalesce(array_agg(l.id), '{}') into held from (
      select c.id from categories c where c.id in (
        select r.categories_id from products_rels r where r.parent_id = any(free) and r.path = 'categories')
      order by c.id for share skip locked) l;
    free := array(
      select f from unnest(free) f where not exists (
        select from products_rels r join categories c on c.id = r.categories_id
        where r.parent_id = f and r.path = 'categories' and c.id <> all(held)));
    delete from search_entries e where e.product_id = any(free)
      and not exists (select from products p where p.id = e.product_id and p._status = 'published');
    with said as materialized (
      select p.id, ${lead('p')} left(coalesce(p.title, ''), 500) as title, p.created_at as made_at,
        ${key(column('p'))} as key, souk_search_language(${locale(column('p'))}) as language,
        left(concat_ws(' ', p.vendor,
          (select string_agg(t.text, ' ') from products_texts t where t.parent_id = p.id and t.path = 'tags'),
          (select string_agg(c.title, ' ') from products_rels r join categories c on c.id = r.categories_id
            where r.parent_id = p.id and r.path = 'categories'),
          (select string_agg(distinct o.value, ' ') from variants v
            cross join lateral jsonb_each_text(case jsonb_typeof(v.options) when 'object' then v.options else '{}' end) o
            where v.product_id = p.id and v.offered)), 20000) as names,
        left((select string_agg(concat_ws(' ', v.sku, v.barcode), ' ') from variants v where v.product_id = p.id and v.offered), 40000) as codes,
        left((select string_agg(t #>> '{}', ' ') from jsonb_path_query(p.description, 'strict $.**.text', '{}', true) t), 20000) as body
      from products p where p.id = any(free) and p._status = 'published'
    ), worded as materialized (
      select s.id, ${lead('s')} s.key, s.language, s.title, s.names, s.made_at,
        souk_search_all_words(s.title) as title_words,
        souk_search_all_words(s.names) as name_words,
        souk_search_all_words(s.codes) as code_words,
        souk_search_words(s.body) as body_words
      from said s
    ), kept as (
      insert into search_entries (id, ${lead()} product_id, title, edition, title_lexemes, label_lexemes, document, made_at)
      select gen_random_uuid(), ${lead('w')} w.id, left(souk_search_fold(w.title), 500), souk_search_edition(w.language),
        souk_search_lexemes(w.language, w.key, w.title_words),
        souk_search_lexemes(w.language, w.key, w.title_words || w.name_words || w.code_words),
        souk_search_lexemes(w.language, w.key, w.title_words || w.name_words || w.code_words || w.body_words), w.made_at
      from worded w order by w.id
      on conflict (product_id) do update set title = excluded.title, edition = excluded.edition,
        title_lexemes = excluded.title_lexemes, label_lexemes = excluded.label_lexemes,
        document = excluded.document, made_at = excluded.made_at
      where (search_entries.title, search_entries.edition, search_entries.title_lexemes, search_entries.label_lexemes, search_entries.document, search_entries.made_at)
        is distinct from (excluded.title, excluded.edition, excluded.title_lexemes, excluded.label_lexemes, excluded.document, excluded.made_at)
    )
    -- The same word twice does no harm, waiting for another's word would: hence no unique index.
    insert into search_words (id, ${lead()} word, named, spelling)
    select gen_random_uuid(), ${lead('n')} n.word, n.named, n.spelling
    from (
      select ${lead('w')} x.word, bool_or(x.named) as named, mode() within group (order by x.spelling) as spelling
      from worded w cross join lateral (
        select s.word, true, s.spelling from souk_search_spellings(concat_ws(' ', w.title, w.names)) s
        union all select unnest(w.title_words || w.name_words), true, null
        union all select unnest(w.body_words), false, null
      ) x (word, named, spelling)
      where length(x.word) > 2 and x.word !~ '[0-9]' group by ${lead('w')} x.word
    ) n
    where not exists (
      select from search_words k where ${column('k') === 'null::uuid' ? '' : `${column('k')} = ${column('n')} and`} k.word = n.word
        and k.named >= n.named and k.unused_since is null);
    return array(select p.id from products p where p.id = any(chosen) and p.id <> all(free));
  end $$`,
  // Words as they are written, in small letters; what is one word to the eye and two to the search has none.
  `create or replace function souk_search_spellings(given text) returns table (word text, spelling text)
  language sql stable parallel safe set search_path = public, pg_temp as $$
    select w.words[1], s.spelling
    from regexp_split_to_table(regexp_replace(
      lower(normalize(given, nfc) collate "und-x-icu"), '[\\u00AD\\u200B-\\u200D\\uFEFF]', '', 'g'),
      '[[:punct:][:space:][:cntrl:]$+<=>^\`|~]+') s (spelling)
    cross join lateral (select souk_search_words(s.spelling) as words) w
    where cardinality(w.words) = 1
  $$`,
]
