import { describe, expect, it } from 'vitest'

import { shownWishes } from './shownWishes.ts'

const wish = (id: string, product: string, more = {}) => ({
  id,
  product,
  variant: null,
  lost: false,
  ...more,
})

describe('what a wish list shows', () => {
  it('is what the catalogue sells now, in the order of the wishes', () => {
    const rows = [
      wish('1', 'tea'),
      wish('2', 'cup'),
      wish('3', 'tea', { variant: { id: 'green' } }),
    ]
    const cards = [{ id: 'cup' }, { id: 'tea' }]
    expect(shownWishes(rows, cards)).toEqual([
      { id: '1', product: { id: 'tea' }, variant: null },
      { id: '2', product: { id: 'cup' }, variant: null },
      { id: '3', product: { id: 'tea' }, variant: { id: 'green' } },
    ])
  })

  it('leaves out what is not published, and variants that are not offered', () => {
    const rows = [wish('1', 'gone'), wish('2', 'tea', { lost: true }), wish('3', 'tea')]
    expect(shownWishes(rows, [{ id: 'tea' }]).map(({ id }) => id)).toEqual(['3'])
  })
})
