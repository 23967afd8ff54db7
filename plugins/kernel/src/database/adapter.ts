import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

export type Executor = { execute: (statement: SQL) => Promise<{ rows: unknown[] }> }

type Session = {
  db: Executor
  resolve: () => Promise<void>
  reject: () => Promise<void>
}

/** The parts of Payload's Postgres adapter that plain SQL and our own transactions need. */
export type SqlAdapter = {
  drizzle: Executor & {
    transaction: <T>(work: (transaction: Executor) => Promise<T>) => Promise<T>
  }
  sessions: Record<string, Session | undefined>
}

export const adapterOf = (payload: Payload): SqlAdapter => payload.db as unknown as SqlAdapter
