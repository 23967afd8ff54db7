import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { asPlatform, asTenant } from './scope.ts'
import { mixedTraffic } from './testing/mixedTraffic.ts'
import { createNotes, notesPool, tenantA, tenantB } from './testing/notes.ts'
import { startPostgres, type TestDatabase } from './testing/startPostgres.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await startPostgres()
  await createNotes(database)
}, 60_000)

afterAll(() => database.stop())

const tenantOf = async (client: Pick<pg.Pool, 'query'>): Promise<unknown> => {
  const { rows } = await client.query<{ tenant_id: string }>('select distinct tenant_id from notes')
  return rows.map((row) => row.tenant_id)
}

describe.each(['session', 'transaction'] as const)('with settings per %s', (settings) => {
  it.each([2, 3, 10])(
    'shows nobody a row of another on a pool of %i',
    async (max) => {
      const pool = notesPool(database, max, { settings })
      const traffic = await mixedTraffic(pool, { times: 3000, parallel: 40 })
      await pool.end()
      expect(traffic.asked).toBeGreaterThan(5000)
      expect(traffic).toMatchObject({ wrong: 0, empty: 0 })
    },
    60_000,
  )

  it('finds wrong rows by the same traffic when the wall is off', async () => {
    const Pool = pg.Pool
    const traffic = await (async () => {
      const pool = new Pool({ ...database.owner, max: 3 })
      const seen = await mixedTraffic(pool, { times: 200, parallel: 10 })
      await pool.end()
      return seen
    })()
    expect(traffic.wrong).toBeGreaterThan(100)
  })

  it('shows nothing without a scope', async () => {
    const pool = notesPool(database, 2, { settings })
    await asTenant(tenantA, () => tenantOf(pool))
    expect(await tenantOf(pool)).toEqual([])
    await pool.end()
  })

  it('shows the platform everything, and nothing more to who comes after', async () => {
    const pool = notesPool(database, 2, { settings })
    const count = async () =>
      Number((await pool.query<{ n: string }>('select count(*) n from notes')).rows[0]?.n)
    expect(await asPlatform(count)).toBe(400)
    expect(await asTenant(tenantA, count)).toBe(50)
    expect(await asPlatform(() => asTenant(tenantB, count))).toBe(50)
    expect(await asTenant(tenantA, () => asPlatform(count))).toBe(400)
    expect(await count()).toBe(0)
    expect(
      await asTenant(tenantA, async () => (await pool.query('select * from secrets')).rows),
    ).toEqual([])
    await pool.end()
  })

  it('keeps a transaction begun before the scope was known, and settles the scope per query', async () => {
    const pool = notesPool(database, 2, { settings })
    const client = await pool.connect()
    await client.query('begin')
    expect(await tenantOf(client)).toEqual([])
    expect(await asTenant(tenantA, () => tenantOf(client))).toEqual([tenantA])
    expect(await asTenant(tenantB, () => tenantOf(client))).toEqual([tenantB])
    await client.query('rollback')
    expect(await tenantOf(client)).toEqual([])
    client.release()
    await pool.end()
  })

  it('refuses a row of another tenant', async () => {
    const pool = notesPool(database, 2, { settings })
    const insert = () =>
      pool.query('insert into notes (tenant_id, text) values ($1, $2)', [tenantB, 'planted'])
    await expect(asTenant(tenantA, insert)).rejects.toThrow(/row-level security/)
    await expect(insert()).rejects.toThrow(/row-level security/)
    const { rowCount } = await asTenant(tenantA, () =>
      pool.query("update notes set text = 'x' where tenant_id = $1", [tenantB]),
    )
    expect(rowCount).toBe(0)
    await pool.end()
  })

  it('refuses to narrow or widen a transaction without saying so', async () => {
    const pool = notesPool(database, 4, { settings })
    const own = await asTenant(tenantA, () => pool.connect())
    await own.query('begin')
    await expect(asPlatform(() => own.query('select 1'))).rejects.toThrow(/asPlatform/)
    expect(await asTenant(tenantA, () => tenantOf(own))).toEqual([tenantA])
    await own.query('rollback')
    own.release()
    const all = await asPlatform(() => pool.connect())
    await expect(asTenant(tenantA, () => all.query('select 1'))).rejects.toThrow(/asTenant/)
    await expect(all.query('select 1')).rejects.toThrow(/asTenant/)
    all.release()
    await pool.end()
  })

  it('does not run a query whose scope could not be set', async () => {
    const pool = notesPool(database, 2, { settings })
    const client = await asTenant(tenantA, () => pool.connect())
    const raw = (text: string) => asTenant(tenantA, () => client.query(text))
    await raw("prepare souk_scope as select 'mine'")
    const update = () => client.query("update notes set text = 'lost' where text = $1", ['seed'])
    const outcome = await asTenant(tenantB, update).catch((error: Error) => error.message)
    const { rows } = await raw("select count(*) n from notes where text = 'lost'")
    expect(rows).toEqual([{ n: '0' }])
    if (settings === 'session') expect(outcome).toMatch(/souk_scope/)
    await asTenant(tenantB, () => client.query("update notes set text = 'seed'"))
    client.release(true)
    await pool.end()
  })

  it('serves every form of query', async () => {
    const pool = notesPool(database, 2, { settings })
    await asTenant(tenantA, async () => {
      const two = await pool.query('select 1 as a; select 2 as b')
      expect((two as unknown as pg.QueryResult[]).map(({ rows }) => rows)).toEqual([
        [{ a: 1 }],
        [{ b: 2 }],
      ])
      expect((await pool.query('')).rows).toEqual([])
      expect(
        (await pool.query({ text: 'select $1::int as n', values: [1], rowMode: 'array' })).rows,
      ).toEqual([[1]])
      const named = { name: 'n', text: 'select $1::int as n', values: [3] }
      expect((await pool.query(named)).rows).toEqual([{ n: 3 }])
      expect((await pool.query(named)).rows).toEqual([{ n: 3 }])
      await expect(pool.query({ ...named, text: 'select 4' })).rejects.toThrow(/must be unique/)
      await expect(pool.query('select $1::int', ['x'])).rejects.toThrow(/integer/)
      await expect(pool.query('select 1', 'x' as never)).rejects.toThrow(/array/)
      await expect(pool.query('selec')).rejects.toThrow(/syntax/)
      const streamed = new pg.Query<{ tenant_id: string }>('select tenant_id from notes limit 3')
      const seen: string[] = []
      const client = await pool.connect()
      streamed.on('row', (row: { tenant_id: string }) => seen.push(row.tenant_id))
      client.query(streamed)
      await new Promise<void>((resolve) => streamed.on('end', () => resolve()))
      client.release()
      expect(seen).toEqual([tenantA, tenantA, tenantA])
      expect(await tenantOf(pool)).toEqual([tenantA])
    })
    await pool.end()
  })

  it('knows nothing any more after settings were reset', async () => {
    const pool = notesPool(database, 2, { settings })
    const client = await asTenant(tenantA, () => pool.connect())
    for (const reset of [
      'discard all',
      'reset all',
      'set souk.tenant = default',
      'deallocate all',
    ]) {
      await asTenant(tenantA, () => client.query(reset))
      expect(await asTenant(tenantA, () => tenantOf(client))).toEqual([tenantA])
      expect(await asTenant(tenantB, () => tenantOf(client))).toEqual([tenantB])
    }
    client.release()
    await pool.end()
  })
})

it('gives callbacks the context of who asked', async () => {
  const pool = notesPool(database, 2)
  const holder = await pool.connect()
  const answers = [tenantA, tenantB].map((tenant) =>
    asTenant(
      tenant,
      () =>
        new Promise<unknown>((resolve, reject) => {
          pool.connect((error, client, release) => {
            if (error || !client) return reject(error)
            tenantOf(client as never)
              .then(resolve, reject)
              .finally(release)
          })
        }),
    ),
  )
  holder.release()
  expect(await Promise.all(answers)).toEqual([[tenantA], [tenantB]])
  await pool.end()
})

it('survives an idle connection that dies', async () => {
  const errors: string[] = []
  const pool = notesPool(database, 4, { onError: (error) => errors.push(error.message) })
  const kill =
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'souk_tenant' and state = 'idle'"
  await asTenant(tenantA, () => tenantOf(pool))
  const root = new pg.Client(database.superuser)
  await root.connect()
  await root.query(kill)
  await root.end()
  await expect.poll(() => errors.length).toBeGreaterThan(0)
  expect(await asTenant(tenantA, () => tenantOf(pool))).toEqual([tenantA])
  await pool.end()
})
