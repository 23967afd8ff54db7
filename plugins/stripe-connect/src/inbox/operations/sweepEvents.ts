import { sql, type Chore } from '@souk/kernel'

/** Stripe itself forgets events after thirty days. */
const KEPT_DAYS = 90
/** At a time, so that no sweep holds many locks for long. */
const BATCH = 1_000

/** Throws away events that are long over. What was given up stays until a person has seen to it. */
export const sweepEvents: Chore = {
  name: 'stripe-connect.sweep-events',
  everySeconds: 3_600,
  run: async (house) => {
    const rows = await house.sql(sql`
      delete from stripe_events where id in (
        select id from stripe_events
        where status in ('handled', 'ignored', 'refused')
          and updated_at < now() - make_interval(days => ${KEPT_DAYS})
        limit ${BATCH} for update skip locked)
      returning id`)
    return rows.length === 0 ? undefined : `Swept ${rows.length} events of Stripe's.`
  },
}
