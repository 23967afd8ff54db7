import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { errorBody, isRefusal, publicError } from './errorBody.ts'
import { defineErrors } from './defineErrors.ts'
import { kernelErrors } from './kernelErrors.ts'
import { isSoukError } from './soukError.ts'

const errors = defineErrors({
  insufficient_stock: { status: 409, message: 'Only {available} left of {what}.' },
})

const database = (code: string) =>
  new Error('Failed query: select secret', { cause: Object.assign(new Error('x'), { code }) })

describe('an error', () => {
  it('has a code for programs and a sentence for people', () => {
    const error = errors.insufficient_stock({ available: 3 })
    expect(isSoukError(error)).toBe(true)
    expect(errorBody(error)).toEqual({
      errors: [
        {
          name: 'InsufficientStock',
          message: 'Only 3 left of {what}.',
          data: { code: 'insufficient_stock', available: 3 },
        },
      ],
    })
  })

  it('of the input says where', () => {
    const { error } = z.object({ a: z.object({ b: z.number() }) }).safeParse({ a: { b: 'x' } })
    expect(errorBody(error).errors[0]?.data).toMatchObject({
      code: 'invalid_input',
      issues: [{ path: ['a', 'b'] }],
    })
  })

  it('of the input says what was wrong even where nobody knows the place', () => {
    for (const error of [kernelErrors.malformed_json(), database('22021')])
      expect(errorBody(error).errors[0]?.data.issues).toEqual([
        { path: [], message: publicError(error).message },
      ])
    expect(errorBody(kernelErrors.conflict()).errors[0]?.data).not.toHaveProperty('issues')
  })

  it('says a list as people do', () => {
    const { message } = kernelErrors.method_not_allowed({ allowed: ['GET', 'PUT'] })
    expect(message).toBe('This address takes GET, PUT only.')
  })

  it.each([
    ['22003', 400],
    ['22P02', 400],
    ['23505', 409],
    ['23514', 409],
    ['40001', 503],
    ['40P01', 503],
    ['57014', 503],
    ['57P01', 503],
    ['53300', 503],
    ['42P01', 500],
    ['42501', 500],
    ['ECONNREFUSED', 503],
    ['EPIPE', 503],
  ])('of the database, %s, is %i', (code, status) => {
    expect(publicError(database(code)).status).toBe(status)
    expect(JSON.stringify(errorBody(database(code)))).not.toContain('select secret')
  })

  it('that nobody foresaw keeps its text to itself', () => {
    for (const thrown of [new Error('password=x'), 'password=x', null, undefined, 42]) {
      expect(JSON.stringify(errorBody(thrown))).not.toContain('password')
      expect(isRefusal(thrown)).toBe(false)
    }
  })
})
