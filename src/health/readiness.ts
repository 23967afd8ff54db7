import { execute, scopeOf, sql } from '@souk/kernel'
import type { Payload } from 'payload'

import { migrationNames } from '../database/migrations.ts'

export type Readiness = {
  readonly ok: boolean
  readonly checks: Readonly<Record<'database' | 'migrations', 'ok' | 'failing'>>
}

/** Can this process do its work? Never says why not to the outside: that is for the log. */
export const readiness = async (open: () => Promise<Payload>): Promise<Readiness> => {
  try {
    const payload = await open()
    const rows = await scopeOf(payload).runAcross(() =>
      execute<{ name: string }>(payload, undefined, sql`select name from payload_migrations`),
    )
    const done = new Set(rows.map(({ name }) => name))
    const ok = migrationNames(payload.db.migrationDir).every((name) => done.has(name))
    return { ok, checks: { database: 'ok', migrations: ok ? 'ok' : 'failing' } }
  } catch {
    return { ok: false, checks: { database: 'failing', migrations: 'failing' } }
  }
}
