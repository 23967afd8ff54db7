import { join } from 'node:path'

import pg from 'pg'

import { pendingMigrations } from '../../database/migrations.ts'
import { ensureTenantRole, tenantRole } from '../../database/roles.ts'
import type { Env } from '../../env.ts'
import { checkout } from './checkout.ts'
import { runTask } from './child.ts'
import { Stop, type Script } from './runScript.ts'

export const migrationFolder = join(checkout, 'migrations')

/**
 * Brings the database to where the code is: migrations, then the tenants' role. Processes that start together take turns;
 * `seed` runs last, still alone. Throws when a migration was not applied, whatever its process said.
 */
export async function prepareDatabase(
  { env, url, seed }: { env: Env; url: string; seed?: (client: pg.Client) => Promise<void> },
  script: Script,
): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await takeTurn(client, script)
    const role = tenantRole({ ownerUrl: url, secret: env.secret })
    // Before, because the migrating process logs in as this role too; after, because new tables came.
    await ensureTenantRole({ ownerUrl: url, ...role })
    const applied = await migrate(client, url, script)
    if (applied.length > 0) await ensureTenantRole({ ownerUrl: url, ...role })
    await seed?.(client)
    return { applied }
  } finally {
    // The lock goes with the connection.
    await client.end()
  }
}

async function takeTurn(client: pg.Client, { log }: Script): Promise<void> {
  const lock = "hashtextextended('souk prepare', 0)"
  const { rows } = await client.query<{ mine: boolean }>(
    `select pg_try_advisory_lock(${lock}) as mine`,
  )
  if (rows[0]?.mine) return
  log('Waiting for another process that prepares the same database …')
  await client.query(`select pg_advisory_lock(${lock})`)
}

async function migrate(
  client: pg.Client,
  url: string,
  { log, stopped }: Script,
): Promise<string[]> {
  const pending = await pendingMigrations(client, migrationFolder)
  if (pending.length === 0) return []
  log(
    `Applying ${pending.length === 1 ? `migration ${pending[0]}` : `${pending.length} migrations`} …`,
  )
  // Payload ends the whole process when a migration fails; in a process of its own that is one clear error here.
  const code = await runTask('tasks/applyMigrations.ts', {
    env: { DATABASE_URL: url, PAYLOAD_MIGRATING: 'true' },
    stopped,
  })
  const left = await pendingMigrations(client, migrationFolder)
  if (left.length > 0)
    throw new Stop(
      `Migration ${left[0]} was not applied (exit code ${code}); what it reported is above. The database is as it was before it.`,
    )
  if (code !== 0)
    throw new Stop(
      `All migrations are applied, but what comes after them failed (exit code ${code}); what it reported is above. The next start tries it again.`,
    )
  return pending
}
