import type { Client } from 'pg'

/** Rows as they are: where each stands and what it says. Key `table id`, value a hash of the row. */
export type Ledger = ReadonlyMap<string, string>

/** Columns that anybody changes who mistypes a password or forgets one. */
const anybodys = [
  'login_attempts',
  'lock_until',
  'reset_password_token',
  'reset_password_expiration',
  'reset_password_requested_at',
  'updated_at',
]

/** Payload writes all of an account's roles anew, with new ids, whenever it saves the account. */
const isRewritten = (table: string): boolean => table === 'users_tenants_roles'
const rowOf = (table: string): string =>
  isRewritten(table) ? `(to_jsonb(t) - 'id')::text` : 't::text'
const keyOf = (table: string): string =>
  isRewritten(table) ? `md5(${rowOf(table)})` : `coalesce(to_jsonb(t)->>'id', md5(t::text))`

/** Every row of every table, or those of one shop: its own, and what hangs on them by `ids`. */
export const readLedger = async (
  owner: Client,
  shop?: { readonly id: string; readonly ids: ReadonlySet<string> },
): Promise<Ledger> => {
  const { rows: tables } = await owner.query<{ name: string; columns: string[] }>(`
    select table_name::text as name, array_agg(column_name::text) as columns
    from information_schema.columns c join pg_tables t on t.tablename = c.table_name and t.schemaname = 'public'
    where c.table_schema = 'public' and table_name <> 'payload_migrations' group by 1 order by 1`)
  const ledger = new Map<string, string>()
  for (const { name, columns } of tables) {
    const has = (column: string) => columns.includes(column)
    const owned = ['tenant_id', 'version_tenant_id', 'souk_tenant'].filter(has)
    const hung = ['id', '_parent_id', 'parent_id'].filter(has)
    const condition = shop
      ? [
          ...owned.map((column) => `t."${column}"::text = $1`),
          ...hung.map((column) => `t."${column}"::text = any($2)`),
          `(t is null and $1 = $2[1])`,
        ].join(' or ')
      : 'true'
    const { rows } = await owner.query<{ key: string; hash: string }>(
      `select ${keyOf(name)} as key,
         md5(${rowOf(name)}) || ' ' || md5((to_jsonb(t) - '{id,${anybodys.join(',')}}'::text[])::text) as hash
       from "${name}" t where ${condition}`,
      shop ? [shop.id, [...shop.ids]] : [],
    )
    for (const { key, hash } of rows) ledger.set(`${name} ${key}`, hash)
  }
  return ledger
}

/** Tables that a visitor of a shop fills by shopping there. */
const visitorsTables =
  /^(carts|cart_items|saved_items|consents|wish_lists|wish_list_items|customers(_\w+)?|idempotency_keys|events|event_deliveries|payload_preferences(_rels)?|users_sessions) /

/**
 * What became of rows, a line each. Anybody may mistype a person's password or say that it was
 * forgotten; with `shopping`, a shopper's too, and new carts and accounts are nothing to tell.
 */
export const changesIn = (before: Ledger, after: Ledger, { shopping = false } = {}): string[] => {
  const accounts = shopping ? /^(users|customers) / : /^users /
  const isSame = (key: string, one: string, other: string) =>
    one === other || (accounts.test(key) && one.split(' ')[1] === other.split(' ')[1])
  const matters = (key: string) => !sessions.test(key)
  return [
    ...[...before]
      .filter(([key]) => matters(key))
      .flatMap(([key, hash]) => {
        const now = after.get(key)
        if (now !== undefined && isSame(key, hash, now)) return []
        return [`${key} ${now === undefined ? 'is gone' : 'was changed'}`]
      }),
    ...[...after.keys()]
      .filter((key) => matters(key) && !before.has(key))
      .filter((key) => !(shopping && visitorsTables.test(key)))
      .map((key) => `${key} is new`),
  ]
}

const sessions = /^users_sessions /
