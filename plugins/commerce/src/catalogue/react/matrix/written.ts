import { parseMoney } from '@souk/kernel/domain'

import { changedCells, imageIn, isChanged, isForSale, textIn } from './cells.ts'
import { TEXTS, type Grid, type GridRow, type TextCell } from './grid.ts'

export type WrittenRow = Readonly<Record<string, unknown>>

/**
 * What there is to save: the rows as the operation takes them, and whose they are; or what has to be
 * put right first, in `grid`.
 */
export const written = (
  grid: Grid,
): {
  readonly rows: readonly WrittenRow[]
  readonly keys: readonly string[]
  readonly grid: Grid
} => {
  const rows: WrittenRow[] = []
  const keys: string[] = []
  const looked = grid.rows.map((row) => {
    if (!isChanged(grid, row)) return { ...row, problems: {} }
    const { values, problems } = read(grid, row)
    rows.push({ ...(row.saved ? { id: row.saved.id } : { options: row.options }), ...values })
    keys.push(row.key)
    return { ...row, problems }
  })
  return { rows, keys, grid: { ...grid, rows: looked } }
}

export const hasProblems = ({ rows }: Grid): boolean =>
  rows.some(({ problems }) => Object.keys(problems).length > 0)

const read = (grid: Grid, row: GridRow) => {
  const values: Record<string, unknown> = {}
  const problems: Record<string, string> = {}
  const names = new Set(changedCells(grid, row))
  if (!row.saved) names.add('price')
  for (const name of names) {
    const text = TEXTS.includes(name as TextCell) ? textIn(grid, row, name as TextCell).trim() : ''
    switch (name) {
      case 'price':
      case 'compareAtPrice': {
        if (text === '') {
          if (name === 'price') problems[name] = 'A price is needed here.'
          else values[name] = null
          break
        }
        const money = parseMoney(text, grid.currency)
        if (money) values[name] = money.amount
        else problems[name] = 'Write an amount, such as 12.50.'
        break
      }
      case 'stock':
        if (/^\d{1,9}$/.test(text)) {
          values.stock = Number(text)
          if (row.saved) values.stockSeen = row.saved.stock
        } else problems.stock = 'Write a whole number, 0 or more.'
        break
      case 'forSale':
        values.forSale = isForSale(row)
        break
      case 'image':
        values.image = imageIn(row)?.id ?? null
        break
      case 'barcode':
        values.barcode = text === '' ? null : text
        break
      default:
        values[name] = text
    }
  }
  return { values, problems }
}

type Refused = { readonly row: number; readonly field: string | null; readonly message: string }

/** What the shop found wrong, put where it was written. */
export const withProblems = (
  grid: Grid,
  { keys, items }: { keys: readonly string[]; items: readonly Refused[] },
): Grid => {
  const found = new Map<string, Record<string, string>>()
  for (const { row, field, message } of items) {
    const key = keys[row]
    if (key !== undefined) found.set(key, { ...found.get(key), [field ?? 'row']: message })
  }
  return {
    ...grid,
    rows: grid.rows.map((row) => ({ ...row, problems: found.get(row.key) ?? row.problems })),
  }
}
