import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { execute } from '../database/index.ts'
import { reportFault } from '../http/reportFault.ts'
import type { Context } from '../operations/index.ts'
import { scopeOf } from '../operations/index.ts'
import { houseOf } from '../room.ts'
import { asHouse } from './asHouse.ts'
import type { Claimed } from './claim.ts'
import type { Subscriber } from './subscriber.ts'

const ATTEMPTS = 12

/** Hands one event to one subscriber; a failure is noted, and tried again later. */
export const deliver = async (payload: Payload, claimed: Claimed): Promise<void> => {
  const { handler, event } = claimed
  const subscriber = houseOf(payload.config).subscribers.find(({ name }) => name === handler)
  try {
    if (!subscriber) throw new Error(`Nobody is called ${handler} any more.`)
    const done = await asHouse(payload, { shop: event.shop, requestId: event.id }, async (ctx) => {
      await handle(ctx, subscriber, claimed)
      return true
    })
    if (!done) throw new Error('The shop of this event is gone.')
  } catch (error) {
    reportFault(payload.logger, `${handler} of ${event.topic}`, error)
    await postpone(payload, claimed, subscriber?.attempts ?? ATTEMPTS)
  }
}

const handle = async (
  ctx: Context,
  { runs, handle: run }: Subscriber,
  { delivery, event }: Claimed,
): Promise<void> => {
  if (runs === 'outside') {
    const outcome = await run(ctx, event)
    await finish(ctx, delivery, outcome)
    return
  }
  await ctx.transaction(async (inside) => {
    // Noted first: whoever else holds this delivery, its lease having run out, waits here and sees.
    if (!(await finish(inside, delivery, ''))) return
    const outcome = await run(inside, event)
    await inside.sql(sql`
      update event_deliveries set outcome = ${outcome}
      where ${inside.scope.where()} and id = ${delivery}`)
  })
}

/** False when another worker, after our lease ran out, was quicker. */
const finish = async (ctx: Context, delivery: string, outcome: string): Promise<boolean> => {
  const rows = await ctx.sql(sql`
    update event_deliveries set status = 'done', outcome = ${outcome}, updated_at = now()
    where ${ctx.scope.where()} and id = ${delivery} and status = 'pending'
    returning id`)
  return rows.length > 0
}

/**
 * Tries again in 2, 4, 8 … seconds, an hour at the most; then leaves it for a person to see. Across
 * shops, since the shop itself may be what is missing.
 */
const postpone = async (payload: Payload, claimed: Claimed, most: number): Promise<void> => {
  const { delivery, handler, attempts, event } = claimed
  const isDead = attempts >= most
  await scopeOf(payload).runAcross(() =>
    execute(
      payload,
      undefined,
      sql`
    update event_deliveries
    set status = ${isDead ? 'dead' : 'pending'},
        due_at = now() + make_interval(secs => ${Math.min(2 ** attempts, 3_600)}), updated_at = now()
    where id = ${delivery} and status = 'pending'`,
    ),
  )
  if (isDead) {
    payload.logger.error(
      { event: event.id, topic: event.topic, subject: event.subject, handler, delivery, attempts },
      'A delivery was given up.',
    )
  }
}
