import { postgresAdapter, type PostgresAdapterArgs } from '@payloadcms/db-postgres'
import type { PoolConfig } from 'pg'

import { answerWhetherAnybodyExists } from './anybodyExists.ts'
import { wallPolicies } from './policies.ts'
import { scopedPg } from './scopedPool.ts'
import type { SettingsMode } from './scopedQuery.ts'
import type { WallTables } from './tableKinds.ts'

export type WalledPostgresArgs = Omit<PostgresAdapterArgs, 'pg' | 'pool'> & {
  /** Login of the tenants' role; `max` is shared between both roles. */
  readonly pool: PoolConfig
  /** Login of the owner's role, which runs migrations and platform work. */
  readonly platform: PoolConfig
  /** `transaction` behind a pooler of transactions. Default `session`. */
  readonly settings?: SettingsMode
  readonly tables?: WallTables
  readonly onPoolError?: (error: Error) => void
}

/** Payload's Postgres adapter with the wall in its pool and in its schema. */
export const walledPostgres = (args: WalledPostgresArgs): ReturnType<typeof postgresAdapter> => {
  const { platform, settings = 'session', tables = {}, onPoolError, ...rest } = args
  const adapter = postgresAdapter({
    ...rest,
    pg: scopedPg({
      platform,
      settings,
      returnFirst: true,
      ...(onPoolError && { onError: onPoolError }),
    }),
    // Last, so that it sees the tables that other hooks add.
    afterSchemaInit: [...(rest.afterSchemaInit ?? []), wallPolicies(tables)],
  })
  return {
    ...adapter,
    init: (options) => answerWhetherAnybodyExists(adapter.init(options), tables.users),
  }
}
