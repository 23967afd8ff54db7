import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  assertNoShortage,
  availableStock,
  canServe,
  commitStock,
  countStock,
  holdStock,
  releaseStock,
  restock,
  servable,
  shortages,
  stockRequests,
  takeStock,
  type Stock,
} from './index.ts'

const tooMany = (available: number) =>
  expect.objectContaining({
    code: 'insufficient_stock',
    status: 409,
    message: `Only ${available} left.`,
    data: expect.objectContaining({ available }),
  })

describe('stock', () => {
  it('is available when it lies there and nobody holds it', () => {
    expect(availableStock({ onHand: 5, held: 2 })).toBe(3)
    expect(availableStock({ onHand: 1, held: 2 })).toBe(0)
    expect(canServe({ onHand: 5, held: 2 }, 3)).toBe(true)
    expect(canServe({ onHand: 5, held: 2 }, 4)).toBe(false)
  })

  it('is held, then sold or released', () => {
    const held = holdStock({ onHand: 3, held: 0 }, 2)
    expect(held).toEqual({ onHand: 3, held: 2 })
    expect(commitStock(held, 2)).toEqual({ onHand: 1, held: 0 })
    expect(releaseStock(held, 2)).toEqual({ onHand: 3, held: 0 })
    expect(restock(takeStock({ onHand: 3, held: 1 }, 2), 2)).toEqual({ onHand: 3, held: 1 })
  })

  it('is not promised twice', () => {
    expect(() => holdStock({ onHand: 3, held: 2 }, 2)).toThrow(tooMany(1))
    expect(() => takeStock({ onHand: 3, held: 2 }, 2)).toThrow(tooMany(1))
    expect(() => commitStock({ onHand: 3, held: 1 }, 2)).toThrow(tooMany(1))
    expect(() => countStock({ onHand: 3, held: 2 }, 1)).toThrow(
      expect.objectContaining({ code: 'stock_below_held', data: { held: 2 } }),
    )
  })

  it('holds no more than there is, whatever happens in whatever order', () => {
    const moves = [holdStock, releaseStock, commitStock, takeStock, restock, countStock]
    const happening = fc.tuple(fc.constantFrom(...moves), fc.nat(20))
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 50 }), (happenings) => {
        happenings.reduce<Stock>(
          (stock, [move, quantity]) => {
            const next = unlessRefused(() => move(stock, quantity)) ?? stock
            expect(next.held).toBeGreaterThanOrEqual(0)
            expect(next.held).toBeLessThanOrEqual(next.onHand)
            return next
          },
          { onHand: 10, held: 0 },
        )
      }),
    )
  })
})

describe('requests for stock', () => {
  const lines = [
    { variant: 'b', quantity: 1 },
    { variant: 'a', quantity: 2 },
    { variant: 'b', quantity: 3 },
  ]

  it('are one a variant, in one order for everybody', () => {
    const requests = [
      { variant: 'a', quantity: 2 },
      { variant: 'b', quantity: 4 },
    ]
    expect(stockRequests(lines)).toEqual(requests)
    expect(stockRequests([...lines].reverse())).toEqual(requests)
  })

  it('take of a bundle its parts, which add up with those of others', () => {
    const parts = [
      { variant: 'c', quantity: 2 },
      { variant: 'a', quantity: 1 },
    ]
    const sets = [{ variant: 'set', quantity: 3, parts }, ...lines]
    expect(stockRequests(sets)).toEqual([
      { variant: 'a', quantity: 5 },
      { variant: 'b', quantity: 4 },
      { variant: 'c', quantity: 6 },
    ])
    expect(stockRequests([{ variant: 'a', quantity: 1, parts: [] }])).toHaveLength(1)
  })

  it('can be met together or not at all', () => {
    const line = (
      id: string,
      quantity: number,
      stock: number,
      parts?: [string, number, number][],
    ) => ({
      id,
      variant: id,
      quantity,
      stock,
      parts:
        parts?.map(([variant, each, left]) => ({ variant, quantity: each, stock: left })) ?? null,
    })
    expect([...servable([line('a', 2, 2), line('b', 3, 2)])]).toEqual(['a'])
    const set = line('set', 1, 2, [['a', 2, 4]])
    expect([...servable([set, line('a', 2, 4), line('b', 1, 1)])]).toEqual(['set', 'a', 'b'])
    expect([...servable([set, line('a', 3, 4), line('b', 1, 1)])]).toEqual(['b'])
  })

  it('fall short where too few are left, or none were ever there', () => {
    const short = shortages(stockRequests(lines), new Map([['b', { onHand: 5, held: 2 }]]))
    expect(short).toEqual([
      { variant: 'a', quantity: 2, available: 0 },
      { variant: 'b', quantity: 4, available: 3 },
    ])
    expect(() => assertNoShortage(short)).toThrow(tooMany(0))
    expect(() => assertNoShortage([])).not.toThrow()
  })
})

const unlessRefused = (move: () => Stock): Stock | undefined => {
  try {
    return move()
  } catch {
    return undefined
  }
}
