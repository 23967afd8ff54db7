import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Context } from '../operations/context.ts'
import { houseOf } from '../room.ts'
import type { NewEvent } from './event.ts'
import { WAKE_CHANNEL } from './wakeChannel.ts'

/**
 * Writes events and one delivery for each of their subscribers, in one statement of the caller's
 * transaction, however many they are. The notice wakes the worker when, and only if, that transaction
 * commits.
 */
export const recordEvents = async (ctx: Context, events: readonly NewEvent[]): Promise<void> => {
  const [first] = events
  if (!first) return
  if (!ctx.inTransaction) throw new Error(`${first.topic} must be recorded inside a transaction.`)
  const { subscribers } = houseOf(ctx.payload.config)
  const told = events.map(({ topic, subject, payload }) => ({
    id: ctx.newId(),
    topic,
    subject,
    payload,
    handlers: subscribers
      .filter(({ topics }) => topics.includes(topic))
      .map(({ name: handler }) => handler),
  }))
  const now = sql`${ctx.now().toISOString()}::timestamptz`
  const { column, value } = ctx.scope
  await ctx.sql(sql`
    with told as (
      select * from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
        as e(id uuid, topic text, subject text, payload jsonb, handlers jsonb)
    ), recorded as (
      insert into events (id, topic, subject, payload, occurred_at, created_at, updated_at${column})
      select e.id, e.topic, e.subject, e.payload, ${now}, ${now}, ${now}${value} from told e
      returning id
    ), deliveries as (
      insert into event_deliveries
        (id, event_id, handler, subject, status, attempts, due_at, created_at, updated_at${column})
      select gen_random_uuid(), e.id, h.handler, e.subject, 'pending', 0, ${now}, ${now}, ${now}${value}
      from recorded r join told e on e.id = r.id
        cross join jsonb_array_elements_text(e.handlers) h(handler)
    )
    select pg_notify(${WAKE_CHANNEL}, '')`)
}
