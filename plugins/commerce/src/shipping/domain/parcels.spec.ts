import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { MAX_PARCELS, packParcels, volumeOf, type Box, type ParcelItem } from './parcels.ts'

const box = (id: string, side: number, facts: Partial<Box> = {}): Box => ({
  id,
  name: id,
  length: side,
  width: side,
  height: side,
  maxWeight: null,
  ownWeight: 100,
  ...facts,
})

const piece = (line: string, quantity: number, side: number, weight: number): ParcelItem => ({
  line,
  quantity,
  weight,
  length: side,
  width: side,
  height: side,
})

const small = box('small', 100)
const large = box('large', 200, { ownWeight: 300, maxWeight: 5000 })

const boxesOf = (items: ParcelItem[], boxes: Box[]) =>
  packParcels(items, boxes).map((parcel) => [parcel.box?.id ?? 'loose', parcel.weight])

describe('parcels', () => {
  it('are one load where the shop has no boxes', () => {
    expect(boxesOf([piece('a', 3, 50, 200)], [])).toEqual([['loose', 600]])
    expect(packParcels([], [small])).toEqual([])
  })

  it('take the smallest box that holds a line, and weigh it too', () => {
    expect(boxesOf([piece('a', 1, 50, 200)], [large, small])).toEqual([['small', 300]])
    expect(boxesOf([piece('a', 9, 50, 200)], [large, small])).toEqual([['large', 2100]])
  })

  it('begin another box where the weight or the room ends', () => {
    expect(boxesOf([piece('a', 3, 50, 2500)], [large])).toEqual([
      ['large', 5300],
      ['large', 2800],
    ])
    expect(boxesOf([piece('a', 9, 50, 10)], [small])).toEqual([
      ['small', 180],
      ['small', 110],
    ])
  })

  it('leave what fits no box as it is', () => {
    const pole = { ...piece('pole', 1, 10, 900), length: 2000 }
    expect(boxesOf([pole, piece('a', 1, 50, 200)], [small])).toEqual([
      ['small', 300],
      ['loose', 900],
    ])
    expect(boxesOf([piece('anvil', 1, 150, 6000)], [small, large])).toEqual([['loose', 6000]])
  })

  it('are never told apart without end', () => {
    expect(packParcels([piece('a', 9999, 150, 1)], [large]).length).toBeLessThanOrEqual(
      MAX_PARCELS + 1,
    )
  })

  it('hold every piece once, in boxes that take them, in any order of lines and boxes', () => {
    const items = fc
      .array(
        fc.record({
          quantity: fc.integer({ min: 1, max: 12 }),
          weight: fc.nat(3000),
          length: fc.nat(260),
          width: fc.nat(260),
          height: fc.nat(260),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map((rows) => rows.map((row, index) => ({ ...row, line: `line ${index}` })))
    fc.assert(
      fc.property(
        items,
        fc.subarray([small, large, box('flat', 250, { height: 30 })]),
        (lines, boxes) => {
          const parcels = packParcels(lines, boxes)
          for (const { line, quantity } of lines) {
            const packed = parcels
              .flatMap((parcel) => parcel.items)
              .filter((one) => one.line === line)
              .reduce((sum, one) => sum + one.quantity, 0)
            expect(packed).toBe(quantity)
          }
          for (const parcel of parcels) {
            const used = boxes.find(({ id }) => id === parcel.box?.id)
            if (!used) continue
            const content = parcel.items.map(({ line, quantity }) => ({
              of: lines.find((one) => one.line === line) ?? piece('', 0, 0, 0),
              quantity,
            }))
            const weight = content.reduce((sum, { of, quantity }) => sum + of.weight * quantity, 0)
            const volume = content.reduce(
              (sum, { of, quantity }) => sum + volumeOf(of) * quantity,
              0,
            )
            expect(parcel.weight).toBe(weight + used.ownWeight)
            expect(weight).toBeLessThanOrEqual(used.maxWeight ?? Infinity)
            expect(volume).toBeLessThanOrEqual(volumeOf(used))
          }
          expect(packParcels(lines.toReversed(), boxes.toReversed())).toEqual(parcels)
        },
      ),
    )
  })
})
