/** Adds a named check unless it is there; dropped first, so that a changed rule takes effect. */
export const check = (table: string, name: string, rule: string): string => `
  do $$ begin
    if not exists (
      select from pg_constraint
      where conrelid = '${table}'::regclass and conname = '${name}'
        and obj_description(oid, 'pg_constraint') = '${rule}'
    ) then
      alter table ${table} drop constraint if exists ${name};
      alter table ${table} add constraint ${name} check (${rule});
      comment on constraint ${name} on ${table} is '${rule}';
    end if;
  end $$`

/**
 * Rows of `table` go when what they belong to goes. Payload's foreign keys set such a column to
 * null, which a required one refuses.
 */
export const goesWith = (table: string, column: string, parent: string): string => {
  const name = `${table}_${column}_${parent}_id_fk`
  return `
  do $$ begin
    if not exists (
      select from pg_constraint
      where conrelid = '${table}'::regclass and conname = '${name}' and confdeltype = 'c'
    ) then
      alter table ${table} drop constraint if exists ${name};
      alter table ${table} add constraint ${name}
        foreign key (${column}) references ${parent} (id) on delete cascade;
    end if;
  end $$`
}
