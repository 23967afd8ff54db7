import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { removeEmbedded, startEmbedded, type EmbeddedDatabase } from './embedded.ts'
import { ensureTenantRole, tenantRole } from './roles.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'souk-roles-'))
let database: EmbeddedDatabase

beforeAll(async () => {
  database = await startEmbedded({ dataDir, fast: true })
  await query(
    database.url,
    'create table early (id int); create table payload_migrations (name text)',
  )
})
afterAll(async () => {
  await database.stop()
  await removeEmbedded(dataDir)
  rmSync(dataDir, { recursive: true })
})

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const result = await client.query<Record<string, unknown>>(text)
    return result.rows
  } finally {
    await client.end()
  }
}

const ensure = async (ownerUrl = database.url, secret = 'one') =>
  await ensureTenantRole({ ownerUrl, ...tenantRole({ ownerUrl, secret }) })

it('reads and writes rows of every table, present and future, and nothing more', async () => {
  const url = await ensure()
  await query(database.url, 'create table late (id serial)')
  for (const table of ['early', 'late']) {
    await query(
      url,
      `insert into ${table} values (1); update ${table} set id = 2; select * from ${table}; delete from ${table}`,
    )
    for (const forbidden of [
      `truncate ${table}`,
      `drop table ${table}`,
      `alter table ${table} disable row level security`,
    ]) {
      await expect(query(url, forbidden), forbidden).rejects.toThrow(
        /permission denied|must be owner/,
      )
    }
  }
  for (const forbidden of [
    'create table mine (id int)',
    'create role friend',
    'create database mine',
    "insert into payload_migrations values ('x')",
  ]) {
    await expect(query(url, forbidden), forbidden).rejects.toThrow(/permission denied/)
  }
})

it('is made by any number of processes at once, and again with a new secret', async () => {
  const urls = await Promise.all(Array.from({ length: 6 }, async () => await ensure()))
  const changed = await ensure(database.url, 'two')
  await expect(query(urls[0] ?? '', 'select 1')).rejects.toThrow(/password/)
  expect(await query(changed, 'select 1 as one')).toEqual([{ one: 1 }])
})

it('loses rights that somebody gave it', async () => {
  const { role } = tenantRole({ ownerUrl: database.url, secret: 'one' })
  await query(database.url, `alter role ${role} superuser bypassrls createdb`)
  await ensure()
  const [row] = await query(
    database.url,
    `select rolsuper or rolbypassrls or rolcreatedb as too_much from pg_roles where rolname = '${role}'`,
  )
  expect(row).toEqual({ too_much: false })
})

it('refuses a role that would inherit from the owner', async () => {
  const { role } = tenantRole({ ownerUrl: database.url, secret: 'one' })
  await query(database.url, `grant souk to ${role}`)
  await expect(ensure()).rejects.toThrow(/is a member of souk/)
  await query(database.url, `revoke souk from ${role}`)
})

it('says what to run by hand when the owner may not create roles, and accepts what was made by hand', async () => {
  await query(database.url, "create role landlord login password 'p'")
  await query(database.url, 'create database leased owner landlord')
  const ownerUrl = database.url.replace(/souk:[^@]+@/, 'landlord:p@').replace(/souk$/, 'leased')
  const refusal = await ensure(ownerUrl).then(
    () => '',
    (error: Error) => error.message,
  )
  expect(refusal).toContain('may not create it')
  expect(refusal).not.toContain(tenantRole({ ownerUrl, secret: 'one' }).password)
  await query(database.url, /create role .*;/.exec(refusal)?.[0] ?? '')
  expect(await query(await ensure(ownerUrl), 'select current_user as me')).toEqual([
    { me: 'souk_tenant_leased' },
  ])
})
