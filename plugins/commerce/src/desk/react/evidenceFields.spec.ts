import { describe, expect, it } from 'vitest'

import { filledIn } from './evidenceFields.ts'

describe('evidence for a bank', () => {
  it('holds what was filled in, and nothing empty', () => {
    expect(filledIn({ statement: ' It was signed for. ', carrier: '  ', invoice: '' })).toEqual({
      statement: 'It was signed for.',
    })
  })
})
