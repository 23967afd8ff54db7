import { areDeliveriesLate, execute, scopeOf, sql } from '@souk/kernel'
import type { Payload } from 'payload'

import { migrationNames } from '../database/migrations.ts'

type Check = 'ok' | 'failing'

export type Readiness = {
  readonly ok: boolean
  readonly checks: Readonly<Record<'database' | 'migrations' | 'jobs', Check>>
}

/** Longer than a worker needs to be restarted, or to work off what a busy hour has left. */
const LATE_MINUTES = 15

/** Can this house do its work? Never says why not to the outside: that is for the log. */
export const readiness = async (open: () => Promise<Payload>): Promise<Readiness> => {
  try {
    const payload = await open()
    const migrations = checked(await isMigrated(payload))
    // Without its tables there is nothing to look into.
    const isLate = migrations === 'ok' && (await areDeliveriesLate(payload, LATE_MINUTES))
    const jobs = checked(migrations === 'ok' && !isLate)
    return { ok: jobs === 'ok', checks: { database: 'ok', migrations, jobs } }
  } catch {
    return { ok: false, checks: { database: 'failing', migrations: 'failing', jobs: 'failing' } }
  }
}

const checked = (isFine: boolean): Check => (isFine ? 'ok' : 'failing')

const isMigrated = async (payload: Payload): Promise<boolean> => {
  const rows = await scopeOf(payload).runAcross(() =>
    execute<{ name: string }>(payload, undefined, sql`select name from payload_migrations`),
  )
  const done = new Set(rows.map(({ name }) => name))
  return migrationNames(payload.db.migrationDir).every((name) => done.has(name))
}
