import { Writable } from 'node:stream'

import pino from 'pino'
import { describe, expect, it } from 'vitest'

import { loggerOptions } from './loggerOptions.ts'
import { logRequest } from './logRequest.ts'

const written = (write: (log: pino.Logger) => void, level = 'info'): string => {
  let text = ''
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString()
      done()
    },
  })
  write(pino(loggerOptions({ level }).options, stream))
  return text
}

describe('a line of the log', () => {
  it('shows no secrets, however deep they lie', () => {
    const text = written((log) => {
      log.info({
        authorization: 'SECRET',
        req: { headers: { cookie: 'SECRET', 'x-cart-token': 'SECRET' } },
      })
      log.info({ a: { b: { c: { password: 'SECRET', email: 'SECRET', fine: 'shown' } } } })
    })
    expect(text).not.toContain('SECRET')
    expect(text).toContain('shown')
  })

  it('tells of a failed statement without what it was run with', () => {
    const refused = Object.assign(new Error('permission denied for table customers'), {
      code: '42501',
      constraint: 'customers_email',
      detail: 'Key (email)=(SECRET) already exists.',
    })
    const failed = Object.assign(
      new Error('Failed query: insert into customers values ($1, $2)\nparams: SECRET,\nSECRET', {
        cause: refused,
      }),
      { params: ['SECRET'], query: 'insert into customers values ($1, $2)' },
    )
    const text = written((log) => log.error({ err: failed }))
    expect(text).not.toContain('SECRET')
    for (const fact of ['insert into customers', '42501', 'customers_email', 'loggerOptions.spec'])
      expect(text).toContain(fact)
  })

  it('tells of what Payload refused as of no fault, without a stack', () => {
    const forbidden = Object.assign(new Error('You are not allowed.'), { name: 'o', status: 403 })
    const wrapped = Object.assign(new Error('x'), { originalError: forbidden })
    const taken = new Error('Failed query: insert', {
      cause: Object.assign(new Error('Key (email)=(SECRET)'), { code: '23505' }),
    })
    const lines = [forbidden, wrapped, taken].map(
      (err) => JSON.parse(written((log) => log.error({ err }))) as Record<string, unknown>,
    )
    expect(lines).toMatchObject([
      { level: 30, msg: 'You are not allowed.', refused: { status: 403, code: 'forbidden' } },
      { level: 30, refused: { status: 403 } },
      { level: 30, refused: { status: 409, code: 'conflict' } },
    ])
    expect(JSON.stringify(lines)).not.toMatch(/stack|SECRET/)
    expect(written((log) => log.error({ err: new Error('ours') }))).toContain('"level":50')
  })

  it('tells of writes and refusals, and of reads only when asked for detail', () => {
    const facts = {
      request: 'r1',
      operation: 'carts.read',
      shop: 'tea',
      actor: { kind: 'customer', id: 'c1' } as const,
      ms: 1.5,
    }
    const lines = (method: string, status: number, level?: string) =>
      written((log) => logRequest(log, { ...facts, method, status }), level)
    expect(lines('GET', 200)).toBe('')
    expect(lines('GET', 200, 'debug')).toContain('carts.read')
    expect(lines('GET', 404)).toContain('"status":404')
    expect(JSON.parse(lines('POST', 201))).toMatchObject({
      request: 'r1',
      operation: 'carts.read',
      shop: 'tea',
      actor: 'customer',
      customer: 'c1',
      status: 201,
    })
  })
})
