import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Context } from '../operations/context.ts'
import { WAKE_CHANNEL } from './wakeChannel.ts'

export type DeadDelivery = {
  readonly id: string
  readonly handler: string
  readonly topic: string
  readonly subject: string
  readonly attempts: number
  readonly occurredAt: Date
}

type Row = Omit<DeadDelivery, 'occurredAt'> & { occurred_at: string; [column: string]: unknown }

/** What was given up in this shop, the latest first; 100 at the most. */
export const deadDeliveries = async (ctx: Context): Promise<DeadDelivery[]> => {
  const rows = await ctx.sql<Row>(sql`
    select d.id, d.handler, e.topic, d.subject, d.attempts, e.occurred_at
    from event_deliveries d join events e on e.id = d.event_id
    where ${ctx.scope.where('d')} and d.status = 'dead'
    order by d.event_id desc limit 100`)
  return rows.map(({ id, handler, topic, subject, attempts, occurred_at }) => ({
    id,
    handler,
    topic,
    subject,
    attempts: Number(attempts),
    occurredAt: new Date(occurred_at),
  }))
}

/** Gives a delivery another round of attempts. False when it is not among the dead. */
export const replayDelivery = async (ctx: Context, id: string): Promise<boolean> => {
  const rows = await ctx.sql(sql`
    with revived as (
      update event_deliveries set status = 'pending', attempts = 0, due_at = now(), updated_at = now()
      where ${ctx.scope.where()} and id = ${id} and status = 'dead' returning id)
    select id, pg_notify(${WAKE_CHANNEL}, '') from revived`)
  return rows.length > 0
}
