import { describe, expect, it } from 'vitest'

import { synonymsProblem } from './synonymsProblem.ts'

describe('words that mean the same', () => {
  it.each(['sofa, couch, settee', 'Sofa;Fauteuil', 'arm chair, fauteuil'])('may be %s', (text) => {
    expect(synonymsProblem(text)).toBeUndefined()
  })

  it.each(['', 'sofa', 'sofa,', 'sofa, Sofa', 'sofa, !'])('are not %j', (text) => {
    expect(synonymsProblem(text)).toMatch(/two different words/)
  })

  it('are not without end', () => {
    expect(synonymsProblem(Array.from({ length: 21 }, (_, n) => `w${n}`).join())).toMatch(/most 20/)
  })
})
