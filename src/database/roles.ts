import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'

import pg from 'pg'

export type TenantRole = { role: string; password: string }

/**
 * Name and password of the login role that serves tenants on a database. Both follow from what every process knows,
 * so nothing has to be stored or handed round.
 */
export function tenantRole({ ownerUrl, secret }: { ownerUrl: string; secret: string }): TenantRole {
  const role = shorten(`souk_tenant_${databaseOf(ownerUrl)}`)
  const password = createHmac('sha256', secret).update(role).digest('hex')
  return { role, password }
}

/** The address of the owner's database, as the tenant role. */
export function tenantUrl({ ownerUrl, role, password }: { ownerUrl: string } & TenantRole): string {
  const url = new URL(ownerUrl)
  const database = databaseOf(ownerUrl)
  url.username = encodeURIComponent(role)
  url.password = encodeURIComponent(password)
  url.pathname = `/${encodeURIComponent(database)}`
  return url.href
}

/**
 * Makes the role that serves tenants, or brings it up to date: it may log in, read and write rows of every table in
 * `public`, present and future, and nothing more. Run it after migrations; any number of processes may at once.
 * Answers the tenant address. Throws with instructions when the owner may not create roles.
 */
export async function ensureTenantRole({
  ownerUrl,
  role,
  password,
}: { ownerUrl: string } & TenantRole): Promise<string> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('begin')
    // Released by the commit, or by the connection's end.
    await owner.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `souk role ${role}`,
    ])
    await bringUpToDate(owner, role, password)
    await grant(owner, role)
    await owner.query('commit')
  } finally {
    await owner.end()
  }
  const url = tenantUrl({ ownerUrl, role, password })
  await checkLogin(url, role, password)
  return url
}

type Attributes = {
  rolcanlogin: boolean
  rolsuper: boolean
  rolcreatedb: boolean
  rolcreaterole: boolean
  rolbypassrls: boolean
  rolreplication: boolean
}

const excess = {
  rolsuper: 'superuser',
  rolcreatedb: 'createdb',
  rolcreaterole: 'createrole',
  rolbypassrls: 'bypassrls',
  rolreplication: 'replication',
} as const satisfies Partial<Record<keyof Attributes, string>>

async function bringUpToDate(owner: pg.Client, role: string, password: string): Promise<void> {
  const name = pg.escapeIdentifier(role)
  const found = await attributesOf(owner, role)
  await owner.query('savepoint before_role')
  try {
    // The hashed form is sent, so that no server log ever shows the password.
    const login = `login password ${pg.escapeLiteral(scramVerifier(role, password))}`
    await owner.query(found ? `alter role ${name} ${login}` : `create role ${name} ${login}`)
    const tooMuch = Object.entries(excess).filter(
      ([attribute]) => found?.[attribute as keyof typeof excess],
    )
    if (tooMuch.length > 0)
      await owner.query(`alter role ${name} ${tooMuch.map(([, word]) => `no${word}`).join(' ')}`)
  } catch (cause) {
    if (!isRefusal(cause)) throw cause
    await owner.query('rollback to savepoint before_role')
    // A role made by hand is fine as it is; whether its password is right shows when logging in.
    if (
      found?.rolcanlogin &&
      Object.keys(excess).every((attribute) => !found[attribute as keyof typeof excess])
    )
      return
    throw new Error(byHand(role, password, found !== undefined), { cause })
  }
}

async function grant(owner: pg.Client, role: string): Promise<void> {
  const name = pg.escapeIdentifier(role)
  const { rows } = await owner.query<{ database: string; owner: string; belongs: boolean }>(
    'select current_database() as database, current_user as owner, pg_has_role($1, current_user, $2) as belongs',
    [role, 'member'],
  )
  const [row] = rows
  if (!row) throw new Error('The database does not say who is connected.')
  if (row.belongs)
    throw new Error(
      `Role ${role} is a member of ${row.owner} and would pass every wall between tenants. Revoke that: revoke ${row.owner} from ${role};`,
    )
  const database = pg.escapeIdentifier(row.database)
  await owner.query(`
    grant connect on database ${database} to ${name};
    grant usage on schema public to ${name};
    grant select, insert, update, delete on all tables in schema public to ${name};
    grant usage, select on all sequences in schema public to ${name};
    alter default privileges in schema public grant select, insert, update, delete on tables to ${name};
    alter default privileges in schema public grant usage, select on sequences to ${name};
  `)
  const { rowCount } = await owner.query(
    "select 1 from pg_tables where schemaname = 'public' and tablename = 'payload_migrations'",
  )
  if (rowCount)
    await owner.query(`revoke insert, update, delete on public.payload_migrations from ${name}`)
}

async function checkLogin(url: string, role: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (cause) {
    const refused =
      cause instanceof Error &&
      'code' in cause &&
      (cause.code === '28P01' || cause.code === '28000')
    throw new Error(
      refused ? byHand(role, password, true) : `The database does not let role ${role} in.`,
      { cause },
    )
  } finally {
    await client.end().catch(() => {})
  }
}

async function attributesOf(owner: pg.Client, role: string): Promise<Attributes | undefined> {
  const { rows } = await owner.query<Attributes>(
    'select rolcanlogin, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, rolreplication from pg_roles where rolname = $1',
    [role],
  )
  return rows[0]
}

function byHand(role: string, password: string, exists: boolean): string {
  const name = pg.escapeIdentifier(role)
  const attributes = 'login nosuperuser nocreatedb nocreaterole nobypassrls noreplication'
  const verifier = pg.escapeLiteral(scramVerifier(role, password))
  return [
    `Souk serves tenants as the database role ${role}, and the user of DATABASE_URL may not ${exists ? 'change' : 'create'} it.`,
    'Run this once as an administrator of the database (it holds a hash, not the password), then start again:',
    `  ${exists ? 'alter' : 'create'} role ${name} ${attributes} password ${verifier};`,
    'Or give that user the right: alter role <user> createrole;',
  ].join('\n')
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501'
}

function databaseOf(url: string): string {
  const { pathname, username } = new URL(url)
  return decodeURIComponent(pathname.slice(1)) || decodeURIComponent(username) || 'postgres'
}

/** Postgres cuts names after 63 bytes; a hash keeps two long ones apart. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= 63) return name
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12)
  let head = name
  while (Buffer.byteLength(head) > 50) head = head.slice(0, -1)
  return `${head}_${hash}`
}

/** What Postgres stores for a SCRAM-SHA-256 password (RFC 5802); the salt follows from both, so it does not change. */
function scramVerifier(role: string, password: string): string {
  const iterations = 4096
  const salt = createHmac('sha256', password).update(`salt ${role}`).digest().subarray(0, 16)
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const clientKey = createHmac('sha256', salted).update('Client Key').digest()
  const storedKey = createHash('sha256').update(clientKey).digest('base64')
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`
}
