import { toMajor } from '@souk/kernel/domain'

import {
  isCounted,
  type Grid,
  type GridImage,
  type GridRow,
  type GridVariant,
  type TextCell,
} from './grid.ts'

/** What a cell shows. */
export const textIn = (grid: Grid, { saved, edits }: GridRow, cell: TextCell): string =>
  edits[cell] ?? savedText(grid, saved, cell)

export const imageIn = ({ saved, edits }: GridRow): GridImage | null =>
  edits.image === undefined ? (saved?.image ?? null) : edits.image

export const isForSale = ({ saved, edits }: GridRow): boolean =>
  edits.forSale ?? saved?.forSale ?? true

/** The cells of a row that would be written. */
export const changedCells = (grid: Grid, row: GridRow): string[] =>
  Object.entries(row.edits).flatMap(([name, value]) => {
    if (name === 'forSale') return value === (row.saved?.forSale ?? true) ? [] : [name]
    if (name === 'image') {
      const image = value as GridImage | null
      return image?.id === row.saved?.image?.id ? [] : [name]
    }
    return value === savedText(grid, row.saved, name as TextCell) ? [] : [name]
  })

export const isChanged = (grid: Grid, row: GridRow): boolean =>
  row.saved === null || changedCells(grid, row).length > 0

/** Whether it is still one of the choices that the options make. */
export const isChoice = ({ options }: Pick<Grid, 'options'>, row: GridRow): boolean =>
  options.length === Object.keys(row.options).length &&
  options.every(({ name, values }) => values.includes(row.options[name] ?? ''))

const savedText = (grid: Grid, saved: GridVariant | null, cell: TextCell): string => {
  if (cell === 'stock') return isCounted(grid, { saved }) ? String(saved?.stock ?? 0) : ''
  if (!saved) return ''
  switch (cell) {
    case 'price':
      return toMajor({ amount: saved.price, currency: grid.currency })
    case 'compareAtPrice':
      return saved.compareAtPrice === null
        ? ''
        : toMajor({ amount: saved.compareAtPrice, currency: grid.currency })
    case 'sku':
      return saved.sku
    case 'barcode':
      return saved.barcode ?? ''
  }
}
