import { FEW } from './follow.ts'
import type { ShopOf } from './shopOf.ts'

/** Who saves a large matrix variant by variant would have all of it read as often. */
const MANY_VARIANTS = 100

/** Whoever writes, and by whatever way: what the search has to follow is noted in the same transaction. */
export const triggersSql = ({ lead }: ShopOf): readonly string[] => [
  ...following({
    table: 'products',
    insert: 'select id from new_rows',
    // Deleting takes the entry along by its foreign key.
    update: `select n.id from new_rows n join old_rows o on o.id = n.id
      where (n.title, n.vendor, n._status, n.description, n.created_at) is distinct from (o.title, o.vendor, o._status, o.description, o.created_at)`,
  }),
  ...following({
    table: 'variants',
    unless: ` and not exists (
      select from unnest(touched) t (id)
      where (select count(*) from (select from variants v where v.product_id = t.id limit ${MANY_VARIANTS + 1}) v) > ${MANY_VARIANTS})`,
    insert: 'select product_id from new_rows',
    update: `select unnest(array[n.product_id, o.product_id]) from new_rows n join old_rows o on o.id = n.id
      where (n.product_id, n.sku, n.barcode, n.offered, n.options) is distinct from (o.product_id, o.sku, o.barcode, o.offered, o.options)`,
    delete: 'select product_id from old_rows',
  }),
  ...following({
    table: 'products_texts',
    insert: `select parent_id from new_rows where path = 'tags'`,
    update: `select parent_id from new_rows where path = 'tags' union select parent_id from old_rows where path = 'tags'`,
    delete: `select parent_id from old_rows where path = 'tags'`,
  }),
  ...following({
    table: 'products_rels',
    insert: `select parent_id from new_rows where path = 'categories'`,
    update: `select parent_id from new_rows where path = 'categories' union select parent_id from old_rows where path = 'categories'`,
    delete: `select parent_id from old_rows where path = 'categories'`,
  }),
  // A category of many is noted itself, so that its editor waits for none of them.
  `create or replace function souk_search_categories_update() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
  declare
    renamed uuid[] := array(
      select n.id from new_rows n join old_rows o on o.id = n.id where n.title is distinct from o.title);
    touched uuid[];
  begin
    if renamed = '{}' then return null; end if;
    touched := array(
      select r.parent_id from products_rels r
      where r.path = 'categories' and r.categories_id = any(renamed) limit ${FEW + 1});
    if cardinality(touched) <= ${FEW} then
      if touched <> '{}' then perform souk_search_note(touched, true); end if;
    else
      insert into search_changes (id, ${lead()} category_id)
      select gen_random_uuid(), ${lead('c')} c.id from categories c where c.id = any(renamed);
    end if;
    return null;
  end $$`,
  trigger('categories', 'update'),
]

type Change = 'insert' | 'update' | 'delete'
type Given = { readonly table: string; readonly unless?: string } & {
  readonly [change in Change]?: string
}

const ROWS = {
  insert: 'new table as new_rows',
  update: 'old table as old_rows new table as new_rows',
  delete: 'old table as old_rows',
} as const

/** A trigger for each kind of change; the query says which products it touches. */
const following = ({ table, unless = '', ...changes }: Given): string[] =>
  Object.entries(changes).flatMap(([change, touched]) => [
    `create or replace function souk_search_${table}_${change}() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
    declare touched uuid[];
    begin
      touched := array(select distinct t.id from (${touched}) t (id) where t.id is not null);
      if touched <> '{}' then perform souk_search_note(touched, cardinality(touched) <= ${FEW}${unless}); end if;
      return null;
    end $$`,
    trigger(table, change as Change),
  ])

const trigger = (table: string, change: Change): string =>
  `create or replace trigger souk_search_${change} after ${change} on ${table}
  referencing ${ROWS[change]} for each statement execute function souk_search_${table}_${change}()`
