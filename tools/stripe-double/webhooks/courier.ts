import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { sign } from './sign.ts'

export type WebhookPolicy = {
  /**
   * When an event leaves: before the API has answered the call that caused it, after, by the toss of a seeded coin,
   * or not before somebody releases it.
   */
  timing: 'after' | 'before' | 'hold' | 'random'
  /** Milliseconds that every delivery waits. */
  late: number
  /** How often each event is brought; 2 is what Stripe warns of. */
  copies: number
  reverse: boolean
  /** Milliseconds before the second, third, … attempt; after the last one Stripe gives up. */
  retries: readonly number[]
  /** Milliseconds that a receiver has. */
  timeout: number
}

export const defaultPolicy: WebhookPolicy = {
  timing: 'random',
  late: 0,
  copies: 1,
  reverse: false,
  retries: [50, 200, 1000, 5000],
  timeout: 10_000,
}

export type Courier = ReturnType<typeof createCourier>

/** Brings events to the endpoints, signed, again and again until they are taken. */
export const createCourier = (world: World, initial: Partial<WebhookPolicy> = {}) => {
  let policy: WebhookPolicy = { ...defaultPolicy, ...initial }
  let stopped = false
  const underway = new Map<string, Promise<void>>()
  const waiting = new Set<NodeJS.Timeout>()

  const due = () =>
    world.store
      .all('outbox', ({ id }) => !underway.has(id))
      .map(({ id }) => world.store.must('deliveries', id))

  const bring = async (delivery: Row<'deliveries'>, pause: number): Promise<void> => {
    if (pause > 0) await sleep(pause, waiting)
    if (stopped) return
    const outcome = await post(world, delivery, policy.timeout)
    if (stopped) return
    const attempts = [...delivery.object.attempts, { at: world.clock.now(), ...outcome }]
    const isTaken = outcome.status !== null && outcome.status >= 200 && outcome.status < 300
    const next = policy.retries[attempts.length - 1]
    const status = isTaken ? 'delivered' : next === undefined ? 'failed' : 'pending'
    const changed = world.store.transact(() => {
      if (status !== 'pending') world.store.remove('outbox', delivery.id)
      return world.store.change('deliveries', delivery.id, {
        attempts,
        status,
        nextAt: next === undefined ? 0 : Date.now() + next,
      })
    })
    if (isTaken) {
      settle(world, delivery.object.event)
      for (let copy = 1; copy < policy.copies; copy += 1) {
        await post(world, delivery, policy.timeout)
      }
    }
    if (status === 'pending') await bring(changed, next ?? 0)
  }

  const start = (delivery: Row<'deliveries'>) => {
    const pause = Math.max(policy.late, delivery.object.nextAt - Date.now())
    const job = bring(delivery, pause).finally(() => underway.delete(delivery.id))
    underway.set(delivery.id, job)
    return job
  }

  /** Sends everything that waits, in one order or the other. In reverse, each waits for the one before it. */
  const send = async () => {
    if (stopped) return
    const batch = policy.reverse ? due().toReversed() : due()
    if (!policy.reverse) {
      await Promise.all(batch.map(start))
      return
    }
    for (const delivery of batch) await start(delivery)
  }

  return {
    policy: () => policy,
    setPolicy: (changes: Partial<WebhookPolicy>) => {
      policy = { ...policy, ...changes }
    },

    /** Called when a transaction has ended: decides when the events leave. Resolves when the call may be answered. */
    afterCall: async () => {
      const fresh = due()
      if (fresh.length === 0) return
      if (policy.timing === 'hold') {
        world.store.transact(() => {
          for (const { id } of fresh) {
            world.store.remove('outbox', id)
            world.store.change('deliveries', id, { status: 'held' })
          }
        })
        return
      }
      const isFirst =
        policy.timing === 'before' || (policy.timing === 'random' && world.chance() < 0.5)
      if (!isFirst) {
        setTimeout(() => void send(), 0)
        return
      }
      // A receiver may itself wait for the call that causes the event; then the answer goes first after all.
      await Promise.race([send(), sleep(1000, waiting)])
    },

    send,

    release: async () => {
      world.store.transact(() => {
        for (const { id, object } of world.store.all('deliveries')) {
          if (object.status !== 'held') continue
          world.store.change('deliveries', id, { status: 'pending' })
          world.store.insert('outbox', '', { id }, {})
        }
      })
      await send()
    },

    /** Until nothing is on its way, retries included. */
    idle: async () => {
      while (!stopped && (underway.size > 0 || due().length > 0)) {
        await Promise.all([send(), ...underway.values()])
      }
    },

    stop: () => {
      stopped = true
      for (const timer of waiting) clearTimeout(timer)
    },
  }
}

const settle = (world: World, id: string) => {
  const event = world.store.get('events', id)
  if (event === undefined) return
  world.store.transact(() =>
    world.store.change('events', id, {
      pending_webhooks: Math.max(0, event.object.pending_webhooks - 1),
    }),
  )
}

type Outcome = { status: number | null; error: string | null }

const post = async (
  { store }: World,
  { object }: Row<'deliveries'>,
  timeout: number,
): Promise<Outcome> => {
  const event = store.get('events', object.event) ?? store.get('thin_events', object.event)
  const endpoint =
    store.get('webhook_endpoints', object.endpoint) ??
    store.get('event_destinations', object.endpoint)
  if (event === undefined || endpoint === undefined) return { status: 200, error: 'gone' }
  const url =
    endpoint.table === 'webhook_endpoints'
      ? endpoint.object.url
      : (endpoint.object.webhook_endpoint?.url ?? '')
  const body = JSON.stringify(shownTo(event))
  const second = Math.floor(Date.now() / 1000)
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'stripe-signature': sign(body, { secret: endpoint.hidden.secret, second }),
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    })
    await answer.arrayBuffer()
    return { status: answer.status, error: null }
  } catch (error) {
    return { status: null, error: error instanceof Error ? error.message : 'unreachable' }
  }
}

/** A thin notification leaves its data behind: whoever wants it fetches the event. */
const shownTo = (event: Row<'events'> | Row<'thin_events'>): unknown => {
  if (event.table === 'events') return event.object
  const { data: _data, ...thin } = event.object
  return thin
}

const sleep = (milliseconds: number, timers: Set<NodeJS.Timeout>) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      resolve()
    }, milliseconds)
    timers.add(timer)
  })
