import { sql } from '@payloadcms/db-postgres/drizzle'
import {
  getTableConfig,
  index,
  pgPolicy,
  uuid,
  type PgPolicy,
  type PgTable,
} from '@payloadcms/db-postgres/drizzle/pg-core'
import type { PostgresAdapterArgs } from '@payloadcms/db-postgres'

import {
  currentTenant,
  currentUser,
  makerColumn,
  ownerColumn,
  ruleOf,
  type Rule,
} from './conditions.ts'
import { classifyTables, type TableFacts, type TableKind, type WallTables } from './tableKinds.ts'

export type SchemaHook = NonNullable<PostgresAdapterArgs['afterSchemaInit']>[number]

/**
 * Puts the wall into the schema, so that generated migrations carry it: row level security on
 * every table, a policy on all that tenants may see, NOT NULL on every tenant, and an owner on
 * Payload's own tables that have none. Give it as the last of `afterSchemaInit`.
 *
 * Policies are for every role; the owner's, which runs migrations and platform work, stands above
 * them by owning the tables. So migrations name no role, and each installation may name its own.
 */
export const wallPolicies =
  (options: WallTables = {}): SchemaHook =>
  ({ schema, extendTable }) => {
    const tables = Object.values(schema.tables) as unknown as PgTable[]
    const kinds = classifyTables(tables.map(factsOf), options)
    for (const table of tables) {
      const { name } = getTableConfig(table)
      const kind = kinds.get(name)
      const extend = (extension: Extension) => extendTable({ table, ...extension } as never)
      if (kind?.kind === 'own') extend(stamped('soukUser', ownerColumn, currentUser))
      if (kind?.kind === 'shared') extend(stamped('soukTenant', makerColumn, currentTenant))
      requireTenant(table, kind)
      enableRowLevelSecurity(table)
      const rule = ruleOf(name, kinds)
      if (rule) extend({ extraConfig: () => policiesFor(rule) })
    }
    return schema
  }

/** The tables of a built schema (`payload.db.tables`) of which tenants may see rows. */
export const walledTables = (schema: object, options: WallTables = {}): string[] => {
  const kinds = classifyTables((Object.values(schema) as PgTable[]).map(factsOf), options)
  return [...kinds.keys()].filter((name) => ruleOf(name, kinds))
}

type Extension = {
  columns?: Record<string, ReturnType<typeof uuid>>
  extraConfig?: (table: Record<string, unknown>) => Record<string, unknown>
}

const factsOf = (table: PgTable): TableFacts => {
  const { name, columns, foreignKeys } = getTableConfig(table)
  const references = foreignKeys.flatMap((key) => {
    const { columns: own, foreignTable } = key.reference()
    const [column] = own
    return column && own.length === 1 ? [[column.name, getTableConfig(foreignTable).name]] : []
  })
  return {
    name,
    columns: columns.map((column) => column.name),
    references: Object.fromEntries(references) as Record<string, string>,
  }
}

const policiesFor = ({ condition, write }: Rule): Record<string, PgPolicy> => {
  const using = sql.raw(condition)
  return write
    ? { soukWall: pgPolicy('souk_wall', { for: 'all', using, withCheck: using }) }
    : { soukWall: pgPolicy('souk_wall', { for: 'select', using }) }
}

// The database fills the column from the scope: Payload's own writes know nothing of it.
const stamped = (key: string, column: string, value: string): Extension => ({
  columns: { [key]: uuid(column).default(sql.raw(defaultOf(value))) as never },
  extraConfig: (table) => ({ [`${key}Idx`]: index().on(table[key] as never) }),
})

// A column's default may not hold a subquery.
const defaultOf = (value: string): string => value.replace(/^\(select (.*)\)$/, '$1')

// Payload leaves it nullable wherever a draft may be saved without it.
const requireTenant = (table: PgTable, kind: TableKind | undefined): void => {
  const required =
    kind?.kind === 'tenant' ? kind.column : kind?.kind === 'memberships' && 'tenant_id'
  const column = getTableConfig(table).columns.find(({ name }) => name === required)
  if (column) (column as { notNull: boolean }).notNull = true
}

const enableRowLevelSecurity = (table: PgTable): void => {
  ;(table as unknown as { enableRLS: () => void }).enableRLS()
}
