import { describe, expect, it } from 'vitest'

import { contrast, LEGIBLE, wordsOn } from './contrast.ts'

describe('words on a colour', () => {
  it('keep the colour that was asked for where it can be read', () => {
    expect(wordsOn('#1f4a42', '#f7efe0')).toBe('#f7efe0')
  })

  it.each(['#ffe680', '#777777', '#b8500f', '#000', '#fff'])('can be read on %s', (ground) => {
    expect(contrast(ground, wordsOn(ground, ground))).toBeGreaterThanOrEqual(LEGIBLE)
  })

  it('trust what cannot be measured', () => {
    expect(wordsOn('oklch(0.6 0.1 200)', '#ffffff')).toBe('#ffffff')
    expect(wordsOn('oklch(0.6 0.1 200)')).toBe('#ffffff')
  })
})

describe('contrast', () => {
  it('goes from one to twenty-one', () => {
    expect(contrast('#123456', '#123456')).toBe(1)
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })
})
