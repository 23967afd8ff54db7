import { combinationKey, slugify } from '../../../catalogue/domain/index.ts'
import { amountIn, LineProblem, numberIn, splitOn, textOr, yesOrNo } from '../cellText.ts'
import { cleanItem } from '../cleanItem.ts'
import { groupBy } from '../groupBy.ts'
import type { Cells, Group, Line, Note, ProductItem, VariantItem } from '../item.ts'
import { isUncounted, stockIn } from './stock.ts'
import { attributesOf, measureHeading, unitOf } from './columns.ts'

const MOST_OF_ANY = 100
const NOT_COUNTED = 'Nobody counts it there. Here it is sold on backorder once its stock is gone.'

/** A product and its variations, which name it by its SKU or as `id:44`, wherever they stand. */
export const readWooProducts = (lines: readonly Line[], currency: string): Group<ProductItem>[] => {
  const owners = lines.filter(({ cells }) => !isVariation(cells))
  const byName = new Map<string, Line>()
  for (const line of owners) {
    const { ID: id = '', SKU: sku = '' } = line.cells
    if (id.trim()) byName.set(`id:${id.trim()}`, line)
    if (sku.trim()) byName.set(sku.trim().toLowerCase(), line)
  }
  const children = groupBy(
    lines.filter(({ cells }) => isVariation(cells)),
    ({ cells }) => byName.get((cells['Parent'] ?? '').trim().toLowerCase()),
  )
  const handles = new Set<string>()
  return [
    ...owners.map((owner) => {
      const handle = freeHandle(owner.cells, handles)
      handles.add(handle)
      return productOf(handle, [owner, ...(children.get(owner) ?? [])], currency)
    }),
    ...(children.get(undefined) ?? []).map(orphanOf),
  ]
}

const isVariation = (cells: Cells): boolean => typesOf(cells).includes('variation')

const typesOf = (cells: Cells): string[] =>
  (cells['Type'] ?? '').split(',').map((type) => type.trim().toLowerCase())

/** WooCommerce’s table has no addresses: the name makes one, and the SKU where two have one name. */
const freeHandle = (cells: Cells, taken: ReadonlySet<string>): string => {
  const name = slugify(cells['Slug'] || (cells['Name'] ?? ''))
  const more = slugify(`${cells['Name'] ?? ''} ${cells['SKU'] || cells['ID'] || ''}`)
  return name !== '' && !taken.has(name) ? name : more
}

const orphanOf = ({ line, cells }: Line): Group<ProductItem> => ({
  key: cells['SKU'] ?? '',
  title: cells['Name'] ?? '',
  line,
  lines: [{ line, cells }],
  item: null,
  notes: [
    {
      line,
      level: 'error',
      message: `This is a variation of “${cells['Parent'] ?? ''}”, which is not in the file. Export both together.`,
    },
  ],
})

const productOf = (
  handle: string,
  lines: readonly Line[],
  currency: string,
): Group<ProductItem> => {
  const notes: Note[] = []
  const [own, ...variations] = lines as readonly [Line, ...Line[]]
  const { line, cells } = own
  const title = cells['Name']?.trim() ?? ''
  const group = { key: handle, title, line, lines }
  const fail = (at: number, message: string) => notes.push({ line: at, level: 'error', message })
  if (title === '') fail(line, 'There is no name on this line.')
  const attempt = <Value>(at: number, work: () => Value): Value | undefined => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof LineProblem)) throw error
      fail(at, error.message)
      return undefined
    }
  }
  const types = typesOf(cells)
  const names = optionNames(variations)
  const options = names.map((name) => ({ name, values: valuesOf(name, lines) }))
  const isSold = !types.includes('grouped') && !types.includes('external')
  if (!isSold)
    notes.push({
      line,
      level: 'warning',
      message: `Souk does not sell ${types.includes('grouped') ? 'groups of products' : 'other shops’ products'}: it comes in as a draft.`,
    })
  if (types.includes('variable') && variations.length === 0)
    notes.push({ line, level: 'warning', message: 'Its variations are not in the file.' })
  const found: VariantItem[] = !isSold
    ? []
    : types.includes('variable')
      ? variations.flatMap(
          (one) =>
            attempt(one.line, () => variantsOf(one, { options, currency, owner: cells })) ?? [],
        )
      : (attempt(line, () => simpleOf(cells, currency)) ?? [])
  for (const one of types.includes('variable') ? variations : isSold ? [own] : [])
    if (isUncounted(one.cells, cells))
      notes.push({ line: one.line, level: 'note', message: NOT_COUNTED })
  const seen = new Set<string>()
  const variants = found.filter(({ options: chosen }) => {
    const key = combinationKey(chosen)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
  const raw = attempt(line, () => fieldsOf(cells))
  const clean = cleanItem(
    {
      handle,
      title,
      ...raw,
      ...(isSold ? {} : { status: 'draft' as const }),
      options: isSold ? options : [],
      variants,
    },
    line,
  )
  const all = [...notes, ...clean.notes]
  return {
    ...group,
    item: all.some(({ level }) => level === 'error') ? null : clean.item,
    notes: all,
  }
}

const optionNames = (variations: readonly Line[]): string[] => [
  ...new Set(variations.flatMap(({ cells }) => attributesOf(cells).map(({ name }) => name))),
]

/** In the order in which the product itself names them. */
const valuesOf = (name: string, lines: readonly Line[]): string[] => [
  ...new Set(
    lines.flatMap(({ cells }) =>
      attributesOf(cells)
        .filter((one) => one.name === name)
        .flatMap(({ values }) => splitOn(values, ',')),
    ),
  ),
]

/** A variation that leaves an attribute open stands for each of its values: Souk sells one at a time. */
const variantsOf = (
  { cells }: Line,
  {
    options,
    currency,
    owner,
  }: {
    readonly options: ProductItem['options']
    readonly currency: string
    readonly owner: Cells
  },
): VariantItem[] => {
  const said = new Map(attributesOf(cells).map(({ name, values }) => [name, splitOn(values, ',')]))
  const chosen = options.reduce<Record<string, string>[]>(
    (before, { name, values }) => {
      const own = said.get(name) ?? []
      const each = own.length > 0 ? own.slice(0, 1) : values
      return before.flatMap((one) => each.map((value) => ({ ...one, [name]: value })))
    },
    [{}],
  )
  if (chosen.length > MOST_OF_ANY)
    throw new LineProblem(
      `This variation stands for ${chosen.length} choices. Name them in the file.`,
    )
  const fields = variantFields(cells, currency, owner)
  const { sku, stock, ...common } = fields
  return chosen.map((one, at) => ({
    ...common,
    options: one,
    ...(sku === undefined ? {} : { sku: chosen.length === 1 ? sku : openSku(sku, one, said) }),
    // What lies on the shelf lies there once.
    ...(stock === undefined ? {} : { stock: at === 0 ? stock : 0 }),
  }))
}

/** What has neither a price nor a number nor a count cannot be bought: it has no variant. */
const simpleOf = (cells: Cells, currency: string): VariantItem[] => {
  const fields = variantFields(cells, currency)
  const isBare = [fields.price, fields.sku, fields.stock].every((one) => one === undefined)
  return isBare ? [] : [{ ...fields, options: {} }]
}

const openSku = (
  sku: string,
  chosen: Readonly<Record<string, string>>,
  said: ReadonlyMap<string, readonly string[]>,
): string => {
  const open = Object.entries(chosen).filter(([name]) => (said.get(name) ?? []).length === 0)
  return [sku, ...open.map(([, value]) => slugify(value))].join('-')
}

const variantFields = (
  cells: Cells,
  currency: string,
  owner: Cells = cells,
): Omit<VariantItem, 'options'> => {
  const regular = amountIn(cells['Regular price'], currency)
  const sale = amountIn(cells['Sale price'], currency)
  const isLater = Boolean(cells['Date sale price starts']?.trim())
  const isOnSale = sale !== undefined && regular !== undefined && sale < regular && !isLater
  const headings = Object.keys(cells)
  const measure = (what: 'Weight' | 'Length' | 'Width' | 'Height') => {
    const heading = measureHeading(headings, what)
    if (heading === undefined) return undefined
    const value = numberIn(cells[heading], 'measure')
    return value ? Math.round(value * unitOf(heading)) || null : null
  }
  const picture = isVariation(cells) ? splitOn(cells['Images'], ',')[0] : undefined
  const price = isOnSale ? sale : (regular ?? sale)
  return {
    ...(cells['SKU']?.trim() ? { sku: cells['SKU'].trim() } : {}),
    ...(cells['GTIN, UPC, EAN, or ISBN'] === undefined
      ? {}
      : { barcode: textOr(cells['GTIN, UPC, EAN, or ISBN'], null) }),
    ...(price === undefined ? {} : { price }),
    compareAtPrice: isOnSale ? regular : null,
    ...stockIn(cells, owner),
    ...stated('weight', measure('Weight')),
    ...stated('length', measure('Length')),
    ...stated('width', measure('Width')),
    ...stated('height', measure('Height')),
    ...(picture ? { image: picture } : {}),
  }
}

const fieldsOf = (cells: Cells): Partial<ProductItem> => {
  const published = cells['Published']?.trim()
  const featured = yesOrNo(cells['Is featured?'])
  const types = typesOf(cells)
  const body = cells['Description']?.trim() || cells['Short description']
  return {
    ...(body === undefined ? {} : { description: body.replaceAll('\\n', '\n') }),
    ...(published === undefined
      ? {}
      : { status: published === '1' ? ('published' as const) : ('draft' as const) }),
    ...(featured === undefined ? {} : { featured }),
    requiresShipping: !types.includes('virtual'),
    ...(cells['Categories'] === undefined
      ? {}
      : { categories: splitOn(cells['Categories'], ',').map((path) => splitOn(path, '>')) }),
    ...(cells['Tags'] === undefined ? {} : { tags: splitOn(cells['Tags'], ',') }),
    ...(cells['Brands'] === undefined
      ? {}
      : { vendor: textOr(splitOn(cells['Brands'], ',')[0], null) }),
    ...(cells['Images'] === undefined
      ? {}
      : { pictures: [...new Set(splitOn(cells['Images'], ','))].map((url) => ({ url, alt: '' })) }),
  }
}

const stated = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }
