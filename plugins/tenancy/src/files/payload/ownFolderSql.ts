/**
 * The database's own word on where files lie: below the folder of their row's tenant, as `folderOf`
 * says. For every table of files, found by its columns; to be applied after migrations, any number
 * of times. Rows from before are not looked at, only those that are written.
 */
export const ownFolderSql: readonly string[] = [
  `do $$
  declare
    files record;
  begin
    for files in
      select c.relname as "table", c.oid as id
      from pg_class c
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and (select count(*) from pg_attribute a
          where a.attrelid = c.oid and not a.attisdropped
            and a.attname in ('prefix', 'filename', 'tenant_id')) = 3
    loop
      continue when exists (
        select from pg_constraint k where k.conrelid = files.id and k.conname = 'souk_own_folder');
      execute format('alter table %I add constraint souk_own_folder
        check (prefix = ''tenants/'' || tenant_id) not valid', files."table");
    end loop;
  end $$`,
]
