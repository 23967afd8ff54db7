import { describe, expect, it } from 'vitest'

import { allParts, planFrom } from './plan.ts'

describe('npm test', () => {
  it('runs everything unless told otherwise', () => {
    expect(planFrom([])).toEqual(allParts)
  })

  it('runs what was asked for in its own order', () => {
    expect(planFrom(['int', 'types'])).toEqual(['types', 'int'])
  })

  it('refuses a part that does not exist', () => {
    expect(() => planFrom(['uint'])).toThrow('uint')
  })
})
