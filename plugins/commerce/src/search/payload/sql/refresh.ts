import type { ShopOf } from './shopOf.ts'

/**
 * Brings what is known of products up to date. It locks them first and looks at them afterwards, so
 * that of two that change one product at once the later sees what the earlier did.
 */
export const refreshSql = ({ lead, column, key, locale }: ShopOf): readonly string[] => [
  `create or replace function souk_search_refresh(chosen uuid[]) returns void
  language plpgsql set search_path = public, pg_temp as $$
  begin
    perform from products p where p.id = any(chosen) order by p.id for no key update;
    delete from search_entries e where e.product_id = any(chosen)
      and not exists (select from products p where p.id = e.product_id and p._status = 'published');
    with said as materialized (
      select p.id, ${lead('p')} coalesce(p.title, '') as title,
        ${key(column('p'))} as key, souk_search_language(${locale(column('p'))}) as language,
        concat_ws(' ', p.vendor,
          (select string_agg(t.text, ' ') from products_texts t where t.parent_id = p.id and t.path = 'tags'),
          (select string_agg(c.title, ' ') from products_rels r join categories c on c.id = r.categories_id
            where r.parent_id = p.id and r.path = 'categories'),
          (select string_agg(distinct o.value, ' ') from variants v
            cross join lateral jsonb_each_text(case jsonb_typeof(v.options) when 'object' then v.options else '{}' end) o
            where v.product_id = p.id and v.offered)) as names,
        (select string_agg(concat_ws(' ', v.sku, to_jsonb(v) ->> 'barcode'), ' ')
          from variants v where v.product_id = p.id and v.offered) as codes,
        left((select string_agg(t #>> '{}', ' ') from jsonb_path_query(p.description, 'strict $.**.text', '{}', true) t), 20000) as body
      from products p where p.id = any(chosen) and p._status = 'published'
    ), worded as materialized (
      select s.id, ${lead('s')} s.key, s.language, s.title,
        souk_search_all_words(s.title) as title_words,
        souk_search_all_words(s.names) as name_words,
        souk_search_all_words(s.codes) as code_words,
        souk_search_words(s.body) as body_words
      from said s
    ), kept as (
      insert into search_entries (id, ${lead()} product_id, title, language, title_lexemes, label_lexemes, document)
      select gen_random_uuid(), ${lead('w')} w.id, souk_search_fold(w.title), w.language::text,
        souk_search_lexemes(w.language, w.key, w.title_words),
        souk_search_lexemes(w.language, w.key, w.title_words || w.name_words || w.code_words),
        souk_search_lexemes(w.language, w.key, w.title_words || w.name_words || w.code_words || w.body_words)
      from worded w order by w.id
      on conflict (product_id) do update set title = excluded.title, language = excluded.language,
        title_lexemes = excluded.title_lexemes, label_lexemes = excluded.label_lexemes,
        document = excluded.document, updated_at = now()
      where (search_entries.title, search_entries.language, search_entries.title_lexemes, search_entries.label_lexemes, search_entries.document)
        is distinct from (excluded.title, excluded.language, excluded.title_lexemes, excluded.label_lexemes, excluded.document)
    )
    -- The same word twice does no harm, waiting for another's word would: hence no unique index.
    insert into search_words (id, ${lead()} word, named)
    select gen_random_uuid(), ${lead('n')} n.word, n.named
    from (
      select ${lead('w')} x.word, bool_or(x.named) as named from worded w
      cross join lateral (
        select unnest(w.title_words || w.name_words), true union all select unnest(w.body_words), false
      ) x (word, named)
      where length(x.word) > 2 and x.word !~ '[0-9]' group by ${lead('w')} x.word
    ) n
    where not exists (
      select from search_words k where ${column('k') === 'null::uuid' ? '' : `${column('k')} = ${column('n')} and`} k.word = n.word and k.named >= n.named);
  end $$`,
]
