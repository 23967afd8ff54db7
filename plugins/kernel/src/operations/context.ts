import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import type { NewEvent } from '../events/event.ts'
import type { ScopeSql, Shop } from '../scope/index.ts'
import type { Actor } from './actor.ts'
import type { Logger } from './logger.ts'

/** Rows as the driver gives them: snake_case columns; a caller names the shape it selected. */
export type Query = <Row extends Record<string, unknown>>(statement: SQL) => Promise<Row[]>

/** Everything an operation may touch. It is handed in; nothing is ambient. */
export type Context = {
  readonly payload: Payload
  /** To be passed to every Local API call, so that it joins this context's transaction. */
  readonly req: PayloadRequest
  readonly actor: Actor
  /** The shop that the request names. */
  readonly shop: Shop
  /** How plain SQL says "of this shop". */
  readonly scope: ScopeSql
  /** Runs one statement, inside the open transaction if there is one. */
  readonly sql: Query
  /**
   * Runs `work` in a transaction: joins the open one, else begins one and commits it. A
   * serialization failure or deadlock is tried again, so `work` must do nothing that cannot be
   * undone by a rollback.
   */
  readonly transaction: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>
  /** True while a transaction is open: no network call may be made then. */
  readonly inTransaction: boolean
  /**
   * Records facts in the outbox, in one statement however many they are. Delivered at least once after
   * the transaction commits, never if it rolls back.
   * @throws outside a transaction, where the fact and the change could part.
   */
  readonly emit: (...events: NewEvent[]) => Promise<void>
  readonly now: () => Date
  readonly newId: () => string
  readonly log: Logger
  readonly requestId: string
  /** What the caller calls the request by, so that its repetition is known for one; from any door. */
  readonly idempotencyKey: string | null
}
