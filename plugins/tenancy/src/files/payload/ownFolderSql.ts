/**
 * The database's own word on where files lie: in the folder of their row's tenant, or in
 * the one therein that is named after their collection, as `folderOf` says. For every table of files, found by its columns; to be applied after migrations, any number
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
        select from pg_constraint k where k.conrelid = files.id and k.conname = 'souk_own_folders');
      execute format('alter table %I drop constraint if exists souk_own_folder', files."table");
      execute format('alter table %I add constraint souk_own_folders
        check (prefix in (''tenants/'' || tenant_id, ''tenants/'' || tenant_id || %L)) not valid',
        files."table", '/' || replace(files."table", '_', '-'));
    end loop;
  end $$`,
]
