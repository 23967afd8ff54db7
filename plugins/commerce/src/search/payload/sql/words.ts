/**
 * Words as the search knows them: lower case, without accents, a space between two. Names are
 * qualified, since a restored dump computes with an empty search path.
 */
export const wordsSql = (): readonly string[] => [
  'create extension if not exists unaccent with schema public',
  'create extension if not exists pg_trgm with schema public',
  'create extension if not exists btree_gin with schema public',
  'create extension if not exists fuzzystrmatch with schema public',
  // What unaccent says depends on its rules, which nobody changes: so it may be kept.
  `create or replace function souk_search_fold(given text) returns text
  language sql immutable parallel safe return
    btrim(regexp_replace(
      lower(public.unaccent('public.unaccent'::regdictionary, normalize(coalesce(given, ''), nfkc)) collate "und-x-icu"),
      '[[:punct:][:space:][:cntrl:]$+<=>^\`|~]+', ' ', 'g'))`,
  `create or replace function souk_search_words(given text) returns text[]
  language sql immutable parallel safe return
    array(select left(w, 60) from regexp_split_to_table(public.souk_search_fold(given), ' ') w where w <> '')`,
  // T-shirt is also written tshirt, and AB-12 ab12.
  `create or replace function souk_search_all_words(given text) returns text[]
  language sql immutable parallel safe return
    public.souk_search_words(given) || public.souk_search_words(regexp_replace(given, '[-''’./_]', '', 'g'))`,
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
