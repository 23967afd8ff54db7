import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionConfig } from 'payload'

import type { Context } from '../../operations/index.ts'
import type { Room } from '../../room.ts'
import type { StoredEvent } from '../event.ts'
import type { Subscriber } from '../subscriber.ts'

/** Where the subscribers of the outbox's own specs leave their marks. */
export const outboxCollections: CollectionConfig[] = [
  {
    slug: 'marks',
    fields: [
      { name: 'subject', type: 'text', required: true },
      { name: 'number', type: 'number', required: true },
    ],
  },
]

const mark = async (ctx: Context, subject: string, number: unknown): Promise<string> => {
  await ctx.sql(sql`
    insert into marks (id, subject, number, created_at, updated_at)
    values (${ctx.newId()}, ${subject}, ${Number(number)}, now(), now())`)
  return 'Left a mark.'
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const subscriber = (
  name: string,
  topic: string,
  handle: (ctx: Context, event: StoredEvent) => Promise<string>,
): Subscriber => ({ name, topics: [topic], runs: 'transaction', attempts: 2, handle })

let failures = 0
let atIt = 0

/** Subscribers that are quick, slow, clumsy and hopeless, and a chore that counts who is at it. */
export const outboxRoom: Room = {
  name: 'outbox',
  subscribers: [
    subscriber('marker', 'marked', (ctx, { subject, payload }) =>
      mark(ctx, subject, payload.number),
    ),
    subscriber('slow marker', 'slowly.marked', async (ctx, { subject, payload }) => {
      const outcome = await mark(ctx, subject, payload.number)
      process.stdout.write('handling\n')
      await pause(payload.number === 7 && subject === 'killed' ? 1_000 : 200)
      return outcome
    }),
    {
      ...subscriber('clumsy marker', 'fails.twice', async (ctx, { subject, payload }) => {
        const outcome = await mark(ctx, subject, payload.number)
        if ((failures += 1) <= 2) throw new Error('clumsy')
        return outcome
      }),
      attempts: 12,
    },
    subscriber('hopeless', 'always.fails', () => Promise.reject(new Error('hopeless'))),
  ],
  chores: [
    {
      name: 'outbox.count',
      everySeconds: 0,
      run: async ({ inShop }) => {
        atIt += 1
        await inShop('shop', (ctx) => mark(ctx, 'chore', atIt))
        await pause(300)
        atIt -= 1
        return undefined
      },
    },
  ],
}
