import { isCurrency } from '@souk/kernel/domain'

import { combinationKey } from '../../../catalogue/domain/index.ts'
import {
  amountIn,
  countIn,
  LineProblem,
  numberIn,
  splitOn,
  textOr,
  timeIn,
  yesOrNo,
} from '../cellText.ts'
import { cleanItem } from '../cleanItem.ts'
import { groupBy } from '../groupBy.ts'
import { unguardCell } from '../guardCell.ts'
import type { Group, ItemPrice, Line, Note, ProductItem, VariantItem } from '../item.ts'
import { OWN_COLUMNS } from './columns.ts'
import { said, type Cell } from './said.ts'
import { sellingColumns, sellingIn } from './selling.ts'
import { partsIn, specialIn } from './special.ts'

/** Columns that are not in the file leave what the shop has. */
export const readOwnProducts = (lines: readonly Line[], currency: string): Group<ProductItem>[] => {
  const byHandle = groupBy(lines, ({ cells }) => unguardCell(cells['handle'] ?? '').trim())
  return [...byHandle].map(([handle, own]) => productOf(handle, own, currency))
}

const productOf = (
  handle: string,
  written: readonly Line[],
  currency: string,
): Group<ProductItem> => {
  const notes: Note[] = []
  const lines = written.map(plain)
  const [first] = lines
  const line = first?.line ?? 0
  const cell: Cell = (column) => first?.cells[column]
  const group = { key: handle, title: cell('title')?.trim() || handle, line, lines: written }
  const fail = (at: number, message: string) => notes.push({ line: at, level: 'error', message })
  if (handle === '') fail(line, 'There is no handle on this line: it says which product it is.')
  for (const column of first && lines[0] === first ? Object.keys(first.cells) : [])
    if (!(OWN_COLUMNS as readonly string[]).includes(column) && first?.cells[column]?.trim())
      notes.push({
        line,
        level: 'note',
        message: `The column “${column}” is not known and left out.`,
      })
  const attempt = <Value>(at: number, work: () => Value): Value | undefined => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof LineProblem)) throw error
      fail(at, error.message)
      return undefined
    }
  }
  const options = splitOn(cell('options'), '|').map((text) => {
    const [name = '', ...values] = splitOn(text, ';')
    return { name, values }
  })
  const variants = lines.flatMap(({ line: at, cells }) => {
    const own: Cell = (column) => cells[column]
    const isVariant = VARIANT_COLUMNS.some((column) => own(column)?.trim())
    const found = isVariant && attempt(at, () => variantOf(own, options, currency))
    return found ? [found] : []
  })
  const keys = variants.map((variant) => combinationKey(variant.options))
  if (new Set(keys).size < keys.length) fail(line, 'The same variant is there twice.')
  const fields = attempt(line, () => fieldsOf(cell, currency))
  const raw: ProductItem = { handle, ...fields, options, variants }
  const clean = cleanItem(raw, line)
  const all = [...notes, ...clean.notes]
  return {
    ...group,
    item: all.some(({ level }) => level === 'error') ? null : clean.item,
    notes: all,
  }
}

/** Without what keeps a spreadsheet from taking a cell for a formula. */
const plain = ({ line, cells }: Line): Line => ({
  line,
  cells: Object.fromEntries(Object.entries(cells).map(([name, text]) => [name, unguardCell(text)])),
})

const VARIANT_COLUMNS = ['variant', 'sku', 'price', 'stock'] as const

const fieldsOf = (cell: Cell, currency: string): Partial<ProductItem> => ({
  ...(cell('title')?.trim() && { title: cell('title')?.trim() ?? '' }),
  ...said('description', cell('description'), (text) => text),
  ...said('status', textOr(cell('status'), undefined), statusIn),
  ...said('publishAt', cell('publish_at'), (text) => timeIn(text) ?? null),
  ...said('unpublishAt', cell('take_off_at'), (text) => timeIn(text) ?? null),
  ...specialIn(cell, currency),
  ...sellingIn(cell, sellingColumns.product, currency),
  ...said('related', cell('goes_with'), (text) => splitOn(text, '|')),
  ...said('vendor', cell('vendor'), orNull),
  ...said('categories', cell('categories'), (text) =>
    splitOn(text, '|').map((path) => splitOn(path, '>')),
  ),
  ...said('tags', cell('tags'), (text) => splitOn(text, '|')),
  ...said('featured', textOr(cell('featured'), undefined), (text) => yesOrNo(text) ?? false),
  ...said(
    'requiresShipping',
    textOr(cell('requires_shipping'), undefined),
    (text) => yesOrNo(text) ?? true,
  ),
  ...said('taxClass', cell('tax_class'), orNull),
  ...said('seoTitle', cell('seo_title'), orNull),
  ...said('seoDescription', cell('seo_description'), orNull),
  ...said('seoPicture', cell('seo_picture'), orNull),
  ...said('pictures', cell('pictures'), (text) => {
    const alts = splitOn(cell('picture_texts'), '|')
    return splitOn(text, '|').map((url, at) => {
      const alt = alts[at] ?? ''
      return { url, alt: alt === '-' ? '' : alt }
    })
  }),
})

const variantOf = (cell: Cell, options: ProductItem['options'], currency: string): VariantItem => {
  const other = textOr(cell('currency'), currency)
  if (other !== currency)
    throw new LineProblem(`The prices are in ${other}, and this shop sells in ${currency}.`)
  const values = splitOn(cell('variant'), '|')
  const chosen = options.map(({ name, values: known }, at) => {
    const value = values[at]
    if (value === undefined) throw new LineProblem(`“${name}” has no value on this line.`)
    if (!known.includes(value))
      throw new LineProblem(`“${value}” is not among the values of “${name}”: ${known.join(', ')}.`)
    return [name, value] as const
  })
  const amount = (text: string) => (text.trim() === '' ? null : (amountIn(text, currency) ?? null))
  const number = (text: string) => (text.trim() === '' ? null : (numberIn(text, 'measure') ?? null))
  return {
    options: Object.fromEntries(chosen),
    ...said('sku', textOr(cell('sku'), undefined), (text) => text),
    ...said('barcode', cell('barcode'), orNull),
    ...said('price', textOr(cell('price'), undefined), (text) => amountIn(text, currency) ?? 0),
    ...said('compareAtPrice', cell('compare_at_price'), amount),
    ...said('cost', cell('cost'), amount),
    ...said('prices', cell('other_prices'), (text) => splitOn(text, '|').map(priceIn)),
    ...said('stock', textOr(cell('stock'), undefined), (text) => countIn(text, 'pieces') ?? 0),
    ...said('weight', cell('weight_g'), number),
    ...said('length', cell('length_mm'), number),
    ...said('width', cell('width_mm'), number),
    ...said('height', cell('height_mm'), number),
    ...said('image', cell('picture'), orNull),
    ...said('forSale', textOr(cell('for_sale'), undefined), (text) => yesOrNo(text) ?? true),
    ...said('parts', cell('made_of'), partsIn),
    ...sellingIn(cell, sellingColumns.variant, currency),
  }
}

const priceIn = (text: string): ItemPrice => {
  const [currency = '', price = '', compareAt = ''] = text.split(/\s+/u)
  if (!isCurrency(currency))
    throw new LineProblem(`“${text}” does not begin with a currency: USD 19.99`)
  const amount = amountIn(price, currency)
  if (amount === undefined) throw new LineProblem(`“${text}” has no price: USD 19.99`)
  return { currency, price: amount, compareAtPrice: amountIn(compareAt, currency) ?? null }
}

const statusIn = (text: string): 'published' | 'draft' => {
  if (text === 'published' || text === 'draft') return text
  throw new LineProblem(`“${text}” is no status. Write published or draft.`)
}

const orNull = (text: string): string | null => textOr(text, null)
