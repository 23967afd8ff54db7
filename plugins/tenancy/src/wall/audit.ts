import type pg from 'pg'

import { asNobody, asPlatform } from './scope.ts'

type Queryable = Pick<pg.Pool, 'query'>

export type AuditOptions = {
  /** The pool that serves requests: asked in the empty scope, it tells who tenants log in as. */
  readonly pool: Queryable
  /** Tables that must have a policy (`walledTables`): without one a shop would look empty. */
  readonly walled?: readonly string[]
  readonly schema?: string
  /** Tables that need no wall, since the tenants' role may not touch them or they hold no secret. */
  readonly open?: readonly string[]
  /** Functions of ours that run with their owner's rights on purpose; these are looked at more closely. */
  readonly definers?: readonly string[]
}

/**
 * Looks in the database itself, whatever the configuration says, for anything that would make the
 * wall a picture of one.
 *
 * @returns what is wrong, a sentence each; nothing when the wall stands
 */
export const auditWall = async (options: AuditOptions): Promise<string[]> => {
  const { pool, walled = [], schema = 'public', open = [], definers = [] } = options
  const { rows } = await asNobody(() => pool.query<Role>(roleSql))
  const role = rows[0]
  if (!role) return ["The tenants' role could not be read."]
  const ask = async (text: string): Promise<Finding[]> =>
    (await asPlatform(() => pool.query<Finding>(text, [role.name, schema]))).rows
  const withPolicy = new Set((await ask(policySql)).map(({ name }) => name))
  return [
    ...roleProblems(role),
    ...(await ask(ownedSql)).map(({ name }) => `The tenants' role ${role.name} owns ${name}.`),
    ...(await ask(memberSql)).map(
      ({ name }) => `The tenants' role ${role.name} is a member of ${name}.`,
    ),
    ...(await ask(openTableSql))
      .filter(({ name }) => !open.includes(name))
      .map(({ name }) => `The table ${name} has no row level security.`),
    ...walled
      .filter((name) => !withPolicy.has(name))
      .map((name) => `The table ${name} has no policy.`),
    ...(await ask(openPolicySql)).map(
      ({ name }) => `A policy of ${name} does not ask for the scope.`,
    ),
    ...(await ask(viewSql))
      .filter(({ name }) => !open.includes(name))
      .map(({ name }) => `The view ${name} reads with its owner's rights.`),
    ...(await ask(definerSql))
      .filter(({ name }) => !definers.includes(name))
      .map(({ name }) => `The function ${name} runs with its owner's rights.`),
    ...(await ask(looseDefinerSql)).map(
      ({ name }) =>
        `The function ${name} runs with its owner's rights and does not ask for the scope, or looks for tables wherever its caller says.`,
    ),
  ]
}

type Role = { name: string; power: boolean; bypass: boolean }
type Finding = { name: string }

const roleProblems = ({ name, power, bypass }: Role): string[] => [
  ...(power ? [`The tenants' role ${name} is a superuser.`] : []),
  ...(bypass ? [`The tenants' role ${name} has BYPASSRLS.`] : []),
]

const roleSql = `
  select rolname as name, rolsuper as power, rolbypassrls as bypass from pg_roles where rolname = current_user`

const ownedSql = `
  select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner
  where r.rolname = $1 and c.relnamespace = $2::regnamespace order by 1`

const memberSql = `
  select r.rolname as name, $2::text from pg_auth_members m join pg_roles r on r.oid = m.roleid
  where m.member = $1::regrole order by 1`

// Partitions are tables of their own here: whoever names one directly meets its own policies only.
const openTableSql = `
  select c.relname as name from pg_class c
  where c.relnamespace = $2::regnamespace and c.relkind in ('r', 'p', 'f') and not c.relrowsecurity
    and has_table_privilege($1, c.oid, 'select, insert, update, delete')
  order by 1`

const policySql = `select distinct tablename::text as name, $1::text from pg_policies where schemaname = $2`

// A policy asks for the scope itself, or whether the row's parent is visible, which another does.
const asks = '(souk\\.(tenant|user)|EXISTS \\( SELECT 1\\s+FROM )'
const openPolicySql = `
  select distinct tablename::text as name, $1::text from pg_policies
  where schemaname = $2 and permissive = 'PERMISSIVE' and (roles && array['public', $1]::name[])
    and (qual !~ '${asks}' or with_check !~ '${asks}')
  order by 1`

const viewSql = `
  select c.relname as name from pg_class c
  where c.relnamespace = $2::regnamespace
    and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions::text, '') ~ 'security_invoker=(true|on|1)')
    and has_table_privilege($1, c.oid, 'select')
  order by 1`

const definerSql = `
  select p.proname as name from pg_proc p
  where p.pronamespace = $2::regnamespace and p.prosecdef and has_function_privilege($1, p.oid, 'execute')
  order by 1`

const looseDefinerSql = `
  select p.proname as name from pg_proc p
  where p.pronamespace = $2::regnamespace and p.prosecdef and has_function_privilege($1, p.oid, 'execute')
    and (p.prosrc !~ 'current_setting\\(''souk\\.tenant''' or not coalesce(p.proconfig::text, '') ~ 'search_path=[^"]*, *pg_temp')
  order by 1`
