/** Extensions of Postgres' own that the search stands on; they come with it. */
const EXTENSIONS = ['unaccent', 'pg_trgm', 'btree_gin', 'fuzzystrmatch'] as const

/**
 * Makes them in `public`, where the search's functions call them by name. Where that is not allowed,
 * or they live elsewhere, it ends with the statements that somebody who may has to run.
 */
export const extensionsSql: readonly string[] = [
  `do $$
  declare
    extension text;
    place text;
    statements text := '';
  begin
    foreach extension in array array[${EXTENSIONS.map((name) => `'${name}'`).join(', ')}] loop
      select n.nspname into place from pg_extension e join pg_namespace n on n.oid = e.extnamespace
      where e.extname = extension;
      if place is null then
        begin
          execute format('create extension %I with schema public', extension);
        exception when others then
          statements := statements || format(E'\\n  create extension %I with schema public;  -- refused: %s', extension, sqlerrm);
        end;
      elsif place <> 'public' then
        statements := statements || format(E'\\n  alter extension %I set schema public;  -- it lives in %I', extension, place);
      end if;
    end loop;
    if statements <> '' then
      raise exception using message = format(
        E'The search of products needs extensions that database %I does not have in its schema public.\\n'
        'Run this once in it as an administrator (a hosted Postgres may have a list of allowed extensions to put them on first), then start again:%s',
        current_database(), statements);
    end if;
  end $$`,
]
