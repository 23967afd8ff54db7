import { guardCell } from './guardCell.ts'
import type { Cells } from './item.ts'

/** What an address is made of, in the order of our columns. */
export const ADDRESS_PARTS = [
  'name',
  'company',
  'line1',
  'line2',
  'postalCode',
  'city',
  'region',
  'country',
  'phone',
] as const

type Fields = Readonly<Record<string, unknown>>

export const cellText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** The cells of a line, none of which a spreadsheet takes for a formula. */
export const guardedCells = (cells: Fields): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [name, guardCell(cellText(value))]),
  )

/** An address under headings of our own: `ship_to_postal_code`. */
export const addressCells = (address: Fields | undefined, prefix: string): Fields =>
  Object.fromEntries(ADDRESS_PARTS.map((name) => [addressHeading(prefix, name), address?.[name]]))

/** What stands under those headings; undefined where all of them are empty. */
export const addressIn = (cells: Cells, prefix: string): Record<string, string> | undefined => {
  const found = ADDRESS_PARTS.map(
    (name) => [name, cells[addressHeading(prefix, name)] ?? ''] as const,
  )
  return found.some(([, text]) => text !== '') ? Object.fromEntries(found) : undefined
}

const addressHeading = (prefix: string, name: string): string =>
  `${prefix}_${name.replace(/[A-Z]/gu, (sign) => `_${sign.toLowerCase()}`)}`
