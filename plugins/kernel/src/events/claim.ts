import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { execute } from '../database/index.ts'
import { scopeOf } from '../operations/createContext.ts'
import type { StoredEvent } from './event.ts'

/** A delivery whose worker died is taken up again after this long. */
export const LEASE_SECONDS = 60

export type Claimed = {
  readonly delivery: string
  readonly handler: string
  /** This one included. */
  readonly attempts: number
  readonly event: StoredEvent
}

type Row = {
  delivery: string
  handler: string
  attempts: string | number
  event: string
  topic: string
  subject: string
  payload: Record<string, unknown>
  occurred_at: string
  shop: string | null
  [column: string]: unknown
}

/**
 * Takes what is due. One delivery of an object and handler at a time, oldest first, so that a
 * subscriber hears of an order in the order things happened to it.
 */
export const claim = async (payload: Payload, most: number): Promise<Claimed[]> => {
  const { column, runAcross } = scopeOf(payload)
  const shop = column ? sql`e.${sql.identifier(column)}::text` : sql`null::text`
  const rows = await runAcross(() =>
    execute<Row>(
      payload,
      undefined,
      sql`
    with due as (
      select d.id from event_deliveries d
      where d.status = 'pending' and d.due_at <= now()
        and not exists (
          select 1 from event_deliveries earlier
          where earlier.handler = d.handler and earlier.subject = d.subject
            and earlier.status = 'pending' and earlier.event_id < d.event_id)
      order by d.event_id
      limit ${most}
      for update skip locked
    )
    update event_deliveries d
    set attempts = d.attempts + 1, due_at = now() + make_interval(secs => ${LEASE_SECONDS}), updated_at = now()
    from due, events e
    where d.id = due.id and e.id = d.event_id
    returning d.id as delivery, d.handler, d.attempts, e.id as event, e.topic, e.subject, e.payload,
              e.occurred_at, ${shop} as shop`,
    ),
  )
  return rows.map(claimedOf)
}

/** Lets go of deliveries that were claimed and not begun, as if they never had been. */
export const giveBack = async (payload: Payload, claimed: readonly Claimed[]): Promise<void> => {
  if (claimed.length === 0) return
  const ids = sql.join(
    claimed.map(({ delivery }) => sql`${delivery}::uuid`),
    sql`, `,
  )
  await scopeOf(payload).runAcross(() =>
    execute(
      payload,
      undefined,
      sql`
    update event_deliveries set attempts = attempts - 1, due_at = now(), updated_at = now()
    where id in (${ids}) and status = 'pending'`,
    ),
  )
}

const claimedOf = (row: Row): Claimed => ({
  delivery: row.delivery,
  handler: row.handler,
  attempts: Number(row.attempts),
  event: {
    id: row.event,
    topic: row.topic,
    subject: row.subject,
    payload: row.payload,
    shop: row.shop,
    occurredAt: new Date(row.occurred_at),
  },
})
