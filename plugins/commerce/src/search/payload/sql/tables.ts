import { goesWith } from '../../../shared/constraints.ts'
import type { ShopOf } from './shopOf.ts'

/** Columns and indexes of the search that Payload has no words for. */
export const tablesSql = ({ lead }: ShopOf): readonly string[] => [
  goesWith('search_entries', 'product_id', 'products'),
  `alter table search_entries
    add column if not exists title_lexemes tsvector not null default '',
    add column if not exists label_lexemes tsvector not null default '',
    add column if not exists document tsvector not null default ''`,
  // Only what ranks stays in the row itself: many matches are then few pages.
  `alter table search_entries set (toast_tuple_target = 128),
    alter column title set storage main,
    alter column title_lexemes set storage main,
    alter column label_lexemes set storage main`,
  `alter table search_synonyms
    add column if not exists terms text[] generated always as (souk_search_terms(words)) stored`,
  // Each word of the index begins with its shop: no shop pays for the words of another.
  'create index if not exists search_entries_document on search_entries using gin (document)',
  `create index if not exists search_entries_language on search_entries (${lead()}language)`,
  `create index if not exists search_words_start on search_words (${lead()}word text_pattern_ops)`,
  `create index if not exists search_words_likeness on search_words using gin (${lead()}word gin_trgm_ops)`,
  'create index if not exists products_texts_parent on products_texts (parent_id, path)',
]
