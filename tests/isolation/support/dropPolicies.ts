import type { Client } from 'pg'

/**
 * Takes the wall away from a database: policies dropped, row level security off on every table. What
 * is left is what a forgotten policy would leave.
 *
 * @returns how many policies were dropped
 */
export const dropPolicies = async (owner: Client): Promise<number> => {
  const { rows: policies } = await owner.query<{ name: string; table: string }>(
    `select policyname as name, tablename as table from pg_policies where schemaname = 'public'`,
  )
  for (const { name, table } of policies) await owner.query(`drop policy "${name}" on "${table}"`)
  const { rows: tables } = await owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  )
  for (const { name } of tables)
    await owner.query(`alter table "${name}" disable row level security`)
  return policies.length
}
