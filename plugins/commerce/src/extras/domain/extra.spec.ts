import { describe, expect, it } from 'vitest'

import { exchangeOf } from '../../pricing/domain/index.ts'
import { isFor, offeredIn, type ExtraFacts } from './index.ts'

const wrap: ExtraFacts = {
  id: 'wrap',
  title: 'Gift wrap',
  description: null,
  price: 300,
  foreign: null,
  per: 'piece',
  asGoods: true,
  taxClass: null,
  products: ['cup'],
}
const exchange = exchangeOf(
  { rate: '160', rounding: 'ten', direction: 'up' },
  {
    from: 'EUR',
    to: 'JPY',
  },
)

describe('what an extra costs', () => {
  it('is what was set, in whatever currency', () => {
    const own = { main: 'EUR', currency: 'EUR', exchange: null }
    expect(offeredIn(wrap, own)?.price).toBe(300)
    expect(offeredIn({ ...wrap, foreign: 350 }, { ...own, currency: 'USD' })?.price).toBe(350)
  })

  it('is converted where nothing was set, and nothing where nothing converts', () => {
    const yen = { main: 'EUR', currency: 'JPY', exchange: null }
    expect(offeredIn(wrap, yen)).toBeUndefined()
    expect(offeredIn(wrap, { ...yen, exchange })?.price).toBe(480)
  })
})

it('an extra goes with the products it was found for', () => {
  expect([isFor(wrap, 'cup'), isFor(wrap, 'hat'), isFor(wrap, null)]).toEqual([true, false, false])
})
