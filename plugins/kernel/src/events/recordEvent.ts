import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Context } from '../operations/context.ts'
import { houseOf } from '../room.ts'
import type { NewEvent } from './event.ts'
import { WAKE_CHANNEL } from './wakeChannel.ts'

/**
 * Writes the event and one delivery for each subscriber, in one statement of the caller's
 * transaction. The notice wakes the worker when, and only if, that transaction commits.
 */
export const recordEvent = async (ctx: Context, event: NewEvent): Promise<void> => {
  if (!ctx.inTransaction) throw new Error(`${event.topic} must be recorded inside a transaction.`)
  const handlers = houseOf(ctx.payload.config)
    .subscribers.filter(({ topics }) => topics.includes(event.topic))
    .map(({ name }) => name)
  const now = ctx.now().toISOString()
  const { column, value } = ctx.scope
  await ctx.sql(sql`
    with recorded as (
      insert into events (id, topic, subject, payload, occurred_at, created_at, updated_at${column})
      values (${ctx.newId()}, ${event.topic}, ${event.subject}, ${JSON.stringify(event.payload)}::jsonb,
              ${now}, ${now}, ${now}${value})
      returning id
    ), deliveries as (
      insert into event_deliveries
        (id, event_id, handler, subject, status, attempts, due_at, created_at, updated_at${column})
      select gen_random_uuid(), recorded.id, handler, ${event.subject}, 'pending', 0, ${now}, ${now}, ${now}${value}
      from recorded, unnest(array[${sql.join(
        handlers.map((name) => sql`${name}`),
        sql`, `,
      )}]::text[]) handler
    )
    select pg_notify(${WAKE_CHANNEL}, '')`)
}
