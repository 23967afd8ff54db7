import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { startPostgres, type TestDatabase } from './testing/startPostgres.ts'
import { emptySnapshot, kitOf, walledPayload } from './testing/walledPayload.ts'

let database: TestDatabase
let payload: Payload

beforeAll(async () => {
  database = await startPostgres()
  payload = await walledPayload(database, { key: 'policies' })
}, 120_000)

afterAll(async () => {
  await payload.db.pool.end()
  await rm(payload.db.migrationDir, { recursive: true, force: true })
  await database.stop()
})

it('reaches the migrations that Payload writes', async () => {
  await payload.db.createMigration({
    payload,
    forceAcceptWarning: true,
    migrationName: 'first',
  } as never)
  const dir = payload.db.migrationDir
  const files = (await readdir(dir)).filter((name) => name.endsWith('_first.ts'))
  const text = await readFile(path.join(dir, files[0] ?? ''), 'utf8')
  for (const table of [
    'pages',
    '_pages_v',
    'pages_slides',
    'pages_slides_links',
    'pages_slides_locales',
    'pages_rels',
    'pages_texts',
    'pages_locales',
    '_pages_v_version_slides',
    'media',
    'customers',
    'customers_sessions',
    'tenants',
    'users',
    'users_tenants',
    'users_tenants_roles',
    'users_sessions',
    'payload_preferences',
    'payload_preferences_rels',
    'payload_locked_documents',
  ]) {
    expect(text).toContain(`ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`)
    expect(text).toMatch(new RegExp(`CREATE POLICY "souk_wall" ON "${table}" AS PERMISSIVE FOR`))
  }
  for (const table of ['payload_migrations', 'payload_kv']) {
    expect(text).toContain(`ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`)
    expect(text).not.toMatch(new RegExp(`ON "${table}" AS PERMISSIVE`))
  }
  expect(text).toMatch(/"tenant_id" uuid NOT NULL/)
  expect(text).toMatch(/"version_tenant_id" uuid NOT NULL/)
})

it('makes no migration of an unchanged schema', async () => {
  const again = await walledPayload(database, { key: 'policies-again' })
  const before = JSON.parse(JSON.stringify(await kitOf(payload).json())) as unknown
  expect(await kitOf(again).diff(before, await kitOf(again).json())).toEqual([])
  await again.db.pool.end()
})

it('walls a table that comes later', async () => {
  const grown = await walledPayload(database, {
    key: 'policies-grown',
    more: [
      {
        slug: 'posts',
        fields: [
          { name: 'tenant', type: 'relationship', relationTo: 'tenants' },
          { name: 'list', type: 'array', fields: [{ name: 'x', type: 'text' }] },
        ],
      },
    ],
  })
  const statements = await kitOf(grown).diff(await kitOf(payload).json(), await kitOf(grown).json())
  const text = statements.join('\n')
  for (const table of ['posts', 'posts_list']) {
    expect(text).toContain(`ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`)
    expect(text).toContain(`CREATE POLICY "souk_wall" ON "${table}"`)
  }
  expect(text).not.toMatch(/POLICY "souk_wall" ON "pages"/)
  const down = await kitOf(grown).diff(await kitOf(grown).json(), emptySnapshot(grown))
  expect(down.length).toBeGreaterThan(0)
  await grown.db.pool.end()
})

it('does not start with a table that it cannot place', async () => {
  const more = [{ slug: 'stray', fields: [{ name: 'x', type: 'text' as const }] }]
  await expect(walledPayload(database, { key: 'policies-stray', more })).rejects.toThrow(/stray/)
})
