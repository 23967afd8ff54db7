import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

type Rows = { rows: unknown[] }

/** What `execute` is made of inside drizzle, where a statement can be given a name. */
export type Executor = {
  execute: (statement: SQL) => Promise<Rows>
  dialect: { sqlToQuery: (statement: SQL) => { sql: string; params: unknown[] } }
  session: {
    prepareQuery: (
      query: { sql: string; params: unknown[] },
      fields: undefined,
      name: string | undefined,
      isResponseInArrayMode: false,
    ) => { execute: () => Promise<Rows> }
  }
}

export type Session = {
  db: Executor
  resolve: () => Promise<void>
  reject: () => Promise<void>
  /** Told when a statement of the session fails: from then on Postgres will only roll back. */
  failed?: (error: unknown) => void
}

/** The part of a `pg` client that a connection of our own needs; its types do not come with it. */
export type Connection = {
  readonly connect: () => Promise<void>
  readonly end: () => Promise<void>
  /** A connection that is no reason for the process to live on. */
  readonly unref: () => void
  readonly query: (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>
  readonly escapeIdentifier: (name: string) => string
  readonly on: {
    (event: 'error' | 'end', heard: () => void): void
    (event: 'notification', heard: (notice: { payload?: string }) => void): void
  }
}

/** The parts of Payload's Postgres adapter that plain SQL and our own transactions need. */
export type SqlAdapter = {
  drizzle: Executor & {
    transaction: <T>(work: (transaction: Executor) => Promise<T>) => Promise<T>
  }
  sessions: Record<string, Session | undefined>
  pg: { readonly Client: new (options: object) => Connection }
  poolOptions: object
}

/** The one place where the adapter is taken for what it is; Payload types all databases alike. */
export const adapterOf = (payload: Payload): SqlAdapter => payload.db as unknown as SqlAdapter
