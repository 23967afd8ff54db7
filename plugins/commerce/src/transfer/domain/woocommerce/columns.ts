import type { Cells } from '../item.ts'

/** @see https://woocommerce.com/document/product-csv-importer-exporter/ (the columns and their meaning) */
export const isWooProducts = (headings: readonly string[]): boolean =>
  ['Type', 'SKU', 'Name', 'Regular price'].every((heading) => headings.includes(heading))

/** `Weight (kg)`, `Length (in)`: the unit of the shop stands in the heading. */
export const measureHeading = (
  headings: readonly string[],
  what: 'Weight' | 'Length' | 'Width' | 'Height',
): string | undefined => headings.find((heading) => heading.startsWith(`${what} (`))

/** Grams and millimetres. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['kg', 1000],
  ['g', 1],
  ['lbs', 453.59237],
  ['oz', 28.349523125],
  ['mm', 1],
  ['cm', 10],
  ['m', 1000],
  ['in', 25.4],
  ['yd', 914.4],
])

/** How many grams or millimetres one of a column’s units has. */
export const unitOf = (heading: string): number => {
  const unit = /\(([^)]+)\)/u.exec(heading)?.[1] ?? ''
  return UNITS.get(unit) ?? 1
}

export type WooAttribute = { readonly name: string; readonly values: string }

/** `Attribute 1 name`, `Attribute 1 value(s)` and so on, as many as there are. */
export const attributesOf = (cells: Cells): WooAttribute[] => {
  const found: WooAttribute[] = []
  for (let at = 1; Object.hasOwn(cells, `Attribute ${at} name`); at += 1) {
    const name = cells[`Attribute ${at} name`]?.trim() ?? ''
    if (name !== '') found.push({ name, values: cells[`Attribute ${at} value(s)`] ?? '' })
  }
  return found
}
