import { platformTables, walledPostgres } from '@souk/tenancy'
import { resolve } from 'node:path'

import { classification } from '../../access/index.ts'
import { env } from '../env.ts'
import { tenantRole, tenantUrl } from './roles.ts'

/** Connections of one process, for both roles together. */
const POOL = 12

/** The unmodified Postgres adapter behind the wall: tenants' work on a role of its own. */
export const database = (): ReturnType<typeof walledPostgres> => {
  const { databaseUrl = 'postgres://not-started', secret } = env()
  const role = tenantRole({ ownerUrl: databaseUrl, secret })
  return walledPostgres({
    pool: { connectionString: tenantUrl({ ownerUrl: databaseUrl, ...role }), max: POOL },
    platform: { connectionString: databaseUrl },
    tables: { platform: platformTables(classification) },
    idType: 'uuidv7',
    push: false,
    blocksAsJSON: true,
    migrationDir: resolve('migrations'),
  })
}
