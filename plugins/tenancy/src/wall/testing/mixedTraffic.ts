import type pg from 'pg'

import { asPlatform, asTenant, currentScope } from '../scope.ts'
import { tenants } from './notes.ts'

type Row = { tenant_id: string }
export type Traffic = { readonly asked: number; readonly wrong: number; readonly empty: number }

/**
 * Thousands of things that tenants do at once, each of which must see its own rows and only those:
 * plain and prepared queries, parallel ones on one client, transactions that commit, roll back,
 * fail, or roll back to a savepoint, and platform work in between.
 */
export const mixedTraffic = async (
  pool: pg.Pool,
  { times, parallel }: { times: number; parallel: number },
): Promise<Traffic> => {
  const seen = { asked: 0, wrong: 0, empty: 0 }
  const look = ({ rows }: { rows: Row[] }): void => {
    const scope = currentScope()
    const tenant = scope.kind === 'tenant' ? scope.tenant : ''
    seen.asked++
    if (rows.some((row) => row.tenant_id !== tenant)) seen.wrong++
    if (rows.length === 0) seen.empty++
  }
  const kinds = [plain, prepared, callback, parallelOnOne, committed, rolledBack, failed, savepoint]
  const worker = async (number: number) => {
    for (let i = number; i < times; i += parallel) {
      const tenant = anyOf(tenants) ?? ''
      const kind = anyOf(kinds) ?? plain
      await asTenant(tenant, () => kind(pool, look))
      if (i % 50 === 0) await asPlatform(() => pool.query('select count(*) from notes'))
    }
  }
  await Promise.all(Array.from({ length: parallel }, (_, number) => worker(number)))
  return seen
}

const anyOf = <Item>(items: readonly Item[]): Item | undefined =>
  items[Math.floor(Math.random() * items.length)]

type Look = (result: { rows: Row[] }) => void
type Act = (pool: pg.Pool, look: Look) => Promise<void>

const all = 'select tenant_id from notes limit 100'

const plain: Act = async (pool, look) => look(await pool.query<Row>(all))

const prepared: Act = async (pool, look) =>
  look(
    await pool.query<Row>({
      name: 'notes_by_text',
      text: 'select tenant_id from notes where text = $1 limit 100',
      values: ['seed'],
    }),
  )

const callback: Act = (pool, look) =>
  new Promise((resolve, reject) => {
    pool.query<Row>(all, (error, result) => {
      if (error) return reject(error)
      look(result)
      resolve()
    })
  })

const withClient = async (pool: pg.Pool, fn: (client: pg.PoolClient) => Promise<void>) => {
  const client = await pool.connect()
  try {
    await fn(client)
  } finally {
    client.release()
  }
}

const parallelOnOne: Act = (pool, look) =>
  withClient(pool, async (client) => {
    const other = anyOf(tenants) ?? ''
    const both = (text: string) => client.query<Row>(text).then(look)
    await Promise.all([both(all), asTenant(other, () => both(all)), both(all)])
  })

const committed: Act = (pool, look) =>
  withClient(pool, async (client) => {
    await client.query('begin')
    const scope = currentScope()
    const insert = "insert into notes (tenant_id, text) values ($1, 'new') returning id, tenant_id"
    const own = await client.query<Row & { id: number }>(insert, [
      scope.kind === 'tenant' ? scope.tenant : '',
    ])
    look(own)
    look(await client.query<Row>(all))
    look(
      await client.query<Row>('delete from notes where id = $1 returning tenant_id', [
        own.rows[0]?.id,
      ]),
    )
    await client.query('commit')
    look(await client.query<Row>(all))
  })

const rolledBack: Act = (pool, look) =>
  withClient(pool, async (client) => {
    await client.query('begin')
    look(await client.query<Row>(all))
    await client.query('rollback')
    look(await client.query<Row>(all))
  })

const failed: Act = (pool, look) =>
  withClient(pool, async (client) => {
    await client.query('begin')
    look(await client.query<Row>(all))
    await client.query('select 1/0').catch(() => {})
    // Answers ROLLBACK, and takes the setting with it.
    await client.query('commit')
    look(await client.query<Row>(all))
  })

const savepoint: Act = (pool, look) =>
  withClient(pool, async (client) => {
    const other = anyOf(tenants) ?? ''
    await client.query('begin')
    look(await client.query<Row>(all))
    await client.query('savepoint s')
    await asTenant(other, async () => look(await client.query<Row>(all)))
    await client.query('rollback to savepoint s')
    look(await client.query<Row>(all))
    await client.query('commit')
  })
