import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 } from 'uuid'

import type { Connection } from '../database/adapter.ts'
import { execute } from '../database/index.ts'
import { reportFault } from '../http/reportFault.ts'
import { scopeOf } from '../operations/createContext.ts'
import { asHouse } from './asHouse.ts'
import type { Chore, ChoreContext } from './chore.ts'

type Worker = {
  /** A connection that lives as long as the worker: a lock on it goes when the worker goes. */
  readonly client: () => Connection | undefined
  readonly isStopped: () => boolean
}

const lastRuns = new WeakMap<Payload, Map<string, number>>()

/** Does what is due, one after the other; what another worker is at is left to it. */
export const doChores = async (
  payload: Payload,
  chores: readonly Chore[],
  { client, isStopped }: Worker,
): Promise<void> => {
  const lastRun = lastRuns.get(payload) ?? new Map<string, number>()
  lastRuns.set(payload, lastRun)
  for (const chore of chores) {
    const connection = client()
    if (isStopped() || !connection) return
    const isDue =
      performance.now() - (lastRun.get(chore.name) ?? -Infinity) >= chore.everySeconds * 1_000
    if (!isDue) continue
    lastRun.set(chore.name, performance.now())
    await whileLocked(connection, chore.name, () => doChore(payload, chore))
  }
}

export const doChore = async (payload: Payload, chore: Chore): Promise<void> => {
  const started = performance.now()
  try {
    const did = await chore.run(choreContext(payload, chore.name))
    if (did === undefined) return
    const ms = Math.round(performance.now() - started)
    payload.logger.info({ chore: chore.name, ms }, did)
  } catch (error) {
    reportFault(payload.logger, chore.name, error)
  }
}

/** What work across shops is handed, be it a chore or of a queue. */
export const choreContext = (payload: Payload, name: string): ChoreContext => {
  const { column, runAcross } = scopeOf(payload)
  return {
    payload,
    sql: (statement) => runAcross(() => execute(payload, undefined, statement)),
    shop: (alias) => {
      if (!column) return sql`null::text`
      const field = sql.identifier(column)
      return alias ? sql`${sql.identifier(alias)}.${field}::text` : sql`${field}::text`
    },
    inShop: (shop, work) => asHouse(payload, { shop, requestId: v7() }, work),
    log: payload.logger.child({ chore: name }),
  }
}

const whileLocked = async (
  connection: Connection,
  name: string,
  work: () => Promise<void>,
): Promise<void> => {
  const lock = `souk.chore.${name}`
  const { rows } = await connection.query('select pg_try_advisory_lock(hashtext($1)) as taken', [
    lock,
  ])
  if (!rows[0]?.taken) return
  try {
    await work()
  } finally {
    await connection.query('select pg_advisory_unlock(hashtext($1))', [lock])
  }
}
