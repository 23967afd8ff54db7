import { createHash } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { recordEventFunction } from '../events/recordEventSql.ts'
import { scopeOf } from '../operations/createContext.ts'
import { houseOf } from '../room.ts'
import { adapterOf } from './adapter.ts'
import { execute } from './execute.ts'
import { postgresError } from './postgresError.ts'

export const CHANGED_CHANNEL = 'souk_changed'

/**
 * Applies what Payload's schema cannot say: checks, triggers, partial indexes. Every statement may
 * be run again at any time. To be called after migrations, by a role that owns the tables.
 */
export const applyDatabaseObjects = async (payload: Payload): Promise<void> => {
  const statements = statementsOf(payload)
  await scopeOf(payload).runAcross(() =>
    adapterOf(payload).drizzle.transaction(async (transaction) => {
      // Two processes may start at once; `create or replace` of one object by both is an error.
      await transaction.execute(sql`select pg_advisory_xact_lock(hashtext('souk.databaseObjects'))`)
      for (const statement of statements) {
        await transaction.execute(sql.raw(statement)).catch(inItsOwnWords)
      }
      await transaction.execute(
        sql.raw(`comment on function souk_changed() is '${digestOf(statements)}'`),
      )
    }),
  )
}

/**
 * The same, unless this very set was the last to be applied: so that every start may ask for it, at
 * the price of one question.
 */
export const ensureDatabaseObjects = async (payload: Payload): Promise<void> => {
  const [row] = await scopeOf(payload).runAcross(() =>
    execute<{ digest: string | null }>(
      payload,
      undefined,
      sql`select obj_description(to_regproc('souk_changed'), 'pg_proc') as digest`,
    ),
  )
  if (row?.digest !== digestOf(statementsOf(payload))) await applyDatabaseObjects(payload)
}

/** What a statement raises by itself is meant for people; the statement around it is not. */
const inItsOwnWords = (error: unknown): never => {
  if (error instanceof Error && postgresError(error)?.code === RAISED) {
    throw new Error(messageOf(error), { cause: error })
  }
  throw error
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: raise_exception */
const RAISED = 'P0001'

const messageOf = (error: Error): string =>
  error.cause instanceof Error ? messageOf(error.cause) : error.message

const statementsOf = (payload: Payload): string[] => {
  const { sql: own, subscribers, watches } = houseOf(payload.config)
  const { column } = scopeOf(payload)
  return [
    ...own,
    recordEventFunction(column, subscribers),
    changedFunction(column),
    ...watches.map((table) => changedTrigger(table)),
  ]
}

const digestOf = (statements: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(statements)).digest('hex')

/**
 * Postgres sends a notice when the transaction commits, and one only for equal notices of a
 * transaction: a bulk edit costs its shop one.
 */
const changedFunction = (column: string | null): string => `
  create or replace function souk_changed() returns trigger language plpgsql as $$
  declare changed record;
  begin
    if tg_op = 'DELETE' then changed := old; else changed := new; end if;
    perform pg_notify('${CHANGED_CHANNEL}', ${column ? `coalesce(changed.${column}::text, '')` : "''"});
    return null;
  end $$`

const changedTrigger = (table: string): string => `
  create or replace trigger souk_changed after insert or update or delete on "${table}"
  for each row execute function souk_changed()`
