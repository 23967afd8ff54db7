import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'

import type { Scope } from './scope.ts'
import type { ShopKey } from './shop.ts'

/** How plain SQL says whose rows it means. */
export type ScopeSql = {
  /** `p.tenant_id = $1`, or `true` where there is one shop. */
  readonly where: (alias?: string) => SQL
  /** `, tenant_id`: to append to an insert's column list. */
  readonly column: SQL
  /** `, $1`: to append to an insert's values. */
  readonly value: SQL
  /** `tenant_id, `: to lead the columns of a conflict target. */
  readonly lead: SQL
}

export const scopeSql = (scope: Scope, key: ShopKey): ScopeSql => {
  if (!scope.column) {
    return { where: () => sql`true`, column: sql``, value: sql``, lead: sql`` }
  }
  const column = sql.identifier(scope.column)
  return {
    where: (alias) =>
      alias ? sql`${sql.identifier(alias)}.${column} = ${key}` : sql`${column} = ${key}`,
    column: sql`, ${column}`,
    value: sql`, ${key}::uuid`,
    lead: sql`${column}, `,
  }
}
