import { describe, expect, it } from 'vitest'

import { payloadsRefusal } from './payloadsRefusal.ts'

/** As a production build throws it: a class without a name, of another bundle than whoever asks. */
const thrown = (facts: object, message = 'Slug is wrong.') =>
  Object.assign(new Error(message), { name: 'o', isPublic: true, ...facts })

const told = (facts: object) => payloadsRefusal(thrown(facts))?.body.errors[0]

describe('an error of Payload’s', () => {
  it('is a validation’s when it lists fields', () => {
    const errors = [{ label: 'Slug', message: 'Taken.', path: 'seo.slug' }]
    expect(told({ status: 400, data: { collection: 'pages', errors } })).toEqual({
      name: 'ValidationError',
      message: 'Slug is wrong.',
      data: {
        collection: 'pages',
        errors,
        code: 'invalid_input',
        issues: [{ path: ['seo', 'slug'], message: 'Taken.' }],
      },
    })
  })

  it('is a query’s when it lists paths', () => {
    expect(told({ status: 400, data: [{ path: 'nothing' }] })).toEqual({
      name: 'QueryError',
      message: 'Slug is wrong.',
      data: { code: 'invalid_input', issues: [{ path: ['nothing'], message: 'Slug is wrong.' }] },
    })
  })

  it.each([
    [401, 'Unauthenticated', 'unauthenticated'],
    [403, 'Forbidden', 'forbidden'],
    [404, 'NotFound', 'not_found'],
    [423, 'Locked', 'locked'],
    [418, 'InvalidInput', 'invalid_input'],
  ])('is named by its status, %i, when it says no more', (status, name, code) => {
    expect(told({ status, data: null })).toEqual({
      name,
      message: 'Slug is wrong.',
      data: { code },
    })
  })

  it('is named by its code when it has one', () => {
    expect(told({ status: 404, data: { code: 'tenant_not_found' } })).toMatchObject({
      name: 'TenantNotFound',
      data: { code: 'tenant_not_found' },
    })
  })

  it('keeps to itself what is not for the public, and says nothing of faults', () => {
    expect(told({ status: 400, isPublic: false })?.message).not.toContain('Slug')
    for (const status of [500, 503, undefined, '400'])
      expect(payloadsRefusal(thrown({ status }))).toBeUndefined()
    expect(payloadsRefusal('text')).toBeUndefined()
  })
})
