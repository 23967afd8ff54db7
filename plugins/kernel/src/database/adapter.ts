import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import type pg from 'pg'

export type Executor = { execute: (statement: SQL) => Promise<{ rows: unknown[] }> }

export type Session = {
  db: Executor
  resolve: () => Promise<void>
  reject: () => Promise<void>
  /** Told when a statement of the session fails: from then on Postgres will only roll back. */
  failed?: (error: unknown) => void
}

/** The parts of Payload's Postgres adapter that plain SQL and our own transactions need. */
export type SqlAdapter = {
  drizzle: Executor & {
    transaction: <T>(work: (transaction: Executor) => Promise<T>) => Promise<T>
  }
  sessions: Record<string, Session | undefined>
  pg: typeof pg
  poolOptions: pg.PoolConfig
}

/** The one place where the adapter is taken for what it is; Payload types all databases alike. */
export const adapterOf = (payload: Payload): SqlAdapter => payload.db as unknown as SqlAdapter
