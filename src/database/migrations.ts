import { existsSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'

import type pg from 'pg'

/** Names of the migrations in the folder, in order. */
export function migrationNames(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => /\.(ts|js)$/.test(file) && !/^index\.|\.d\.ts$|\.spec\.ts$/.test(file))
    .map((file) => basename(file).replace(/\.(ts|js)$/, ''))
    .sort()
}

/** Names of the migrations in the folder that the database has not had. */
export async function pendingMigrations(client: pg.Client, folder: string): Promise<string[]> {
  const { rowCount } = await client.query(
    "select 1 from pg_tables where schemaname = 'public' and tablename = 'payload_migrations'",
  )
  if (!rowCount) return migrationNames(folder)
  const { rows } = await client.query<{ name: string }>(
    'select name from public.payload_migrations',
  )
  const done = new Set(rows.map(({ name }) => name))
  return migrationNames(folder).filter((name) => !done.has(name))
}
