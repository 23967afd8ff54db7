import { describe, expect, it } from 'vitest'

import { changedCells, textIn } from './cells.ts'
import { afterSaving, edit, gridOf, paste, readAnew, withAllCombinations, without } from './grid.ts'
import { hasProblems, withProblems, written } from './written.ts'

const variant = (id: string, size: string, rest: object = {}) => ({
  id,
  options: { Size: size },
  title: size,
  sku: `SKU-${size}`,
  barcode: null,
  price: 1250,
  compareAtPrice: null,
  stock: 4,
  held: 0,
  isBundle: false,
  forSale: true,
  offered: true,
  image: null,
  ...rest,
})
const view = {
  product: 'p',
  currency: 'EUR',
  kind: 'goods' as const,
  options: [{ name: 'Size', values: ['S', 'M', 'L'] }],
  variants: [variant('a', 'S'), variant('b', 'M')],
}
const grid = gridOf(view)
const [small, medium] = grid.rows.map(({ key }) => key) as [string, string]

describe('the table of variants', () => {
  it('shows money as people write it, and has nothing to save at first', () => {
    expect(grid.rows.map((row) => textIn(grid, row, 'price'))).toEqual(['12.50', '12.50'])
    expect(written(grid).rows).toEqual([])
  })

  it('saves the cells that changed, and with a count what was seen', () => {
    const typed = edit(
      edit(grid, new Set([small]), { price: '9,90', stock: '7' }),
      new Set([medium]),
      {
        price: '12.50',
      },
    )
    expect(written(typed)).toMatchObject({
      keys: [small],
      rows: [{ id: 'a', price: 990, stock: 7, stockSeen: 4 }],
    })
  })

  it('makes what is missing, which can be left out again', () => {
    const made = withAllCombinations(grid)
    expect(made.rows).toHaveLength(3)
    const [, , large] = made.rows
    expect(withAllCombinations(made).rows).toHaveLength(3)
    expect(without(made, large?.key ?? '').rows).toHaveLength(2)
    expect(without(made, small).rows).toHaveLength(3)
    expect(hasProblems(written(made).grid)).toBe(true)
    const priced = edit(made, new Set([large?.key ?? '']), { price: '5' })
    expect(written(priced).rows).toEqual([{ options: { Size: 'L' }, price: 500 }])
  })

  it('says what cannot be read, in its cell, until it is written anew', () => {
    const typed = written(edit(grid, new Set([small]), { price: 'ten', stock: '-1' })).grid
    expect(typed.rows[0]?.problems).toEqual({
      price: expect.any(String) as string,
      stock: expect.any(String) as string,
    })
    const [row] = edit(typed, new Set([small]), { price: '10' }).rows
    expect(Object.keys(row?.problems ?? {})).toEqual(['stock'])
  })

  it('puts what the shop refused where it was written', () => {
    const items = [{ row: 0, field: 'sku', message: 'Taken.' }]
    const { rows } = withProblems(grid, { keys: [medium], items })
    expect(rows.map(({ problems }) => problems)).toEqual([{}, { sku: 'Taken.' }])
  })

  it('keeps what was typed when it is read anew', () => {
    const typed = edit(withAllCombinations(grid), new Set([small]), { sku: 'MINE' })
    const sold = { ...view, variants: [variant('a', 'S', { stock: 3 }), variant('b', 'M')] }
    const anew = readAnew(typed, sold)
    expect(anew.rows.map((row) => textIn(anew, row, 'sku'))).toEqual(['MINE', 'SKU-M', ''])
    expect(anew.rows.map((row) => changedCells(anew, row))).toEqual([['sku'], [], []])
  })

  it('keeps what was typed while it was being saved, and only that', () => {
    const typed = edit(grid, new Set([small, medium]), { price: '9.90', sku: 'MINE' })
    const { grid: sent } = written(typed)
    const meanwhile = edit(
      edit(sent, new Set([small]), { price: '8', stock: '6' }),
      new Set([medium]),
      { sku: 'MINE' },
    )
    const saved = {
      ...view,
      variants: [variant('a', 'S', { price: 990, sku: 'MINE' }), variant('b', 'M', { price: 990 })],
    }
    const after = afterSaving(meanwhile, { sent, view: saved })
    expect(after.rows.map((row) => changedCells(after, row))).toEqual([['price', 'stock'], []])
    expect(after.rows.map((row) => textIn(after, row, 'price'))).toEqual(['8', '9.90'])
    const added = withAllCombinations(sent)
    expect(afterSaving(added, { sent, view: saved }).rows).toHaveLength(3)
  })

  it('writes no stock on a bundle, whose parts are counted', () => {
    const bundled = gridOf({ ...view, variants: [variant('a', 'S', { isBundle: true })] })
    const typed = edit(bundled, new Set([small]), { stock: '9', price: '5' })
    expect(written(typed).rows).toEqual([{ id: 'a', price: 500 }])
  })

  it('writes no stock on what is never sold out, saved or new', () => {
    const cards = withAllCombinations(gridOf({ ...view, kind: 'gift_card' }))
    const all = new Set(cards.rows.map(({ key }) => key))
    const typed = edit(cards, all, { stock: '9', price: '5' })
    expect(cards.rows.map((row) => textIn(cards, row, 'stock'))).toEqual(['', '', ''])
    expect(written(typed).rows).toEqual([
      { id: 'a', price: 500 },
      { id: 'b', price: 500 },
      { options: { Size: 'L' }, price: 500 },
    ])
  })

  it('takes a column or a block of a spreadsheet, as far as it reaches', () => {
    const keys = [small, medium]
    const pasted = paste(grid, { keys, cell: 'barcode', text: '111\t5\r\n222\t6\r\n333\t7\r\n' })
    expect(written(pasted).rows).toEqual([
      { id: 'a', barcode: '111', stock: 5, stockSeen: 4 },
      { id: 'b', barcode: '222', stock: 6, stockSeen: 4 },
    ])
  })
})
