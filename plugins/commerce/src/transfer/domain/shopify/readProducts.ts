import { combinationKey, slugify } from '../../../catalogue/domain/index.ts'
import { amountIn, countIn, LineProblem, numberIn, splitOn, textOr, yesOrNo } from '../cellText.ts'
import { cleanItem } from '../cleanItem.ts'
import { groupBy } from '../groupBy.ts'
import type { Cells, Group, ItemPicture, Line, Note, ProductItem, VariantItem } from '../item.ts'
import { shopifyCell, type ShopifyColumn } from './columns.ts'

const DEFAULT = /^default title$/iu

/** Lines of one handle are one product, wherever in the file they stand. */
export const readShopifyProducts = (
  lines: readonly Line[],
  currency: string,
): Group<ProductItem>[] => {
  const byHandle = groupBy(lines, ({ cells }) => {
    const title = shopifyCell(cells, 'title')?.trim() ?? ''
    return shopifyCell(cells, 'handle')?.trim() || slugify(title)
  })
  return [...byHandle].map(([handle, own]) => productOf(handle, own, currency))
}

const productOf = (
  handle: string,
  lines: readonly Line[],
  currency: string,
): Group<ProductItem> => {
  const notes: Note[] = []
  const [first] = lines
  const line = first?.line ?? 0
  const cell = (column: ShopifyColumn) => first && shopifyCell(first.cells, column)
  const title = cell('title')?.trim() || handle
  const group = { key: handle, title, line, lines }
  const fail = (at: number, message: string) => notes.push({ line: at, level: 'error', message })
  if (handle === '') {
    fail(line, 'There is neither a handle nor a title on this line.')
    return { ...group, item: null, notes }
  }
  const names = optionNames(lines)
  const variants: VariantItem[] = []
  for (const one of lines) {
    if (!isVariant(one)) continue
    try {
      variants.push(variantOf(one, names, currency))
    } catch (error) {
      if (!(error instanceof LineProblem)) throw error
      fail(one.line, error.message)
    }
  }
  notes.push(...oddities(lines))
  const seen = new Set<string>()
  for (const variant of variants) {
    const key = combinationKey(variant.options)
    if (seen.has(key))
      fail(line, `${Object.values(variant.options).join(' / ') || title} is there twice.`)
    seen.add(key)
  }
  const isGiftCard = first !== undefined && isCard(first.cells)
  const raw: ProductItem = {
    handle,
    ...(cell('title')?.trim() && { title }),
    ...defined('description', cell('body')),
    ...(isGiftCard && { kind: 'gift_card' as const }),
    ...defined('status', statusOf(cell('status'), cell('published'))),
    ...defined('vendor', emptied(cell('vendor'))),
    ...defined('categories', categoriesOf(cell('type'))),
    ...defined('tags', cell('tags') === undefined ? undefined : splitOn(cell('tags'), ',')),
    ...defined('requiresShipping', anyOf(lines, 'requiresShipping')),
    ...defined('seoTitle', emptied(cell('seoTitle'))),
    ...defined('seoDescription', emptied(cell('seoDescription'))),
    ...defined('pictures', picturesOf(lines)),
    options: names.map((name) => ({
      name,
      values: [...new Set(variants.flatMap(({ options }) => options[name] ?? []))],
    })),
    variants: isGiftCard ? variants.map(({ sellsOn: _sellsOn, ...one }) => one) : variants,
  }
  const clean = cleanItem(raw, line)
  const all = [...notes, ...clean.notes]
  return {
    ...group,
    item: all.some(({ level }) => level === 'error') ? null : clean.item,
    notes: all,
  }
}

const OPTIONS = [
  ['option1Name', 'option1Value'],
  ['option2Name', 'option2Value'],
  ['option3Name', 'option3Value'],
] as const

const optionNames = (lines: readonly Line[]): string[] => {
  const variants = lines.filter(isVariant)
  const [one] = variants
  const isPlain =
    variants.length <= 1 &&
    DEFAULT.test(one ? (shopifyCell(one.cells, 'option1Value')?.trim() ?? '') : '')
  if (isPlain) return []
  return OPTIONS.flatMap(([name, value]) => {
    const found = lines.map(({ cells }) => shopifyCell(cells, name)?.trim()).find(Boolean)
    const isUsed = lines.some(({ cells }) => shopifyCell(cells, value)?.trim())
    return isUsed ? [found ?? `Option ${value.charAt(6)}`] : []
  })
}

/** The other lines of a product hold further pictures. */
const isVariant = ({ cells }: Line): boolean =>
  Boolean(shopifyCell(cells, 'price')?.trim() || shopifyCell(cells, 'option1Value')?.trim())

const variantOf = ({ cells }: Line, names: readonly string[], currency: string): VariantItem => {
  const cell = (column: ShopifyColumn) => shopifyCell(cells, column)
  const options: Record<string, string> = {}
  for (const [at, name] of names.entries()) {
    const column = OPTIONS[at]?.[1]
    const value = column && cell(column)?.trim()
    if (!value) throw new LineProblem(`“${name}” has no value on this line.`)
    options[name] = value
  }
  const stock = countIn(cell('quantity'), 'pieces')
  const price = amountIn(cell('price'), currency)
  return {
    options,
    ...(cell('sku')?.trim() && { sku: cell('sku')?.trim().replace(/^'/u, '') ?? '' }),
    ...defined('barcode', emptied(cell('barcode')?.replace(/^'/u, ''))),
    ...defined('price', price),
    ...defined(
      'compareAtPrice',
      orEmpty(cell('compareAt'), (text) => amountIn(text, currency)),
    ),
    ...defined(
      'cost',
      orEmpty(cell('cost'), (text) => amountIn(text, currency)),
    ),
    ...(stock !== undefined && { stock: Math.max(0, stock) }),
    ...defined('weight', orEmpty(cell('grams'), gramsIn)),
    ...defined('image', emptied(cell('variantImage'))),
    ...defined('sellsOn', sellsOn(cells)),
  }
}

/** Shopify’s word for selling on. What it does not count there is never sold out. */
const sellsOn = (cells: Cells): boolean | undefined => {
  if (isUncounted(cells)) return true
  const word = shopifyCell(cells, 'policy')?.trim().toLowerCase()
  return word ? word === 'continue' : undefined
}

const isUncounted = (cells: Cells): boolean => shopifyCell(cells, 'tracker')?.trim() === ''

/** Nought grams is how Shopify says that nobody has weighed it. */
const gramsIn = (text: string): number | null => Math.round(numberIn(text, 'weight') ?? 0) || null

const oddities = (lines: readonly Line[]): Note[] =>
  lines.flatMap(({ line, cells }): Note[] => {
    const quantity = shopifyCell(cells, 'quantity')?.trim() ?? ''
    if (quantity.startsWith('-')) return [{ line, level: 'warning', message: LESS_THAN_NOTHING }]
    return isVariant({ line, cells }) && isUncounted(cells) && !isCard(cells)
      ? [{ line, level: 'note', message: NOT_COUNTED }]
      : []
  })

const LESS_THAN_NOTHING = 'Less than nothing lies on the shelf there; it becomes 0 here.'
const NOT_COUNTED = 'Nobody counts it there. Here it is sold on backorder once its stock is gone.'

const isCard = (cells: Cells): boolean => yesOrNo(shopifyCell(cells, 'giftCard')) ?? false

const statusOf = (
  status: string | undefined,
  published: string | undefined,
): ProductItem['status'] => {
  const word = status?.trim().toLowerCase() ?? ''
  if (word !== '' && word !== 'active') return 'draft'
  const shown = yesOrNo(published)
  if (word === '' && shown === undefined) return undefined
  return shown === false ? 'draft' : 'published'
}

const categoriesOf = (type: string | undefined): string[][] | undefined => {
  if (type === undefined) return undefined
  return type.trim() === '' ? [] : [[type.trim()]]
}

const picturesOf = (lines: readonly Line[]): ItemPicture[] | undefined => {
  if (lines.every(({ cells }) => shopifyCell(cells, 'imageSrc') === undefined)) return undefined
  const found = lines.flatMap(({ cells }, at) => {
    const url = shopifyCell(cells, 'imageSrc')?.trim()
    const position = Number(shopifyCell(cells, 'imagePosition')) || at + 1
    return url ? [{ url, alt: shopifyCell(cells, 'imageAlt')?.trim() ?? '', position }] : []
  })
  const byUrl = groupBy(
    found.toSorted((a, b) => a.position - b.position),
    ({ url }) => url,
  )
  return [...byUrl].map(([url, [first]]) => ({ url, alt: first?.alt ?? '' }))
}

const anyOf = (lines: readonly Line[], column: ShopifyColumn): boolean | undefined => {
  const said = lines.filter(isVariant).map(({ cells }) => yesOrNo(shopifyCell(cells, column)))
  return said.includes(true) ? true : said.includes(false) ? false : undefined
}

const emptied = (text: string | undefined): string | null | undefined =>
  text === undefined ? undefined : textOr(text, null)

const orEmpty = <Value>(
  text: string | undefined,
  read: (text: string) => Value,
): Value | null | undefined => {
  if (text === undefined) return undefined
  return text.trim() === '' ? null : read(text)
}

const defined = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { [K in Key]?: Value } => (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }
