/** Whoever writes, and by whatever way: what the search knows follows in the same transaction. */
export const triggersSql = (): readonly string[] => [
  ...following({
    table: 'products',
    insert: 'select id from new_rows',
    // Deleting takes the entry along by its foreign key.
    update: `select n.id from new_rows n join old_rows o on o.id = n.id
      where (n.title, n.vendor, n._status, n.description) is distinct from (o.title, o.vendor, o._status, o.description)`,
  }),
  ...following({
    table: 'variants',
    insert: 'select product_id from new_rows',
    update: `select unnest(array[n.product_id, o.product_id]) from new_rows n join old_rows o on o.id = n.id
      where (n.product_id, n.sku, n.offered, n.options, to_jsonb(n) ->> 'barcode')
        is distinct from (o.product_id, o.sku, o.offered, o.options, to_jsonb(o) ->> 'barcode')`,
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
  ...following({
    table: 'categories',
    update: `select r.parent_id from products_rels r where r.path = 'categories' and r.categories_id in (
      select n.id from new_rows n join old_rows o on o.id = n.id where n.title is distinct from o.title)`,
  }),
]

type Change = 'insert' | 'update' | 'delete'
type Given = { readonly table: string } & { readonly [change in Change]?: string }

const ROWS = {
  insert: 'new table as new_rows',
  update: 'old table as old_rows new table as new_rows',
  delete: 'old table as old_rows',
} as const

/** A trigger for each kind of change; the query says which products it touches. */
const following = ({ table, ...changes }: Given): string[] =>
  Object.entries(changes).flatMap(([change, touched]) => {
    const name = `souk_search_${table}_${change}`
    return [
      `create or replace function ${name}() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      declare touched uuid[];
      begin
        touched := array(select distinct t.id from (${touched}) t (id) where t.id is not null);
        if touched <> '{}' then perform souk_search_refresh(touched); end if;
        return null;
      end $$`,
      `create or replace trigger souk_search_${change} after ${change} on ${table}
      referencing ${ROWS[change as Change]} for each statement execute function ${name}()`,
    ]
  })
