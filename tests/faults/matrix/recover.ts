import { pause } from './actors.ts'
import type { World } from './world.ts'

const ROUNDS = 12

/**
 * What time does when nothing goes wrong any more: Stripe brings what it still has to tell, leases run
 * out, everything comes due, and both processes work until nothing is left to do.
 */
export const recover = async (world: World): Promise<void> => {
  const { actors, double, database } = world
  await double.control.clearFaults()
  await double.control.webhooks({ timing: 'after', copies: 1, reverse: false })
  await double.control.release()
  const pair = await actors.pair()
  await double.control.idle()
  for (let round = 0; round < ROUNDS; round += 1) {
    await comeDue(world)
    await Promise.all(pair.map((actor) => actor.work()))
    await double.control.idle()
    const { rows } = await database.query<{ left: number }>(LEFT)
    if (rows[0]?.left === 0) return
    await pause(50)
  }
}

const comeDue = async ({ database }: World): Promise<void> => {
  await database.query(`
    update event_deliveries set due_at = now() - interval '1 second' where status = 'pending';
    update stripe_events set due_at = now() - interval '1 second' where status = 'received';
    update payments set check_at = now() - interval '1 second' where check_at is not null;
    update refunds set check_at = now() - interval '1 second' where check_at is not null;
    update subscriptions set due_at = now() - interval '1 second', busy_until = null where version > done;
    update subscription_credits set due_at = now() - interval '1 second' where booked_at is null;
    update usage_records set due_at = now() - interval '1 second' where state = 'waiting';
    update idempotency_keys set locked_until = now() - interval '1 second' where state = 'running';
    update orders set held_until = now() - interval '1 second' where stock = 'held'`)
}

/** What somebody still has to do. */
const LEFT = `
  select ((select count(*) from event_deliveries where status = 'pending')
       + (select count(*) from stripe_events where status = 'received')
       + (select count(*) from payments where state in ('creating', 'processing')
            or (state = 'pending' and provider = 'stripe'))
       + (select count(*) from refunds where state in ('requested', 'pending'))
       + (select count(*) from subscriptions where version > done)
       + (select count(*) from subscription_credits where booked_at is null)
       + (select count(*) from usage_records where state = 'waiting')
       + (select count(*) from orders where stock = 'held'))::int as left`
