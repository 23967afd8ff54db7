import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'

import { anyone, defineOperation } from '../operations/index.ts'
import { ask, contextOf, openTestHouse } from '../testing/index.ts'
import { publicCache } from './publicCache.ts'

let reads = 0
const list = defineOperation({
  name: 'notes.list',
  summary: 'Lists',
  http: { method: 'GET', path: '/store/notes' },
  input: z.object({}),
  output: z.object({ titles: z.array(z.string()) }),
  access: anyone,
  cache: { unless: ['draft'] },
  run: async (ctx) => {
    reads += 1
    const rows = await ctx.sql<{ title: string }>(sql`select title from notes order by title`)
    return { titles: rows.map(({ title }) => title) }
  },
})

let payload: Payload

beforeAll(async () => {
  payload = await openTestHouse({
    url: `${inject('server')}/kernel_changes`,
    collections: [{ slug: 'notes', fields: [{ name: 'title', type: 'text', required: true }] }],
    rooms: [{ name: 'notes', operations: [list], watches: ['notes'] }],
  })
  await listening()
})

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  const end = performance.now() + 5_000
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('It did not come to pass within 5 seconds.')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const listening = () => until(() => publicCache.key('shop', '') !== null)

const titles = async (): Promise<string[]> =>
  ((await ask(payload, '/store/notes')).json as { titles: string[] }).titles

describe('a catalogue answer', () => {
  it('is read from the database once, until something changes', async () => {
    await titles()
    const before = reads
    await titles()
    await titles()
    expect(reads).toBe(before)
    expect((await ask(payload, '/store/notes?draft=true')).headers.get('etag')).toBeNull()
    expect(reads).toBe(before + 1)
  })

  it('shows a change made by plain SQL or by Payload', async () => {
    await titles()
    const ctx = await contextOf(payload)
    await ctx.sql(
      sql`insert into notes (title, created_at, updated_at) values ('sql', now(), now())`,
    )
    await until(async () => (await titles()).includes('sql'))
    await payload.create({
      collection: 'notes',
      data: { title: 'payload' },
    } as unknown as Parameters<Payload['create']>[0])
    await until(async () => (await titles()).includes('payload'))
  })

  it('shows a change that was made while the line was down', async () => {
    await titles()
    const ctx = await contextOf(payload)
    const cut = await ctx.sql(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen %'`)
    expect(cut.length).toBeGreaterThan(0)
    await ctx.sql(
      sql`insert into notes (title, created_at, updated_at) values ('missed', now(), now())`,
    )
    await until(async () => (await titles()).includes('missed'))
    await listening()
    await ctx.sql(
      sql`insert into notes (title, created_at, updated_at) values ('heard', now(), now())`,
    )
    await until(async () => (await titles()).includes('heard'))
  })

  it('is never older than the last change, whatever runs beside it', async () => {
    const ctx = await contextOf(payload)
    for (let round = 0; round < 20; round += 1) {
      const title = `round ${String(round).padStart(2, '0')}`
      await Promise.all([
        ctx.sql(
          sql`insert into notes (title, created_at, updated_at) values (${title}, now(), now())`,
        ),
        ...Array.from({ length: 5 }, () => titles()),
      ])
      await until(async () => (await titles()).includes(title))
    }
  })
})
