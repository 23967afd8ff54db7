import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'
import { beforeAll, describe, expect, inject, it } from 'vitest'

import { contextOf, openTestHouse } from '../testing/index.ts'
import { isCheckViolation } from './index.ts'

let payload: Payload

beforeAll(async () => {
  payload = await openTestHouse({
    url: `${inject('server')}/kernel_transaction`,
    connections: 4,
    collections: [
      {
        slug: 'notes',
        fields: [
          { name: 'title', type: 'text', required: true, unique: true },
          { name: 'count', type: 'number', defaultValue: 0 },
        ],
      },
    ],
    rooms: [
      {
        name: 'notes',
        sql: [
          `create or replace function notes_check() returns trigger language plpgsql as $$
             begin
               if new.title like 'never%' then raise exception 'no' using errcode = '23514'; end if;
               return null;
             end $$`,
          'drop trigger if exists notes_check on notes',
          `create constraint trigger notes_check after insert on notes
             deferrable initially deferred for each row execute function notes_check()`,
        ],
      },
    ],
  })
})

const titles = async (): Promise<unknown[]> => {
  const { sql: query } = await contextOf(payload)
  return (await query<{ title: string }>(sql`select title from notes order by title`)).map(
    ({ title }) => title,
  )
}

/** The Local API, asked for a collection that no generated type knows. */
const create = (title: string, req?: PayloadRequest) =>
  payload.create({ collection: 'notes', data: { title }, req } as unknown as Parameters<
    Payload['create']
  >[0])

const write = (title: string) => sql`
  insert into notes (title, created_at, updated_at) values (${title}, now(), now())`

describe('a transaction', () => {
  it('commits plain SQL and Local API calls together', async () => {
    const ctx = await contextOf(payload)
    await ctx.transaction(async (inside) => {
      await inside.sql(write('plain'))
      await create('local', inside.req)
    })
    expect(await titles()).toEqual(expect.arrayContaining(['local', 'plain']))
  })

  it('takes both back when it throws', async () => {
    const ctx = await contextOf(payload)
    const failing = ctx.transaction(async (inside) => {
      await inside.sql(write('lost 1'))
      await create('lost 2', inside.req)
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await titles()).not.toEqual(expect.arrayContaining([expect.stringMatching(/^lost/)]))
  })

  it('does not commit when a nested Local API call failed and its error was swallowed', async () => {
    const ctx = await contextOf(payload)
    await ctx.sql(write('taken'))
    const failing = ctx.transaction(async (inside) => {
      await inside.sql(write('half 1'))
      await create('taken', inside.req).catch(() => undefined)
      await create('half 2', inside.req).catch(() => undefined)
      await inside.sql(write('half 3')).catch(() => undefined)
    })
    await expect(failing).rejects.toThrow()
    expect(await titles()).not.toEqual(expect.arrayContaining([expect.stringMatching(/^half/)]))
  })

  it('does not pretend to have committed after a swallowed SQL error', async () => {
    const ctx = await contextOf(payload)
    const failing = ctx.transaction(async (inside) => {
      await inside.sql(write('gone'))
      await inside.sql(sql`select 1 / 0`).catch(() => undefined)
    })
    await expect(failing).rejects.toThrow()
    expect(await titles()).not.toContain('gone')
  })

  it('reports a commit that fails', async () => {
    const ctx = await contextOf(payload)
    await expect(ctx.transaction((inside) => inside.sql(write('never')))).rejects.toSatisfy(
      isCheckViolation,
    )
    expect(await titles()).not.toContain('never')
  })

  it('refuses to go on with a context whose transaction is over', async () => {
    const ctx = await contextOf(payload)
    const escaped = await ctx.transaction((inside) => Promise.resolve(inside))
    await expect(escaped.sql(write('late'))).rejects.toThrow('ended already')
  })

  it('joins the open one', async () => {
    const ctx = await contextOf(payload)
    const failing = ctx.transaction(async (outer) => {
      await outer.transaction((inner) => inner.sql(write('inner')))
      throw new Error('outer fails')
    })
    await expect(failing).rejects.toThrow('outer fails')
    expect(await titles()).not.toContain('inner')
  })

  it('is tried again when two of them cannot both pass', async () => {
    const ctx = await contextOf(payload)
    await ctx.sql(write('counted'))
    let runs = 0
    let haveBothRead: () => void = () => undefined
    const bothRead = new Promise<void>((resolve) => (haveBothRead = resolve))
    const increment = () =>
      ctx.transaction(async (inside) => {
        runs += 1
        await inside.sql(sql`set transaction isolation level serializable`)
        const [row] = await inside.sql<{ count: string }>(
          sql`select count from notes where title = 'counted'`,
        )
        if (runs === 2) haveBothRead()
        await bothRead
        await inside.sql(
          sql`update notes set count = ${Number(row?.count) + 1} where title = 'counted'`,
        )
      })
    await Promise.all([increment(), increment()])
    const [row] = await ctx.sql<{ count: string }>(
      sql`select count from notes where title = 'counted'`,
    )
    expect(Number(row?.count)).toBe(2)
    expect(runs).toBeGreaterThan(2)
  })

  it('does not exhaust the pool, however many ask at once', async () => {
    const ctx = await contextOf(payload)
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        ctx.transaction(async (inside) => {
          await inside.sql(write(`crowd ${index}`))
          await create(`crowd local ${index}`, inside.req)
        }),
      ),
    )
    expect((await titles()).filter((title) => String(title).startsWith('crowd'))).toHaveLength(40)
  })
})
