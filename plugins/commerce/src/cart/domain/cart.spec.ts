import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  addQuantity,
  assertNewQuantity,
  assertOpen,
  assertQuantity,
  assertRoomFor,
  expiresAt,
  isExpired,
  mergeLines,
} from './index.ts'

const invalid = expect.objectContaining({ code: 'quantity_invalid', status: 400 })

describe('a quantity', () => {
  it('is a whole number from 1 to 9999', () => {
    for (const quantity of [1, 9999]) expect(() => assertQuantity(quantity)).not.toThrow()
    for (const quantity of [0, -1, 1.5, 10_000, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => assertQuantity(quantity)).toThrow(invalid)
    }
    expect(() => assertNewQuantity(0)).not.toThrow()
    expect(() => assertNewQuantity(-1)).toThrow(
      expect.objectContaining({
        data: expect.objectContaining({
          issues: [{ path: ['quantity'], message: 'A quantity is a whole number from 0 to 9999.' }],
        }),
      }),
    )
  })

  it('adds up, but not past 9999', () => {
    expect(addQuantity(9990, 9)).toBe(9999)
    expect(() => addQuantity(9990, 10)).toThrow(invalid)
    expect(() => addQuantity(1, 0)).toThrow(invalid)
  })
})

describe('a cart', () => {
  it('has room for two hundred articles', () => {
    expect(() => assertRoomFor(200)).not.toThrow()
    expect(() => assertRoomFor(201)).toThrow(expect.objectContaining({ code: 'cart_full' }))
  })

  it('is kept for thirty days', () => {
    const now = new Date('2026-03-01T12:00:00Z')
    const cart = { expiresAt: expiresAt(now) }
    expect(cart.expiresAt.toISOString()).toBe('2026-03-31T12:00:00.000Z')
    expect([isExpired(cart, now), isExpired(cart, cart.expiresAt)]).toEqual([false, true])
  })

  it('stays as it is once it has become an order', () => {
    expect(() => assertOpen({ status: 'open' })).not.toThrow()
    expect(() => assertOpen({ status: 'completed' })).toThrow(
      expect.objectContaining({ code: 'cart_completed', status: 409 }),
    )
  })
})

describe('two carts that become one', () => {
  const own = [
    { variant: 'a', key: '', quantity: 2 },
    { variant: 'b', key: '', quantity: 5 },
  ]

  it('add up as far as stock goes, and lose no line', () => {
    const guest = [
      { variant: 'a', key: '', quantity: 9 },
      { variant: 'c', key: '', quantity: 1 },
      { variant: 'd', key: '', quantity: 1 },
    ]
    const stock = new Map([
      ['a', 4],
      ['c', 3],
    ])
    expect(mergeLines(own, guest, (variant) => stock.get(variant) ?? 0)).toEqual([
      { variant: 'a', key: '', quantity: 4 },
      { variant: 'b', key: '', quantity: 5 },
      { variant: 'c', key: '', quantity: 1 },
      { variant: 'd', key: '', quantity: 1 },
    ])
  })

  it('keep apart what carries other things, and share what there is of it', () => {
    const guest = [
      { variant: 'a', key: 'engraved', quantity: 2 },
      { variant: 'a', key: '', quantity: 9 },
    ]
    expect(mergeLines(own, guest, () => 5)).toEqual([
      { variant: 'a', key: '', quantity: 3 },
      { variant: 'b', key: '', quantity: 5 },
      { variant: 'a', key: 'engraved', quantity: 2 },
    ])
  })

  it('have of what was copied from one to the other as much as the fuller of them', () => {
    const guest = [
      { variant: 'a', key: '', quantity: 3 },
      { variant: 'b', key: '', quantity: 4 },
      { variant: 'c', key: '', quantity: 1 },
    ]
    expect(mergeLines(own, guest, () => 50, true)).toEqual([
      { variant: 'a', key: '', quantity: 3 },
      { variant: 'b', key: '', quantity: 5 },
      { variant: 'c', key: '', quantity: 1 },
    ])
    expect(mergeLines(own, guest, () => 2, true).slice(0, 2)).toEqual(own)
  })

  it('never hold less than the customer’s own did, nor more than there is or 9999 of a line', () => {
    const line = fc.record({
      variant: fc.constantFrom('a', 'b', 'c'),
      key: fc.constantFrom('', 'engraved'),
      quantity: fc.integer({ min: 1, max: 9999 }),
    })
    const cart = fc.uniqueArray(line, { selector: ({ variant, key }) => `${variant} ${key}` })
    fc.assert(
      fc.property(cart, cart, fc.nat(20_000), fc.boolean(), (mine, guest, available, isCopy) => {
        const merged = mergeLines(mine, guest, () => available, isCopy)
        expect(merged).toHaveLength(
          new Set([...mine, ...guest].map(({ variant, key }) => `${variant} ${key}`)).size,
        )
        for (const { variant, key, quantity } of merged) {
          const before = mine.find((other) => other.variant === variant && other.key === key)
          expect(quantity).toBeGreaterThanOrEqual(before?.quantity ?? 0)
          expect(quantity).toBeLessThanOrEqual(9999)
          const pieces = (lines: typeof merged) =>
            lines.reduce((all, one) => (one.variant === variant ? all + one.quantity : all), 0)
          const lost = guest.filter(
            (line) =>
              merged.find((one) => one.variant === line.variant && one.key === line.key)
                ?.quantity === line.quantity,
          )
          expect(pieces(merged)).toBeLessThanOrEqual(
            Math.max(pieces(mine), available) + pieces(lost),
          )
        }
      }),
    )
  })
})
