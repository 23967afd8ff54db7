import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Chore } from './chore.ts'

/** How long a delivered event can be looked up. Given-up deliveries stay until a person has seen to them. */
const KEPT_DAYS = 30
/** At a time, so that no sweep holds many locks for long. */
const BATCH = 1_000

/** Throws away the kernel's own papers when nobody needs them any more. */
export const sweep: Chore = {
  name: 'kernel.sweep',
  everySeconds: 300,
  run: async (house) => {
    const keys = await house.sql(sql`
      delete from idempotency_keys where id in (
        select id from idempotency_keys where expires_at < now() limit ${BATCH} for update skip locked)
      returning id`)
    const deliveries = await house.sql(sql`
      delete from event_deliveries where id in (
        select id from event_deliveries
        where status = 'done' and updated_at < now() - make_interval(days => ${KEPT_DAYS})
        limit ${BATCH} for update skip locked)
      returning id`)
    const events = await house.sql(sql`
      delete from events where id in (
        select e.id from events e
        where e.occurred_at < now() - make_interval(days => ${KEPT_DAYS})
          and not exists (select 1 from event_deliveries d where d.event_id = e.id)
        limit ${BATCH} for update skip locked)
      returning id`)
    const total = keys.length + deliveries.length + events.length
    return total === 0
      ? undefined
      : `Swept ${keys.length} keys, ${deliveries.length} deliveries and ${events.length} events.`
  },
}
