import { goesWith } from '../../../shared/constraints.ts'
import type { ShopOf } from './shopOf.ts'

/** Columns and indexes of the search that Payload has no words for. */
export const tablesSql = ({ lead }: ShopOf): readonly string[] => [
  goesWith('search_entries', 'product_id', 'products'),
  // A note holds nothing and nobody: what it names may be gone when its turn comes.
  ...['product', 'category'].map(
    (name) =>
      `alter table search_changes drop constraint if exists search_changes_${name}_id_${name === 'product' ? 'products' : 'categories'}_id_fk`,
  ),
  `alter table search_changes
    add column if not exists noted_in xid8 not null default pg_current_xact_id(),
    add column if not exists at_once boolean not null default false,
    add column if not exists through uuid`,
  'create index if not exists search_changes_noted on search_changes (noted_in) where at_once',
  `alter table search_entries
    add column if not exists title_lexemes tsvector not null default '',
    add column if not exists label_lexemes tsvector not null default '',
    add column if not exists document tsvector not null default '',
    add column if not exists made_at timestamptz not null default '-infinity'`,
  // Only what ranks stays in the row itself: many matches are then few pages.
  `alter table search_entries set (toast_tuple_target = 128),
    alter column title set storage main,
    alter column title_lexemes set storage main,
    alter column label_lexemes set storage main`,
  `alter table search_synonyms
    add column if not exists terms text[] generated always as (souk_search_terms(words)) stored`,
  'alter table search_words add column if not exists unused_since timestamptz',
  // Each word of the index begins with its shop: no shop pays for the words of another, nor for
  // putting in order what another wrote, as a list of what is pending would have it.
  'create index if not exists search_entries_document on search_entries using gin (document) with (fastupdate = off)',
  // What stands in few titles or labels is found there, however many descriptions have it.
  ...['title', 'label'].map(
    (what) =>
      `create index if not exists search_entries_${what}_words on search_entries using gin (${what}_lexemes) with (fastupdate = off)`,
  ),
  // From the newest on, until there are enough.
  `create index if not exists search_entries_newest on search_entries (${lead()}made_at desc, product_id desc)`,
  `create index if not exists search_entries_edition on search_entries (${lead()}edition)`,
  `create index if not exists search_words_start on search_words (${lead()}word text_pattern_ops)`,
  `create index if not exists search_words_likeness on search_words using gin (${lead()}word gin_trgm_ops) with (fastupdate = off)`,
  'create index if not exists products_texts_parent on products_texts (parent_id, path)',
]
