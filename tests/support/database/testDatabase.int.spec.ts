import { Client } from 'pg'
import { describe, expect, it } from 'vitest'

import { createTestDatabase } from './createTestDatabase.ts'
import { withDatabase } from './withDatabase.ts'

const ask = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('a test database', () => {
  it('comes migrated', () =>
    withDatabase(async ({ url }) => {
      const [row] = await ask(url, 'select count(*)::int as count from payload_migrations')
      expect(row?.count).toBeGreaterThan(0)
    }))

  it('is seen by its own test only', () =>
    withDatabase((first) =>
      withDatabase(async (second) => {
        await ask(first.url, 'create table mark (id int)')
        const [row] = await ask(second.url, `select to_regclass('mark') as mark`)
        expect(row?.mark).toBeNull()
      }),
    ))

  it('can be made several at a time', async () => {
    const databases = await Promise.all(Array.from({ length: 4 }, () => createTestDatabase()))
    await Promise.all(databases.map((database) => database.drop()))
    expect(new Set(databases.map(({ url }) => url)).size).toBe(4)
  })
})
