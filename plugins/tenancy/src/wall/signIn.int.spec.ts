import crypto from 'node:crypto'

import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { openHouse } from '../testing/house.ts'
import { visitor, type Seen, type Visit } from '../testing/visit.ts'
import { asPlatform } from './scope.ts'
import { startPostgres, type TestDatabase } from './testing/startPostgres.ts'

let database: TestDatabase
let payload: Payload
let visit: (path: string, options?: Visit) => Promise<Seen>

const password = 'a password of a member'
const mails: { to: string; html: string; subject: string }[] = []

beforeAll(async () => {
  database = await startPostgres()
  payload = await openHouse(database, { key: 'sign-in' })
  visit = visitor(payload, 'sign-in')
  Object.assign(payload.email, {
    sendEmail: (mail: { to: string; html: string; subject: string }) => {
      mails.push(mail)
      return Promise.resolve()
    },
  })
  await visit('/users/first-register', { body: { email: 'op@souk.test', password } })
  for (const name of ['ann', 'bob', 'cat']) {
    await asPlatform(() =>
      payload.create({ collection: 'users', data: { email: `${name}@souk.test`, password } }),
    )
  }
}, 180_000)

afterAll(async () => {
  await payload.db.pool.end()
  await database.stop()
})

const from = (address: string, path: string, body: object) =>
  visit(path, { body, headers: { 'x-forwarded-for': address } })
const login = (address: string, email: string, secret: string) =>
  from(address, '/users/login', { email, password: secret })

describe('who has an account', () => {
  it('is not told by the words of a refusal', async () => {
    const wrong = await login('10.0.0.1', 'ann@souk.test', 'wrong')
    const unknown = await login('10.0.0.1', 'nobody@souk.test', 'wrong')
    await asPlatform(() =>
      payload.db.pool.query(
        `update users set lock_until = now() + interval '1 hour' where email = 'cat@souk.test'`,
      ),
    )
    const locked = await login('10.0.0.1', 'cat@souk.test', password)
    expect(wrong.status).toBe(401)
    for (const other of [unknown, locked]) {
      expect([other.status, other.body]).toEqual([wrong.status, wrong.body])
    }
  })

  it('is not told by its time, since the same work is done for everybody', async () => {
    const work = vi.spyOn(crypto, 'pbkdf2')
    const done: unknown[] = []
    for (const email of ['ann@souk.test', 'nobody@souk.test', 'cat@souk.test']) {
      work.mockClear()
      await login('10.0.1.1', email, 'wrong')
      done.push(work.mock.calls.map(([, , ...cost]) => cost.slice(0, 3)))
    }
    work.mockRestore()
    expect(done[0]).toHaveLength(1)
    expect(done).toEqual([done[0], done[0], done[0]])
  })

  it('is not told by asking for a new password, which is mailed all the same', async () => {
    const answers: Seen[] = []
    for (const name of ['nobody', 'ann']) {
      answers.push(await from('10.0.2.1', '/users/forgot-password', { email: `${name}@souk.test` }))
    }
    expect(mails).toEqual([])
    expect(answers[0]).toEqual(answers[1])
    await expect
      .poll(() => mails.map(({ to }) => to), { timeout: 10_000 })
      .toEqual(['ann@souk.test'])
    expect((await from('10.0.2.1', '/users/forgot-password', {})).status).toBe(400)
    const [mail] = mails
    expect(mail?.subject).toBe('Set a new password for the panel')
    expect(mail?.html).toMatch(/href="https:\/\/souk\.test\/admin\/reset\/[0-9a-f]{40}"/)
  })
})

describe('the panel’s cookie', () => {
  it('travels over TLS alone where the panel does', async () => {
    const { cookie } = await login('10.0.6.1', 'ann@souk.test', password)
    expect(cookie).toMatch(/; Secure\b/)
    expect(cookie).toMatch(/; HttpOnly\b/)
  })

  it('is nobody’s in what a neighbouring host makes a browser ask', async () => {
    const { cookie } = await login('10.0.6.1', 'ann@souk.test', password)
    const me = async (headers: Record<string, string>) => {
      const asked = { ...headers, cookie: `x=1; ${cookie.split(';')[0]}; y=2` }
      return (await visit('/users/me', { headers: asked })).body['user']
    }
    expect(await me({ 'sec-fetch-site': 'same-origin' })).toMatchObject({ email: 'ann@souk.test' })
    expect(await me({ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' })).toBeNull()
    expect(await me({ 'sec-fetch-site': 'same-site', origin: 'https://a.souk.test' })).toBeNull()
    const neighbour = { 'sec-fetch-site': 'same-site' }
    for (const more of [
      ['sec-fetch-mode', 'navigate'] as const,
      ['origin', 'https://souk.test'] as const,
    ])
      expect(await me({ ...neighbour, [more[0]]: more[1] })).toMatchObject({
        email: 'ann@souk.test',
      })
  })
})

describe('the door', () => {
  it('stops whoever guesses, and nobody who is elsewhere', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 14 }, () => login('10.0.3.1', 'bob@souk.test', 'wrong')),
    )
    const statuses = guesses.map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    const stopped = guesses.find(({ status }) => status === 429)
    expect(stopped?.body).toMatchObject({
      errors: [{ data: { code: 'too_many_requests', retryAfter: expect.any(Number) as number } }],
    })
    expect(stopped?.headers.get('retry-after')).toMatch(/^\d+$/)
    expect((await login('10.0.3.1', 'BOB@souk.test', password)).status).toBe(429)
    expect((await login('10.0.3.2', 'bob@souk.test', password)).status).toBe(200)
    expect((await login('10.0.3.1', 'ann@souk.test', password)).status).toBe(200)
  })

  it('lets in all who work behind one address', async () => {
    for (let i = 0; i < 15; i++) {
      expect((await login('10.0.4.1', 'ann@souk.test', password)).status).toBe(200)
    }
  })

  it('sends no flood of mails', async () => {
    const statuses = []
    for (let i = 0; i < 7; i++) {
      const asked = await from('10.0.5.1', '/users/forgot-password', { email: 'x@souk.test' })
      statuses.push(asked.status)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
  })
})
