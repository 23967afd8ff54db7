import type { Payload } from 'payload'
import { describe, expect, it } from 'vitest'

import { requireUuids } from './requireUuids.ts'

const project = (defaultIDType: 'number' | 'text') => ({ db: { defaultIDType } }) as Payload

describe('a project', () => {
  it('with serial ids hears at its start what to change', () => {
    expect(() => requireUuids(project('number'))).toThrow(/idType/)
  })

  it('with UUIDs starts', () => {
    expect(() => requireUuids(project('text'))).not.toThrow()
  })
})
