import { unsigned } from './asked.ts'
import type { ShopOf } from './shopOf.ts'

/**
 * Functions that run with their owner's rights. For the role that serves shops, policies come before
 * every condition that is not leakproof, and matching words is not: it would read all rows of the
 * shop. These take the shop from the session, as the policies do, and from nowhere else.
 */
export const SEARCH_DEFINERS = ['souk_search', 'souk_search_suggest', 'souk_search_begun'] as const

const asOwner = `stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off set jit = off set max_parallel_workers_per_gather = 0`

/** As a walk in the order of an index has it: the setting ends with the function. */
const walks = 'set enable_sort = on'

/** Of what has the words, but neither in its title nor on its label. */
const LAST = 10

/** Everything about an entry `e` that makes it nearer than another, as a number: the greatest is the nearest. */
const RANK = `case
          when e.title = folded then 60
          when starts_with(e.title, folded) then 50
          when e.title_lexemes @@ asked.literal then 45
          when e.title_lexemes @@ asked.loose then 40
          when e.label_lexemes @@ asked.literal then 35
          when e.label_lexemes @@ asked.loose then 30
          else ${LAST} end`

/** The newest first, as lists have what is equally near. */
const NEWEST = 'e.made_at desc, e.product_id desc'

type Tier = { readonly rank: number; readonly holds: string; readonly isByTitle?: boolean }

/** What all entries of a rank have, each in a form that an index serves; some that have it are nearer still. */
const tiers = (): readonly Tier[] => [
  { rank: 60, holds: `${title('e')} = start`, isByTitle: true },
  {
    rank: 50,
    holds: `${title('e')} ~>=~ start and ${title('e')} ~<~ (start || U&'\\+10FFFF')`,
    isByTitle: true,
  },
  { rank: 45, holds: 'e.title_lexemes @@ asked.literal' },
  { rank: 40, holds: 'e.title_lexemes @@ asked.loose' },
  { rank: 35, holds: 'e.label_lexemes @@ asked.literal' },
  { rank: 30, holds: 'e.label_lexemes @@ asked.loose' },
  { rank: LAST, holds: 'e.document @@ asked.loose' },
]

/**
 * The products that were asked for, the nearest first: title, beginning of it, its words, labels,
 * description; of those that are equally near the newest. No more than `most`, if it is given: what
 * many products have is then taken rank by rank, and within a rank by leafing through the shop until
 * there are enough, so that nobody waits for a hundred thousand to be ranked.
 */
export const findSql = ({
  own,
  checked,
  current,
  required,
  key,
  lead,
}: ShopOf): readonly string[] => [
  'drop function if exists souk_search(text, text)',
  `create or replace function souk_search(given text, locale text, most integer default null) returns table (product uuid, rank integer)
  language plpgsql rows 100 ${asOwner} ${walks} as $$
  declare
    shop uuid := ${current};
    folded text := souk_search_fold(given);
    start text := left(folded, ${TITLE_LETTERS});
    code text[] := souk_search_words(${unsigned('given')});
    asked record;
    guess boolean;
    few boolean;
    ranked integer := ${RANKED_FOR_ONE} * most;
    wanted integer := most;
    taken integer;
  begin
    ${required}
    -- Whoever types a whole SKU or barcode means that one, and none that begins so.
    if cardinality(code) = 1 and code[1] ~ '[0-9]' and length(code[1]) >= (case when code[1] ~ '[^0-9]' then 5 else 8 end) then
      return query
        select e.product_id, 70 from (
          select e.product_id, e.made_at from search_entries e
          where e.document @@ quote_literal(${key('shop')} || code[1])::tsquery ${checked('e')} limit ${MOST_WITH_A_CODE}
        ) e
        where exists (
          select from variants v where v.product_id = e.product_id and v.offered ${own('v')}
            and code[1] in (${unsigned('v.sku')}, ${unsigned('v.barcode')}))
        order by ${NEWEST} limit most;
      if found then return; end if;
    end if;
    -- Words are taken as they are first: most find something, and guessing costs more.
    foreach guess in array array[false, true] loop
      asked := souk_search_asked(shop, souk_search_language(locale), given, guess);
      exit when asked.loose is null;
      few := most is null or (select count(*) <= ranked from (
        select from search_entries e where e.document @@ asked.loose ${checked('e')} limit ranked + 1) counted);
      if few then
        return query
          select n.product_id, n.rank from (
            select e.product_id, e.made_at, ${RANK} as rank from search_entries e
            where e.document @@ asked.loose ${checked('e')}
          ) n order by n.rank desc, n.made_at desc, n.product_id desc limit most;
        exit when found;
        continue;
      end if;
      ${tiers()
        .map((tier) => tierSql(tier, { own, checked }))
        .join('\n      ')}
      return;
    end loop;
  end $$`,
  /*
   * Words that go on from what was typed and find something, those that find most first; as products
   * spell them. One at a time, so that each is planned by how common it is: what many have is found
   * by leafing through the shop until enough is counted, and only what few have by the index of words.
   */
  `create or replace function souk_search_suggest(given text, locale text, most integer) returns table (suggestion text)
  language plpgsql rows 10 ${asOwner} as $$
  declare
    shop uuid := ${current};
    language regconfig := souk_search_language(locale);
    words text[] := souk_search_words(given);
    typed text := words[cardinality(words)];
    -- What stands before the word that is being typed stays as it was typed.
    before text := ltrim(regexp_replace(
      coalesce((regexp_match(given, '^(.*[[:punct:][:space:]])?[^[:punct:][:space:]]+[[:punct:][:space:]]*$'))[1], ''), '\\s+', ' ', 'g'));
    said tsquery;
    key text := ${key('shop')};
    ends text[];
    ending text;
    wanted tsquery;
    tried integer[] := '{}';
  begin
    ${required}
    if words = '{}' then return; end if;
    ends := array(
      select k.word from (
        select k.word from search_words k
        where k.named and k.word ~>=~ typed and k.word ~<~ (typed || U&'\\+10FFFF') ${own('k')}
        order by k.word using ~<~ limit ${MOST_WORDS_READ}
      ) k
      group by k.word order by length(k.word), k.word limit ${MOST_WORDS_TRIED});
    if ends = '{}' then
      ends := array(select w from unnest(souk_search_holding(shop, typed)) w where w !~ '[0-9]' limit ${MOST_WORDS_TRIED});
    end if;
    if ends = '{}' then ends := souk_search_nearest(shop, typed); end if;
    said := (souk_search_asked(shop, language, array_to_string(
      souk_search_telling(language, words[:cardinality(words) - 1]), ' '), false)).loose;
    foreach ending in array ends loop
      wanted := quote_literal(key || ending)::tsquery;
      select tried || count(*)::integer into tried from (
        select from search_entries e
        where e.document @@ coalesce(wanted && said, wanted) and e.label_lexemes @@ wanted ${own('e')} limit ${MOST_COUNTED}) few;
    end loop;
    return query
      select before || coalesce(
        (select k.spelling from search_words k where k.word = f.word and k.spelling is not null ${own('k')} order by k.named desc, k.id limit 1), f.word)
      from unnest(ends, tried) f (word, products) where f.products > 0
      order by f.products desc, length(f.word), f.word limit most;
  end $$`,
  /*
   * Some products to show beside suggestions: whose titles begin as was typed and, where these are
   * few, some that have the suggested words. None is ranked, so that a common beginning costs no more than a rare one.
   */
  `create or replace function souk_search_begun(given text, suggested text, locale text) returns table (product uuid, rank integer)
  language plpgsql rows 50 ${asOwner} as $$
  declare
    shop uuid := ${current};
    folded text := left(souk_search_fold(given), ${TITLE_LETTERS});
    asked record;
    shown integer;
  begin
    ${required}
    if folded = '' then return; end if;
    return query
      select e.product_id, 2 from search_entries e
      where ${title('e')} ~>=~ folded and ${title('e')} ~<~ (folded || U&'\\+10FFFF') ${own('e')}
      order by ${title('e')} using ~<~ limit ${MOST_SHOWN};
    get diagnostics shown = row_count;
    if shown >= ${ENOUGH_SHOWN} then return; end if;
    asked := souk_search_asked(shop, souk_search_language(locale), coalesce(suggested, given), false);
    if asked.literal is null then return; end if;
    -- What has no suggestion may be a code, a synonym, or stand in descriptions.
    if suggested is null and length(folded) > 3 then asked.literal := asked.loose; end if;
    return query
      select e.product_id, 1 from search_entries e
      where e.document @@ asked.literal and not (${title('e')} ~>=~ folded and ${title('e')} ~<~ (folded || U&'\\+10FFFF')) ${own('e')}
      limit ${MOST_SHOWN};
  end $$`,
  `create index if not exists search_entries_beginning on search_entries (${lead()}${title()} text_pattern_ops)`,
]

/** Where no more match than so many times those that are wanted, all are ranked. Of more, enough are soon come upon. */
const RANKED_FOR_ONE = 3
/** A word that more have is no code. */
const MOST_WITH_A_CODE = 500
/** So much of a title has its beginnings found: an index holds no text of any length. */
const TITLE_LETTERS = 60
const MOST_WORDS_READ = 1000
const MOST_WORDS_TRIED = 12
const MOST_COUNTED = 100
/** Some that are near may not be for sale. */
const MOST_SHOWN = 50
const ENOUGH_SHOWN = 20

const title = (alias?: string): string =>
  `"left"(${alias === undefined ? '' : `${alias}.`}title::text, ${TITLE_LETTERS})`

/**
 * As many entries of one rank as are wanted still, the newest first: all are put in order where its
 * index finds few, and else the shop is leafed through from the newest on. Plans must not be left to
 * what Postgres believes: of one shop's words it knows little, and a wrong guess reads all.
 */
const tierSql = (
  { rank, holds, isByTitle = false }: Tier,
  { own, checked }: Pick<ShopOf, 'own' | 'checked'>,
): string => {
  const found = `${holds} ${isByTitle ? own('e') : checked('e')}`
  const ranked = `${isByTitle ? '(e.document @@ asked.loose) is true and ' : ''}${RANK} = ${rank}`
  // All that was asked for has the last, and was counted.
  const counted =
    rank === LAST
      ? 'false'
      : `(select count(*) <= ranked from (select from search_entries e where ${found} limit ranked + 1) counted)`
  return `few := ${counted};
      if few then
        return query
          select e.product_id, ${rank} from search_entries e where ${found} and ${ranked} order by ${NEWEST} limit wanted;
        get diagnostics taken = row_count;
      else
        perform set_config('enable_sort', 'off', true);
        return query
          select e.product_id, ${rank} from search_entries e
          where (${holds}) is true and ${ranked} ${own('e')} order by ${NEWEST} limit wanted;
        get diagnostics taken = row_count;
        perform set_config('enable_sort', 'on', true);
      end if;
      wanted := wanted - taken;
      if wanted <= 0 then return; end if;`
}
