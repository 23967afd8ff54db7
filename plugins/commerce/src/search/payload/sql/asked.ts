import type { ShopOf } from './shopOf.ts'

const MOST_WORDS = 8

/** Two letters stand inside of too much to tell anything. */
const FEWEST_INSIDE = 3
const MOST_HOLDING = 20
const MOST_READ = 500

/** A SKU as one may remember it: without capitals and signs. */
export const unsigned = (sku: string): string => `(translate(lower(${sku}), '-''’./_', ''))`

/**
 * What somebody typed, as queries of the index. Every word must be found: as it is, in another form,
 * as a synonym, or, where it is the last, as a beginning. Who guesses takes every word for a beginning
 * and for a part of longer ones too, and one that is nowhere for the words nearest to it.
 */
export const askedSql = ({ own, checked, key, lead }: ShopOf): readonly string[] => [
  // One word as the index has it. Words hold no signs, so that quoting them is enough.
  `create or replace function souk_search_word(language regconfig, key text, word text, ending text) returns text
  language sql immutable parallel safe return
    '(' || array_to_string(
      array[quote_literal(key || word) || ending]
        || array(select quote_literal(key || s) from unnest(public.souk_search_stems(language, array[word])) s where s <> word),
      ' | ') || ')'`,
  `create or replace function souk_search_term(language regconfig, key text, term text) returns text
  language sql immutable parallel safe return
    '(' || array_to_string(array(
      select public.souk_search_word(language, key, w, '') from unnest(string_to_array(term, ' ')) w), ' & ') || ')'`,
  /*
   * The shop's words that are at most two letters off, the nearest only; two letters that changed
   * places count as one.
   */
  `create or replace function souk_search_nearest(shop uuid, meant text) returns text[]
  language plpgsql stable set search_path = public, pg_temp as $$
  declare allowed integer := case when length(meant) < 3 then 0 when length(meant) < 5 then 1 else 2 end;
  begin
    if allowed = 0 or meant ~ '[0-9]' then return '{}'; end if;
    perform set_config('pg_trgm.similarity_threshold', case when length(meant) < 5 then '0.1' else '0.2' end, true);
    return array(
      select n.word from (
        select m.word, m.far, rank() over (order by m.far) as place, similarity(m.word, meant) as likeness from (
          select c.word, case
            when levenshtein_less_equal(c.word, meant, 2) = 2 and length(c.word) = length(meant)
              and array(select unnest(string_to_array(c.word, null)) l order by l)
                = array(select unnest(string_to_array(meant, null)) l order by l) then 1
            else levenshtein_less_equal(c.word, meant, 2) end as far
          from (
            select k.word from search_words k
            where k.word % meant and length(k.word) between length(meant) - 2 and length(meant) + 2 ${own('k')}
            union
            select w from search_synonyms s, unnest(s.terms) t, unnest(string_to_array(t, ' ')) w where true ${own('s')}
          ) c
        ) m where m.far <= allowed
      ) n where n.place = 1 order by n.likeness desc, n.word limit 3);
  end $$`,
  // The shop's words and codes that hold it: garden chairs by chairs where they are one word, and the inside of SKUs.
  `create or replace function souk_search_holding(shop uuid, meant text) returns text[]
  language plpgsql stable set search_path = public, pg_temp as $$
  begin
    if length(meant) < ${FEWEST_INSIDE} then return '{}'; end if;
    return array(
      select h.word from (
        (select distinct k.word from search_words k where k.word like '%' || meant || '%' ${own('k')} limit ${MOST_READ})
        union
        select w from (
          select v.sku from variants v where ${unsigned('v.sku')} like '%' || meant || '%' ${own('v')} limit ${MOST_HOLDING}
        ) v, unnest(souk_search_words(regexp_replace(v.sku, '[-''’./_]', '', 'g'))) w
        where strpos(w, meant) > 0
      ) h where h.word <> meant order by length(h.word), h.word limit ${MOST_HOLDING});
  end $$`,
  `create index if not exists variants_sku_parts on variants using gin (${lead()}${unsigned('sku')} gin_trgm_ops)`,
  // Without "for" and "the".
  `create or replace function souk_search_telling(language regconfig, words text[]) returns text[]
  language sql immutable parallel safe return
    array(select w from unnest(words) with ordinality u (w, n)
      where language = 'simple'::regconfig or to_tsvector(language, w) <> '' order by n)`,
  `create or replace function souk_search_asked(shop uuid, language regconfig, given text, guess boolean, out loose tsquery, out literal tsquery)
  language plpgsql stable set search_path = public, pg_temp as $$
  declare
    key text := ${key('shop')};
    words text[];
    telling text[];
    synonyms boolean := exists (select from search_synonyms s where true ${own('s')});
    place integer := 1;
    taken integer;
    others text[];
    meant text;
    goes_on boolean;
    wide text;
    near text[];
    parts text[] := '{}';
    exact text[] := '{}';
  begin
    words := souk_search_words(given);
    -- Unless there is nothing else but letters and digits by themselves.
    telling := souk_search_telling(language, words);
    if exists (select from unnest(telling) w where length(w) > 1) then words := telling; end if;
    words := words[1:${MOST_WORDS}];
    while place <= cardinality(words) loop
      taken := 1;
      others := '{}';
      if synonyms then
        select c.n, array_agg(distinct o.term) into taken, others
        from generate_series(1, least(3, cardinality(words) - place + 1)) c (n)
        cross join lateral (select array_to_string(words[place:place + c.n - 1], ' ') as said) p
        join search_synonyms s on exists (
          select from unnest(s.terms) t
          where t = p.said or souk_search_stems(language, string_to_array(t, ' ')) = souk_search_stems(language, string_to_array(p.said, ' '))
            and souk_search_stems(language, string_to_array(t, ' ')) <> '{}') ${own('s')}
        cross join lateral unnest(s.terms) o (term)
        group by c.n order by c.n desc limit 1;
        taken := coalesce(taken, 1);
        others := coalesce(others, '{}');
      end if;
      exact := exact || souk_search_term(language, key, array_to_string(words[place:place + taken - 1], ' '));
      if taken = 1 then
        meant := words[place];
        -- What is still being typed may go on.
        goes_on := (guess or place = cardinality(words)) and (length(meant) > 1 or cardinality(words) = 1);
        wide := souk_search_word(language, key, meant, case when goes_on then ':*' else '' end);
        near := case when guess then souk_search_holding(shop, meant) else '{}' end;
        if guess and near = '{}' and others = '{}'
          and not exists (select from search_words k where k.word ~>=~ meant and k.word ~<~ (meant || U&'\\+10FFFF') ${own('k')})
          and not exists (select from search_entries e where e.document @@ wide::tsquery ${checked('e')})
        then near := souk_search_nearest(shop, meant); end if;
      else
        wide := exact[cardinality(exact)];
        near := '{}';
      end if;
      parts := parts || ('(' || array_to_string(
        array[wide] || array(select souk_search_term(language, key, o) from unnest(others || near) o), ' | ') || ')');
      place := place + taken;
    end loop;
    if parts <> '{}' then
      loose := array_to_string(parts, ' & ')::tsquery;
      literal := array_to_string(exact, ' & ')::tsquery;
    end if;
  end $$`,
]
