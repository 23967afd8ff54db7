import { sql } from '@payloadcms/db-postgres/drizzle'
import { createLocalReq, type Payload } from 'payload'

import { execute } from '../database/index.ts'
import { listen } from '../database/listen.ts'
import { reportFault } from '../http/reportFault.ts'
import { createContext, scopeOf, system, type Context } from '../operations/index.ts'
import { houseOf } from '../room.ts'
import type { StoredEvent } from './event.ts'
import type { Subscriber } from './subscriber.ts'
import { WAKE_CHANNEL } from './wakeChannel.ts'

const BATCH = 20
const POLL_MS = 2_000
/** A delivery whose worker died is taken up again after this long. */
const LEASE_SECONDS = 60
const MAX_ATTEMPTS = 12

type Claimed = {
  delivery: string
  handler: string
  attempts: number
  event: string
  topic: string
  subject: string
  payload: Record<string, unknown>
  occurred_at: string
  shop: string | null
  [column: string]: unknown
}

export type Worker = {
  /** Delivers all that is due now; answers how many. For tests and scripts. */
  readonly drain: () => Promise<number>
  readonly stop: () => Promise<void>
}

/**
 * Delivers events to subscribers: woken by a notice, and by a clock in case one was missed. Any
 * number of workers may run at once; a delivery is one worker's until its lease runs out.
 */
export const startWorker = (payload: Payload): Worker => {
  let stopped = false
  let running: Promise<number> = Promise.resolve(0)
  const drain = async (): Promise<number> => {
    let delivered = 0
    for (;;) {
      const claimed = await claim(payload)
      for (const one of claimed) await deliver(payload, one)
      delivered += claimed.length
      if (claimed.length < BATCH || stopped) return delivered
    }
  }
  const wake = () => {
    if (stopped) return
    running = running.then(drain).catch((error: unknown) => {
      reportFault(payload.logger, 'worker', error)
      return 0
    })
  }
  const timer = setInterval(wake, POLL_MS)
  const deafen = listen(payload, { channel: WAKE_CHANNEL, heard: wake })
  wake()
  return {
    drain,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await deafen()
      await running
    },
  }
}

/**
 * Takes what is due. One delivery of an object and handler at a time, oldest first, so that a
 * subscriber hears of an order in the order things happened to it.
 */
const claim = (payload: Payload): Promise<Claimed[]> => {
  const scope = scopeOf(payload)
  const shop = scope.column ? sql.raw(`e.${scope.column}::text`) : sql.raw(`null::text`)
  return scope.runAcross(() =>
    execute<Claimed>(
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
      limit ${BATCH}
      for update skip locked
    )
    update event_deliveries d
    set attempts = d.attempts + 1, due_at = now() + make_interval(secs => ${LEASE_SECONDS})
    from due, events e
    where d.id = due.id and e.id = d.event_id
    returning d.id as delivery, d.handler, d.attempts, e.id as event, e.topic, e.subject, e.payload,
              e.occurred_at, ${shop} as shop`,
    ),
  )
}

const deliver = async (payload: Payload, claimed: Claimed): Promise<void> => {
  const scope = scopeOf(payload)
  const subscriber = houseOf(payload.config).subscribers.find(({ name }) => name === claimed.handler)
  await scope.run(claimed.shop ?? '', async () => {
    const shop = await scope.shop(payload, claimed.shop ?? '')
    if (!shop) return
    const req = await createLocalReq({}, payload)
    const ctx = createContext({ payload, req, shop, actor: system, requestId: claimed.event })
    try {
      if (!subscriber) throw new Error(`Nobody is called ${claimed.handler} any more.`)
      await handle(ctx, subscriber, claimed)
    } catch (error) {
      reportFault(ctx.log, claimed.handler, error)
      await postpone(ctx, claimed)
    }
  })
}

const handle = async (ctx: Context, subscriber: Subscriber, claimed: Claimed): Promise<void> => {
  const event = eventOf(claimed)
  if (subscriber.runs === 'transaction') {
    await ctx.transaction(async (inside) => {
      if (await finish(inside, claimed, '')) await finish(inside, claimed, await subscriber.handle(inside, event))
    })
  } else {
    await finish(ctx, claimed, await subscriber.handle(ctx, event))
  }
}

/** False when another worker, after our lease ran out, was quicker. */
const finish = async (ctx: Context, { delivery }: Claimed, outcome: string): Promise<boolean> => {
  const rows = await ctx.sql(sql`
    update event_deliveries set status = 'done', outcome = ${outcome}, updated_at = now()
    where ${ctx.scope.where()} and id = ${delivery} and (status = 'pending' or ${outcome !== ''})
    returning id`)
  return rows.length > 0
}

/** Tries again in 2, 4, 8 … seconds, an hour at the most; then leaves it for a person to see. */
const postpone = async (ctx: Context, { delivery, attempts }: Claimed): Promise<void> => {
  const seconds = Math.min(2 ** attempts, 3_600)
  await ctx.sql(sql`
    update event_deliveries
    set status = ${attempts >= MAX_ATTEMPTS ? 'dead' : 'pending'},
        due_at = now() + make_interval(secs => ${seconds}), updated_at = now()
    where ${ctx.scope.where()} and id = ${delivery} and status = 'pending'`)
}

const eventOf = ({ event, topic, subject, payload, shop, occurred_at }: Claimed): StoredEvent => ({
  id: event,
  topic,
  subject,
  payload,
  shop,
  occurredAt: new Date(occurred_at),
})
