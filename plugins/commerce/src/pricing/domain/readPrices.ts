import { isPercentage, parseMoney } from '@souk/kernel/domain'

import { pricingErrors } from './errors.ts'

/** A row of a table as text, by the heading of its column. */
export type PriceRow = {
  /** As a spreadsheet counts them. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  /** What stands on the line beyond the last heading. */
  readonly beyond?: readonly string[]
}

/** What a line says; an article by its SKU, or all of a product by its slug. */
export type ReadPrice = {
  readonly line: number
  readonly sku: string | null
  readonly product: string | null
  readonly pieces: number
  readonly amount: number | null
  readonly percentage: number | null
}

export type ReadPrices = {
  readonly prices: readonly ReadPrice[]
  readonly problems: readonly { readonly line: number; readonly message: string }[]
}

/** A table of more is split: nobody else is answered while it is read. */
export const MOST_PRICES = 100_000

/**
 * The prices of a table with the columns `sku` (or `product`), `price` (or `percentage`) and, where
 * there are tiers, `pieces`. A row that cannot be read is told and left out, an empty one left out.
 *
 * @throws 422 `price_table_unknown` where these columns are missing
 */
export const readPrices = (rows: readonly PriceRow[], currency: string): ReadPrices => {
  const headings = Object.keys(rows[0]?.cells ?? {}).map(fold)
  const has = (...names: string[]) => names.some((name) => headings.includes(name))
  if (!has('sku', 'product') || !has('price', 'percentage'))
    throw pricingErrors.price_table_unknown()
  const prices: ReadPrice[] = []
  const problems: { line: number; message: string }[] = []
  for (const [index, { line, cells, beyond = [] }] of rows.entries()) {
    if (index >= MOST_PRICES) {
      problems.push({ line, message: `A table has ${MOST_PRICES} prices at the most.` })
      break
    }
    if (Object.values(cells).every((text) => text.trim() === '')) continue
    const read = beyond.some((cell) => cell.trim() !== '') ? BEYOND : readRow(cells, currency)
    if (typeof read === 'string') problems.push({ line, message: read })
    else prices.push({ line, ...read })
  }
  return { prices, problems }
}

const BEYOND =
  'There is more on this line than there are columns. Put numbers that have a comma in quotation marks.'

const readRow = (row: PriceRow['cells'], currency: string): Omit<ReadPrice, 'line'> | string => {
  const cells = new Map(Object.entries(row).map(([heading, text]) => [fold(heading), text.trim()]))
  const cell = (name: string): string => cells.get(name) ?? ''
  const sku = cell('sku') || null
  const product = cell('product') || null
  if (!sku && !product) return 'There is no SKU.'
  const pieces = cell('pieces') === '' ? 1 : Number(cell('pieces'))
  if (!Number.isInteger(pieces) || pieces < 1 || pieces > 9999)
    return `“${cell('pieces')}” is no number of pieces.`
  const price = cell('price')
  const percentage = cell('percentage').replace(/\s*%$/u, '').replace(',', '.')
  if ((price === '') === (percentage === '')) return 'Give either a price or a percentage.'
  const article = { sku, product: sku ? null : product, pieces }
  if (price === '') {
    const off = Number(percentage)
    return isPercentage(off) && off <= 100
      ? { ...article, amount: null, percentage: off }
      : `“${cell('percentage')}” is no percentage.`
  }
  const amount = parseMoney(price, currency)?.amount
  return amount === undefined
    ? `“${price}” is no price in ${currency}.`
    : { ...article, amount, percentage: null }
}

const fold = (text: string): string => text.toLowerCase().replace(/[^a-z]+/gu, '')
