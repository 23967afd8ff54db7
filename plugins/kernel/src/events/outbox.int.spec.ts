import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'

import { contextOf, openTestHouse } from '../testing/index.ts'
import {
  areDeliveriesLate,
  deadDeliveries,
  doChore,
  replayDelivery,
  startWorker,
  type Worker,
} from './index.ts'
import { sweep } from './sweep.ts'
import { outboxRoom, outboxCollections } from './testing/outboxRoom.ts'

let payload: Payload
const url = `${inject('server')}/kernel_outbox`
const workers: Worker[] = []

beforeAll(async () => {
  payload = await openTestHouse({ url, rooms: [outboxRoom], collections: outboxCollections })
})

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
})

afterAll(() => payload.destroy())

const start = (): Worker => {
  const worker = startWorker(payload)
  workers.push(worker)
  return worker
}

const emit = async (topic: string, subject: string, number = 0): Promise<void> => {
  const ctx = await contextOf(payload)
  await ctx.transaction((inside) => inside.emit({ topic, subject, payload: { number } }))
}

const marks = async (subject: string): Promise<number[]> => {
  const ctx = await contextOf(payload)
  const rows = await ctx.sql<{ number: string }>(
    sql`select number from marks where subject = ${subject} order by id`,
  )
  return rows.map(({ number }) => Number(number))
}

const settled = async (): Promise<void> => {
  const ctx = await contextOf(payload)
  for (let tries = 0; tries < 200; tries += 1) {
    const left = await ctx.sql(sql`select 1 from event_deliveries where status = 'pending' limit 1`)
    if (left.length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The outbox did not become empty.')
}

/** Settled, without the pauses between one try and the next; what a worker is at is left to it. */
const hurried = async (): Promise<void> => {
  const ctx = await contextOf(payload)
  const impatience = setInterval(() => {
    void ctx.sql(sql`
      update event_deliveries set due_at = now() - interval '1 second'
      where status = 'pending' and attempts > 0 and due_at < now() + interval '50 seconds'`)
  }, 100)
  await settled().finally(() => clearInterval(impatience))
}

describe('an event', () => {
  it('cannot be recorded outside of a transaction', async () => {
    const ctx = await contextOf(payload)
    await expect(ctx.emit({ topic: 'marked', subject: 'x', payload: {} })).rejects.toThrow(
      'inside a transaction',
    )
  })

  it('is late when no worker has come for it, and is not when one is to try again', async () => {
    const { sql: ask } = await contextOf(payload)
    expect(await areDeliveriesLate(payload, 15)).toBe(false)
    await emit('marked', 'late', 1)
    await emit('marked', 'late', 2)
    const due = (minutes: number, which = sql`true`) =>
      ask(sql`update event_deliveries set due_at = now() - make_interval(mins => ${minutes})
        where subject = 'late' and status = 'pending' and ${which}`)
    await due(16)
    expect(await areDeliveriesLate(payload, 15)).toBe(false)
    await emit('marked', 'done', 1)
    await ask(sql`update event_deliveries set status = 'done' where subject = 'done'`)
    expect(await areDeliveriesLate(payload, 15)).toBe(true)
    // The second waits for the first, which is to be tried again.
    const [first] = await ask<{ id: string }>(sql`
      select event_id::text as id from event_deliveries where subject = 'late' order by event_id limit 1`)
    await due(-10, sql`event_id = ${first?.id}`)
    expect(await areDeliveriesLate(payload, 15)).toBe(false)
    await due(0)
    start()
    await settled()
    expect(await areDeliveriesLate(payload, 0)).toBe(false)
  })

  it('is gone with the transaction that recorded it', async () => {
    const ctx = await contextOf(payload)
    await ctx
      .transaction(async (inside) => {
        await inside.emit({ topic: 'marked', subject: 'undone', payload: { number: 1 } })
        throw new Error('no')
      })
      .catch(() => undefined)
    await start().drain()
    expect(await marks('undone')).toEqual([])
  })

  it('may have no subscriber', async () => {
    await emit('nobody.cares', 'x')
    const ctx = await contextOf(payload)
    expect(await ctx.sql(sql`select 1 from events where topic = 'nobody.cares'`)).toHaveLength(1)
  })

  it('wakes the worker at once', async () => {
    start()
    await settled()
    const waits: number[] = []
    for (let number = 1; number <= 3; number += 1) {
      const begun = performance.now()
      await emit('marked', 'quick', number)
      await expect.poll(async () => (await marks('quick')).length, { interval: 10 }).toBe(number)
      waits.push(performance.now() - begun)
    }
    // The clock strikes every two seconds; one of the three may be held up by something else.
    expect(waits.toSorted((a, b) => a - b)[1]).toBeLessThan(1_500)
  })

  it('is delivered once by several workers, in order for each subject', async () => {
    const subjects = Array.from({ length: 10 }, (_, index) => `subject ${index}`)
    for (let number = 1; number <= 10; number += 1) {
      await Promise.all(subjects.map((subject) => emit('marked', subject, number)))
    }
    for (let count = 0; count < 4; count += 1) start()
    await settled()
    for (const subject of subjects) {
      expect(await marks(subject)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    }
  })

  it('whose subscriber fails is tried again, and leaves nothing of the failed try', async () => {
    await emit('fails.twice', 'stubborn', 1)
    start()
    await hurried()
    expect(await marks('stubborn')).toEqual([1])
  })

  it('that nobody can deliver is given up, can be seen and be sent again', async () => {
    await emit('always.fails', 'hopeless', 1)
    start()
    const ctx = await contextOf(payload)
    await hurried()
    const [dead] = await deadDeliveries(ctx)
    expect(dead).toMatchObject({ topic: 'always.fails', subject: 'hopeless', attempts: 2 })
    expect(await replayDelivery(ctx, dead?.id ?? '')).toBe(true)
    expect(await replayDelivery(ctx, dead?.id ?? '')).toBe(false)
  })
})

describe('a worker', () => {
  const program = fileURLToPath(new URL('./testing/workerProcess.ts', import.meta.url))

  const run = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, ['--import', 'tsx', program, url], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_ENV: 'test' },
    })
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (text: Buffer) => {
        if (text.includes('handling')) resolve()
      })
      child.on('exit', (code) => reject(new Error(`The worker left with ${code}.`)))
    })
    return child
  }

  it('killed in the middle has done nothing, and another does it once', async () => {
    await emit('slowly.marked', 'killed', 7)
    const child = await run()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const ctx = await contextOf(payload)
    expect(await marks('killed')).toEqual([])
    const worker = start()
    await worker.drain()
    expect(await marks('killed')).toEqual([])
    await ctx.sql(
      sql`update event_deliveries set due_at = now() - interval '1 second' where status = 'pending'`,
    )
    await worker.drain()
    await worker.drain()
    await settled()
    expect(await marks('killed')).toEqual([7])
  })

  it('that is stopped finishes what it is at and gives back the rest', async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => emit('slowly.marked', `stopped ${index}`, index)),
    )
    const worker = startWorker(payload)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await worker.stop()
    const ctx = await contextOf(payload)
    const left = await ctx.sql<{ due: boolean }>(
      sql`select due_at <= now() as due from event_deliveries where status = 'pending'`,
    )
    expect(left.length).toBeGreaterThan(0)
    expect(left.every(({ due }) => due)).toBe(true)
    start()
    await settled()
  })
})

describe('chores', () => {
  it('are done by one worker at a time', async () => {
    const ctx = await contextOf(payload)
    for (let count = 0; count < 3; count += 1) start()
    const done = () =>
      ctx.sql<{ atOnce: string }>(sql`select number as "atOnce" from marks where subject = 'chore'`)
    const before = (await done()).length
    await expect.poll(async () => (await done()).length).toBeGreaterThan(before + 2)
    expect(new Set((await done()).map(({ atOnce }) => Number(atOnce)))).toEqual(new Set([1]))
  })

  it('sweep what is past its day, and keep what was given up', async () => {
    const ctx = await contextOf(payload)
    await ctx.sql(sql`update events set occurred_at = now() - interval '31 days'`)
    await ctx.sql(sql`update event_deliveries set updated_at = now() - interval '31 days'`)
    await ctx.sql(sql`update event_deliveries set status = 'dead' where subject = 'hopeless'`)
    await doChore(payload, sweep)
    const events = await ctx.sql<{ subject: string }>(sql`select subject from events`)
    expect(events.map(({ subject }) => subject)).toEqual(['hopeless'])
  })
})
