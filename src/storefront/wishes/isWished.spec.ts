import { describe, expect, it } from 'vitest'

import { isWished } from './isWished.ts'

const wishes = [
  { product: 'shirt', variant: 'shirt-m' },
  { product: 'cup', variant: null },
]

describe('a heart', () => {
  it('is full on a card as soon as any variant is wished for', () => {
    expect(isWished(wishes, { product: 'shirt' })).toBe(true)
    expect(isWished(wishes, { product: 'tea' })).toBe(false)
    expect(isWished([], { product: 'shirt' })).toBe(false)
  })

  it('is full beside a variant for that one, or for the product as a whole', () => {
    expect(isWished(wishes, { product: 'shirt', variant: 'shirt-m' })).toBe(true)
    expect(isWished(wishes, { product: 'shirt', variant: 'shirt-l' })).toBe(false)
    expect(isWished(wishes, { product: 'cup', variant: 'cup-red' })).toBe(true)
  })
})
