import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'

import { defineErrors } from '../errors/index.ts'
import { anyone, defineOperation } from '../operations/index.ts'
import { ask, contextOf, openTestHouse } from '../testing/index.ts'

const errors = defineErrors({
  refused: { status: 422, message: 'No.' },
  later: { status: 503, message: 'Later.' },
  busy: { status: 429, message: 'Busy.' },
})

const insert = (title: string) => sql`
  insert into effects (title, created_at, updated_at) values (${title}, now(), now())`

const input = z.object({
  title: z.string(),
  wait: z.number().default(0),
  ending: z.string().default(''),
})
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
let passing = 0

const make = (name: string, path: string, effect: 'whole' | 'resumable') =>
  defineOperation({
    name,
    summary: 'Leaves a mark',
    http: { method: 'POST', path, status: 201, responseHeaders: () => ({ 'X-Mark': 'left' }) },
    input,
    output: z.object({ id: z.string(), token: z.string() }),
    access: anyone,
    effect,
    run: async (ctx, { title, wait, ending }) => {
      await ctx.sql(insert(title))
      await pause(wait)
      if (ending === 'refuse') throw errors.refused()
      if (ending === 'later' && (passing += 1) < 2) throw errors.later()
      if (ending === 'busy' && (passing += 1) < 2) throw errors.busy()
      if (ending === 'fall' && (passing += 1) < 2) throw new Error('fell')
      return { id: ctx.newId(), token: 'a secret' }
    },
  })

let outside: 'speaks' | 'is silent' = 'speaks'
const completed = defineOperation({
  ...make('effects.completed', '/store/completed', 'whole'),
  complete: (ctx, { output }) => {
    if (ctx.inTransaction) throw new Error('Nobody is asked in here.')
    return outside === 'speaks'
      ? Promise.resolve({ ...output, token: `${output.token}, completed` })
      : Promise.reject(new Error('Nobody answers.'))
  },
})

let payload: Payload

beforeAll(async () => {
  payload = await openTestHouse({
    url: `${inject('server')}/kernel_once`,
    collections: [{ slug: 'effects', fields: [{ name: 'title', type: 'text', required: true }] }],
    rooms: [
      {
        name: 'effects',
        operations: [
          make('effects.whole', '/store/whole', 'whole'),
          make('effects.resumable', '/store/resumable', 'resumable'),
          make('effects.other', '/store/other', 'whole'),
          completed,
        ],
        sql: [
          `create or replace function effects_check() returns trigger language plpgsql as $$
             begin
               if new.title like 'never%' then raise exception 'no' using errcode = '23514'; end if;
               return null;
             end $$`,
          'drop trigger if exists effects_check on effects',
          `create constraint trigger effects_check after insert on effects
             deferrable initially deferred for each row execute function effects_check()`,
        ],
      },
    ],
  })
})

beforeEach(() => {
  passing = 0
})

const effects = async (title: string): Promise<number> => {
  const ctx = await contextOf(payload)
  return (await ctx.sql(sql`select 1 from effects where title = ${title}`)).length
}

const post = (path: string, key: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(payload, path, { body, headers: { 'Idempotency-Key': key, ...headers } })

const codeOf = (reply: { json: unknown }): unknown =>
  (reply.json as { errors?: { data?: { code?: unknown } }[] }).errors?.[0]?.data?.code

const isReplay = (reply: { headers: Headers }) =>
  reply.headers.get('idempotent-replayed') === 'true'

describe('an answer that somebody outside completes', () => {
  it('is completed after the commit, and replayed so', async () => {
    outside = 'speaks'
    const first = await post('/store/completed', 'completed', { title: 'completed' })
    const second = await post('/store/completed', 'completed', { title: 'completed' })
    expect(first.json).toMatchObject({ token: 'a secret, completed' })
    expect([isReplay(second), second.text]).toEqual([true, first.text])
    expect(await effects('completed')).toBe(1)
    const unkeyed = await ask(payload, '/store/completed', { body: { title: 'unkeyed' } })
    expect(unkeyed.json).toMatchObject({ token: 'a secret, completed' })
  })

  it('is what was known where they say nothing, and nothing is done twice', async () => {
    outside = 'is silent'
    const first = await post('/store/completed', 'silent', { title: 'silent' })
    expect([first.status, first.json]).toMatchObject([201, { token: 'a secret' }])
    outside = 'speaks'
    const second = await post('/store/completed', 'silent', { title: 'silent' })
    expect([isReplay(second), second.text]).toEqual([true, first.text])
    expect(await effects('silent')).toBe(1)
  })
})

describe.each(['whole', 'resumable'])('a request with a key (%s)', (kind) => {
  const path = `/store/${kind}`

  it('is answered again with the first answer, headers and all', async () => {
    const title = `${kind} again`
    const first = await post(path, title, { title })
    const second = await post(path, title, { title })
    expect([first.status, isReplay(first)]).toEqual([201, false])
    expect([second.status, isReplay(second), second.text]).toEqual([201, true, first.text])
    expect(second.headers.get('x-mark')).toBe('left')
    expect(await effects(title)).toBe(1)
  })

  it('with another body is refused', async () => {
    const title = `${kind} reused`
    await post(path, title, { title })
    const other = await post(path, title, { title: `${title} otherwise` })
    expect([other.status, codeOf(other)]).toEqual([409, 'idempotency_key_reused'])
  })

  it('has one effect, however many ask at once', async () => {
    const title = `${kind} crowd`
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => post(path, title, { title, wait: 30 })),
    )
    expect(await effects(title)).toBe(1)
    for (const reply of replies) {
      expect([201, 409]).toContain(reply.status)
      if (reply.status === 409) expect(codeOf(reply)).toBe('idempotency_in_progress')
    }
    const after = await post(path, title, { title, wait: 30 })
    expect([after.status, isReplay(after)]).toEqual([201, true])
  })

  it('replays a refusal', async () => {
    const title = `${kind} refused`
    const first = await post(path, title, { title, ending: 'refuse' })
    const second = await post(path, title, { title, ending: 'refuse' })
    expect([first.status, second.status, isReplay(second)]).toEqual([422, 422, true])
  })

  it('replays what was wrong with the input', async () => {
    const title = `${kind} invalid`
    await post(path, title, { title: 1 })
    const second = await post(path, title, { title: 1 })
    expect([second.status, isReplay(second)]).toEqual([400, true])
  })

  it.each(['later', 'busy', 'fall'])(
    'does not keep an answer that may pass: %s',
    async (ending) => {
      const title = `${kind} ${ending}`
      expect((await post(path, title, { title, ending })).status).toBeGreaterThanOrEqual(429)
      const second = await post(path, title, { title, ending })
      expect([second.status, isReplay(second)]).toEqual([201, false])
    },
  )

  it('is another’s elsewhere, and with another token', async () => {
    const title = `${kind} owners`
    await post(path, title, { title })
    expect(isReplay(await post('/store/other', title, { title }))).toBe(false)
    const cart = { 'X-Cart-Token': 'b' }
    expect(isReplay(await post(path, title, { title }, cart))).toBe(false)
    expect(isReplay(await post(path, title, { title }, cart))).toBe(true)
  })

  it('is taken over when the first run has died, and only for the same request', async () => {
    const title = `${kind} dead`
    const running = post(path, title, { title, wait: 300 })
    await pause(100)
    const ctx = await contextOf(payload)
    await ctx.sql(
      sql`update idempotency_keys set locked_until = now() - interval '1 second' where state = 'running'`,
    )
    const other = await post(path, title, { title: 'something else' })
    expect([other.status, codeOf(other)]).toEqual([409, 'idempotency_key_reused'])
    const second = await post(path, title, { title, wait: 300 })
    const first = await running
    const third = await post(path, title, { title, wait: 300 })
    expect([second.status, third.status, isReplay(third)]).toEqual([201, 201, true])
    if (kind === 'whole') {
      expect([first.status, codeOf(first)]).toEqual([409, 'idempotency_in_progress'])
      expect(await effects(title)).toBe(1)
    }
  })

  it('begins anew after its day', async () => {
    const title = `${kind} yesterday`
    await post(path, title, { title })
    const ctx = await contextOf(payload)
    await ctx.sql(sql`update idempotency_keys set expires_at = now() - interval '1 second'`)
    expect(isReplay(await post(path, title, { title }))).toBe(false)
  })
})

describe('a key', () => {
  it('of a refused request has left nothing behind', async () => {
    await post('/store/whole', 'clean', { title: 'clean', ending: 'refuse' })
    expect(await effects('clean')).toBe(0)
  })

  it('keeps a refusal of the commit itself', async () => {
    const first = await post('/store/whole', 'never', { title: 'never' })
    const second = await post('/store/whole', 'never', { title: 'never' })
    expect([first.status, second.status, isReplay(second)]).toEqual([409, 409, true])
    expect(await effects('never')).toBe(0)
  })

  it('is not stored as it was sent, nor is the answer', async () => {
    await post('/store/whole', 'a-key-of-somebody', { title: 'sealed' })
    const ctx = await contextOf(payload)
    const rows = JSON.stringify(await ctx.sql(sql`select * from idempotency_keys`))
    expect(rows).not.toContain('a-key-of-somebody')
    expect(rows).not.toContain('a secret')
  })

  it('must be printable and short', async () => {
    for (const key of ['x'.repeat(256), 'caf\u00e9']) {
      expect((await post('/store/whole', key, { title: 'odd' })).status).toBe(400)
    }
  })
})
