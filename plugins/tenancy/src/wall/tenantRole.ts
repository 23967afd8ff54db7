import pg from 'pg'

type Queryable = { query(text: string): Promise<{ rows: Record<string, unknown>[] }> }

export type TenantRole = { readonly name: string; readonly password: string }

/**
 * Makes the login role that serves tenants, or brings it up to date: no ownership, no power, and
 * nothing but reading and writing rows, in tables to come as well. Run it as the owner, before the
 * first migration and after each (it is quick, and may be repeated at will). Two processes that do
 * it at once take turns.
 *
 * @param owner connection of the role that runs the migrations; it needs CREATEROLE or more
 */
export const ensureTenantRole = async (
  owner: Queryable,
  { name, password }: TenantRole,
  schema = 'public',
): Promise<void> => {
  const role = pg.escapeIdentifier(name)
  const space = pg.escapeIdentifier(schema)
  const attributes = `login password ${pg.escapeLiteral(password)} nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls`
  const managed = 'login password ' + pg.escapeLiteral(password)
  // One text is one transaction; the lock ends with it.
  await owner.query(`
    select pg_advisory_xact_lock(hashtext('souk.tenant_role'));
    do $souk$
    begin
      if not exists (select from pg_roles where rolname = ${pg.escapeLiteral(name)}) then
        create role ${role} ${attributes};
      else
        alter role ${role} ${managed};
      end if;
      execute format('grant connect on database %I to ${role}', current_database());
    end
    $souk$;
    grant usage on schema ${space} to ${role};
    grant select, insert, update, delete on all tables in schema ${space} to ${role};
    grant usage, select on all sequences in schema ${space} to ${role};
    alter default privileges in schema ${space} grant select, insert, update, delete on tables to ${role};
    alter default privileges in schema ${space} grant usage, select on sequences to ${role};
  `)
}
