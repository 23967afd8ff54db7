import { extensionsSql } from './extensions.ts'

/**
 * Scripts that put no space between words: Thai, Lao, Burmese, Khmer, Japanese and Chinese. Nobody
 * can tell their words apart without a dictionary, so that two letters at a time stand for them.
 */
const UNSPACED =
  '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005\\u3041-\\u30fa\\u30fc-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\U00020000-\\U0003134f]'

/** Signs nobody sees: soft hyphens, spaces and joiners without width, marks of byte order. */
const UNSEEN = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]'

/**
 * Words as the search knows them: lower case, without accents, a space between two. Names are
 * qualified, since a restored dump computes with an empty search path.
 */
export const wordsSql = (): readonly string[] => [
  ...extensionsSql,
  // What unaccent says depends on its rules, which nobody changes: so it may be kept.
  `create or replace function souk_search_fold(given text) returns text
  language sql immutable parallel safe return
    btrim(regexp_replace(
      lower(public.unaccent('public.unaccent'::regdictionary,
        regexp_replace(normalize(coalesce(given, ''), nfkc), '${UNSEEN}', '', 'g')) collate "und-x-icu"),
      '[[:punct:][:space:][:cntrl:]$+<=>^\`|~]+', ' ', 'g'))`,
  `create or replace function souk_search_pairs(run text) returns text
  language sql immutable parallel safe return coalesce((
    select string_agg(p.pair, ' ' order by p.n) from (
      select l.letter || lead(l.letter) over (order by l.n) as pair, l.n
      from unnest(string_to_array(run, null)) with ordinality l (letter, n)) p
    where p.pair is not null), run)`,
  `create or replace function souk_search_spaced(folded text) returns text
  language sql immutable parallel safe return case when folded !~ '${UNSPACED}' then folded else (
    select string_agg(case when r.run ~ '^${UNSPACED}' then public.souk_search_pairs(r.run) else r.run end, ' ' order by r.n)
    from regexp_split_to_table(regexp_replace(folded, '(${UNSPACED}+)', ' \\1 ', 'g'), ' +') with ordinality r (run, n)) end`,
  `create or replace function souk_search_words(given text) returns text[]
  language sql immutable parallel safe return
    array(select left(w, 60) from regexp_split_to_table(public.souk_search_spaced(public.souk_search_fold(given)), ' ') w where w <> '')`,
  // T-shirt is also written tshirt, and AB-12 ab12. The last letter of a run begins no pair, but is looked for too.
  `create or replace function souk_search_all_words(given text) returns text[]
  language sql immutable parallel safe return
    public.souk_search_words(given) || public.souk_search_words(regexp_replace(given, '[-''’./_]', '', 'g'))
      || case when given ~ '${UNSPACED}'
        then array(select right(m[1], 1) from regexp_matches(public.souk_search_fold(given), '(${UNSPACED}+)', 'g') m)
        else '{}' end`,
  `create or replace function souk_search_terms(given text) returns text[]
  language sql immutable parallel safe return
    array(select array_to_string(public.souk_search_words(t), ' ') from regexp_split_to_table(given, '[,;\\n]') t
      where public.souk_search_words(t) <> '{}')`,
  `create or replace function souk_search_language(locale text) returns regconfig
  language sql stable parallel safe set search_path = public, pg_temp as $$
    select coalesce((
      select c.oid::regconfig from pg_ts_config c
      where c.cfgnamespace = 'pg_catalog'::regnamespace and c.cfgname = case lower(split_part(replace(locale, '_', '-'), '-', 1))
        ${languages()} end), 'simple'::regconfig)
  $$`,
  // What a language makes of the words: few, where it thinks little of them.
  `create or replace function souk_search_stems(language regconfig, given text[]) returns text[]
  language sql immutable parallel safe return
    tsvector_to_array(to_tsvector(language, array_to_string(given, ' ')))`,
  // Every word as it is and as its language has it, each led by the shop's key.
  `create or replace function souk_search_lexemes(language regconfig, key text, given text[]) returns tsvector
  language sql immutable parallel safe return
    array_to_tsvector(array(select key || w from unnest(given || public.souk_search_stems(language, given)) w))`,
]

const languages = (): string =>
  Object.entries(LANGUAGES)
    .map(([code, name]) => `when '${code}' then '${name}'`)
    .join(' ')

/** The languages that Postgres brings rules for, by their ISO 639-1 codes. */
const LANGUAGES = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
} as const
