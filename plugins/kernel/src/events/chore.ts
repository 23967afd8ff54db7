import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { Context, Query } from '../operations/context.ts'
import type { Logger } from '../operations/logger.ts'
import type { ShopKey } from '../scope/index.ts'

/**
 * Work that comes round again. One worker at a time does it, however many run; its name is how
 * they agree. Several shops may be served by one run.
 */
export type Chore = {
  readonly name: string
  readonly everySeconds: number
  /** Answers with a sentence that says what it did, or nothing when there was nothing to do. */
  readonly run: (house: ChoreContext) => Promise<string | undefined>
}

export type ChoreContext = {
  readonly payload: Payload
  /** One statement across all shops. */
  readonly sql: Query
  /** The column that says whose row it is, as text; `null` where there is one shop: `select id, ${shop('c')} as shop`. */
  readonly shop: (alias?: string) => SQL
  /** Does `work` as the house, inside one shop; closed or not; not at all when there is no such shop. */
  readonly inShop: <T>(
    key: ShopKey | null,
    work: (ctx: Context) => Promise<T>,
  ) => Promise<T | undefined>
  readonly log: Logger
}
