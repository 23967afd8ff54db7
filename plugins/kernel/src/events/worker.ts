import type { Payload } from 'payload'

import { standingConnection } from '../database/standingConnection.ts'
import { reportFault } from '../http/reportFault.ts'
import { houseOf } from '../room.ts'
import { claim, giveBack, LEASE_SECONDS, type Claimed } from './claim.ts'
import { deliver } from './deliver.ts'
import { doChores } from './doChores.ts'
import { inTurns } from './inTurns.ts'
import { sweep } from './sweep.ts'
import { WAKE_CHANNEL } from './wakeChannel.ts'
import { workOff } from './workOff.ts'

const BATCH = 20
/** At once, per worker: each takes a connection, and the pool is there for shoppers first. */
const LANES = 3
const POLL_MS = 2_000

export type Worker = {
  /** Delivers and works off all that is due now; answers how much. For tests and scripts. */
  readonly drain: () => Promise<number>
  /** Takes nothing more, finishes what it is at, gives back the rest. */
  readonly stop: () => Promise<void>
}

/**
 * Delivers events to subscribers, works off queues and does the house's chores: woken by a notice, and by a clock in
 * case one was missed. Any number of workers may run at once; a delivery is one worker's until its
 * lease runs out, a chore is done by one at a time.
 */
export const startWorker = (payload: Payload): Worker => {
  let stopped = false
  const isStopped = () => stopped
  const failed = (error: unknown) => reportFault(payload.logger, 'worker', error)
  const house = houseOf(payload.config)
  const deliverDue = () => deliverAll(payload, isStopped)
  const workDue = () => workOff(payload, house.queues, { lanes: LANES, isStopped })
  const deliveries = inTurns(deliverDue, failed)
  // Apart, since what waits for somebody else's server must not hold up the deliveries.
  const queues = inTurns(workDue, failed)
  const wake = () => {
    deliveries.wake()
    queues.wake()
  }
  const { client, stop } = standingConnection(payload, {
    prepare: async (fresh) => {
      fresh.on('notification', wake)
      await fresh.query(`listen ${WAKE_CHANNEL}`)
    },
  })
  const all = [sweep, ...house.chores]
  const chores = inTurns(
    () => doChores(payload, all, { client, isStopped }),
    (error) => reportFault(payload.logger, 'chores', error),
  )
  const timer = setInterval(() => {
    wake()
    chores.wake()
  }, POLL_MS)
  wake()
  return {
    drain: async () => {
      let total = 0
      for (;;) {
        // What is worked off may tell something, and what is told may bring work.
        const done = (await workDue()) + (await deliverDue())
        if (done === 0) return total
        total += done
      }
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await Promise.all([deliveries.idle(), queues.idle(), chores.idle()])
      await stop()
    },
  }
}

const deliverAll = async (payload: Payload, isStopped: () => boolean): Promise<number> => {
  for (let delivered = 0; ;) {
    if (isStopped()) return delivered
    const claimed = await claim(payload, BATCH)
    if (claimed.length === 0) return delivered
    const left = [...claimed]
    // Each handler hears of one object at a time, so what was claimed together may run together.
    await Promise.all(Array.from({ length: LANES }, () => lane(payload, left, isStopped)))
    await giveBack(payload, left)
    delivered += claimed.length - left.length
  }
}

/** Works off the list until it is empty, or its lease so near its end that another might begin. */
const lane = async (payload: Payload, left: Claimed[], isStopped: () => boolean): Promise<void> => {
  const until = performance.now() + (LEASE_SECONDS * 1_000) / 2
  while (!isStopped() && performance.now() < until) {
    const next = left.shift()
    if (!next) return
    await deliver(payload, next)
  }
}
