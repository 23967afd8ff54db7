/**
 * What a table is to the wall.
 *
 * - `tenant`: has its tenant in `column`
 * - `child`: belongs to the row of `parent` that `column` names (arrays, blocks, relations, locales)
 * - `registry`: the tenants themselves
 * - `people`, `memberships`, `sessions`: accounts, readable within limits, never writable
 * - `own`: rows of the acting user (preferences)
 * - `shared`: rows that the current tenant made, in a table that knows no tenants (locks)
 * - `platform`: no rows at all for the tenants' role
 */
export type TableKind =
  | { readonly kind: 'tenant'; readonly column: string }
  | { readonly kind: 'child'; readonly column: string; readonly parent: string }
  | { readonly kind: 'registry' }
  | { readonly kind: 'people'; readonly memberships: string }
  | { readonly kind: 'memberships' }
  | { readonly kind: 'sessions' }
  | { readonly kind: 'own' }
  | { readonly kind: 'shared' }
  | { readonly kind: 'platform' }

/** One table as the classification needs it: its columns and what each of them refers to. */
export type TableFacts = {
  readonly name: string
  readonly columns: readonly string[]
  readonly references: Readonly<Record<string, string>>
}

export type WallTables = {
  /** Table of the tenants. Default `tenants`. */
  readonly tenants?: string
  /** Table of people. Default `users`. */
  readonly users?: string
  /** Table of who works for which tenant: `_parent_id`, `tenant_id`. Default `users_tenants`. */
  readonly memberships?: string
  /** Tables that only platform code may see, on top of Payload's own. */
  readonly platform?: readonly string[]
}

/** Payload's own tables that tenants' code has no business with. */
export const payloadPlatformTables: readonly string[] = [
  'payload_migrations',
  'payload_kv',
  'payload_jobs',
  'payload_jobs_log',
  'payload_jobs_stats',
]

export const payloadOwnTables: readonly string[] = ['payload_preferences']
export const payloadSharedTables: readonly string[] = ['payload_locked_documents']

/**
 * Says of every table what it is to the wall. A table that it cannot place is an error: one that
 * nobody thought of must stop the start and not stay open.
 *
 * @throws with the names of all tables that have no place
 */
export const classifyTables = (
  tables: readonly TableFacts[],
  options: WallTables = {},
): ReadonlyMap<string, TableKind> => {
  const kinds = new Map<string, TableKind>()
  for (const table of tables) {
    const kind = kindOf(table, options)
    if (kind) kinds.set(table.name, kind)
  }
  const unplaced = tables.filter(({ name }) => !kinds.has(name)).map(({ name }) => name)
  if (unplaced.length > 0) {
    throw new Error(
      `The wall does not know these tables: ${unplaced.join(', ')}. Give them a tenant_id, or list them as tables of the platform.`,
    )
  }
  return kinds
}

const kindOf = (table: TableFacts, options: WallTables): TableKind | undefined => {
  const { tenants = 'tenants', users = 'users', memberships = 'users_tenants' } = options
  const { name } = table
  const has = (column: string) => table.columns.includes(column)
  if ([...payloadPlatformTables, ...(options.platform ?? [])].includes(name)) {
    return { kind: 'platform' }
  }
  if (name === tenants) return { kind: 'registry' }
  if (name === users) return { kind: 'people', memberships }
  if (name === memberships) return { kind: 'memberships' }
  if (name === `${users}_sessions`) return { kind: 'sessions' }
  if (payloadOwnTables.includes(name)) return { kind: 'own' }
  if (payloadSharedTables.includes(name)) return { kind: 'shared' }
  if (has('tenant_id')) return { kind: 'tenant', column: 'tenant_id' }
  if (has('version_tenant_id')) return { kind: 'tenant', column: 'version_tenant_id' }
  for (const column of ['_parent_id', 'parent_id']) {
    const parent = table.references[column]
    if (parent) return { kind: 'child', column, parent }
  }
  return undefined
}
