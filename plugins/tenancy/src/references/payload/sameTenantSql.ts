/**
 * The database's own guard of references: a row may point, by foreign key, at rows of its own tenant
 * only. Foreign keys are found in the catalogue, so that tables to come are guarded too; to be
 * applied after migrations, any number of times.
 *
 * A row without a tenant of its own (an array's, a list of relations) takes its parent's. The wall
 * alone does not stop such a reference: Postgres checks foreign keys with policies off.
 */
export const sameTenantSql: readonly string[] = [
  // to_jsonb lets one function serve every table; arguments: column, target, then how to climb to
  // the tenant (column, table, column, table …), then the column that holds it.
  `create or replace function souk_same_tenant() returns trigger language plpgsql as $$
  declare
    own jsonb := to_jsonb(new);
    target_id text := own->>tg_argv[0];
    tenant text;
    found boolean;
    step int := 2;
    id text;
  begin
    if target_id is null then return null; end if;
    while step < tg_nargs - 1 loop
      id := own->>tg_argv[step];
      execute format('select to_jsonb(p) from %I p where p.id::text = $1', tg_argv[step + 1]) into own using id;
      step := step + 2;
    end loop;
    tenant := own->>tg_argv[tg_nargs - 1];
    execute format('select exists (select 1 from %I t where t.id = $1::uuid and t.tenant_id = $2::uuid)', tg_argv[1])
      into found using target_id, tenant;
    if not found then
      raise exception 'A row of % refers to a row of % outside its tenant.', tg_table_name, tg_argv[1]
        using errcode = '23503', constraint = 'souk_same_tenant', table = tg_table_name;
    end if;
    return null;
  end $$`,
  `do $$
  declare
    key record;
    here oid;
    climb text[];
    tenant text;
    parent record;
    name text;
  begin
    for key in
      select c.conrelid as id, r.relname as "table", a.attname as "column", t.relname as target
      from pg_constraint c
      join pg_class r on r.oid = c.conrelid
      join pg_class t on t.oid = c.confrelid
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and cardinality(c.conkey) = 1 and r.relnamespace = 'public'::regnamespace
        and a.attname not in ('_parent_id', 'tenant_id', 'version_tenant_id')
        and exists (select from pg_attribute x where x.attrelid = t.oid and x.attname = 'tenant_id' and not x.attisdropped)
    loop
      here := key.id; climb := '{}'; tenant := null;
      loop
        select x.attname into tenant from pg_attribute x
          where x.attrelid = here and x.attname in ('tenant_id', 'version_tenant_id') and not x.attisdropped
          order by x.attname limit 1;
        exit when tenant is not null;
        select a.attname as "column", t.relname as "table", t.oid as id into parent
          from pg_constraint c
          join pg_class t on t.oid = c.confrelid
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
          where c.contype = 'f' and c.conrelid = here and a.attname in ('_parent_id', 'parent_id')
          order by a.attname limit 1;
        exit when not found or cardinality(climb) > 12;
        climb := climb || parent."column"::text || parent."table"::text;
        here := parent.id;
      end loop;
      -- A list's own parent is where its tenant comes from.
      continue when tenant is null or (key."column" = 'parent_id' and cardinality(climb) > 0);
      name := 'souk_same_' || key."column";
      execute format('drop trigger if exists %I on %I', name, key."table");
      execute format('create constraint trigger %I after insert or update of %I on %I
        deferrable initially immediate for each row execute function souk_same_tenant(%s)',
        name, key."column", key."table",
        (select string_agg(quote_literal(argument), ', ')
         from unnest(array[key."column"::text, key.target::text] || climb || array[tenant]) argument));
    end loop;
  end $$`,
]
