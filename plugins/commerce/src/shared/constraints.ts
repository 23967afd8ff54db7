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
export const goesWith = (table: string, column: string, parent: string): string =>
  onDelete({ table, column, parent, action: 'cascade' })

/** Rows of `table` stay when what they point at goes; the column is null from then on. */
export const outlives = (table: string, column: string, parent: string): string =>
  onDelete({ table, column, parent, action: 'set null' })

type Reference = {
  readonly table: string
  readonly column: string
  readonly parent: string
  readonly action: keyof typeof ACTIONS
}

/** How Postgres notes them in its catalogue. */
const ACTIONS = { cascade: 'c', 'set null': 'n' } as const

const onDelete = ({ table, column, parent, action }: Reference): string => {
  const name = `${table}_${column}_${parent}_id_fk`
  return `
  do $$ begin
    if not exists (
      select from pg_constraint
      where conrelid = '${table}'::regclass and conname = '${name}' and confdeltype = '${ACTIONS[action]}'
    ) then
      alter table ${table} drop constraint if exists ${name};
      alter table ${table} add constraint ${name}
        foreign key (${column}) references ${parent} (id) on delete ${action};
    end if;
  end $$`
}
