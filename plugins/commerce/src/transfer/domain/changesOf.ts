import { combinationKey } from '../../catalogue/domain/index.ts'
import { cutText } from './cutText.ts'
import type { ProductItem, SellingItem, VariantItem } from './item.ts'

/** What a file would change: where, from what, to what; in words, for the report. */
export type Change = { readonly what: string; readonly from: string; readonly to: string }

export type ProductChanges = {
  readonly product: readonly Change[]
  /** By the key of their options. */
  readonly variants: ReadonlyMap<string, readonly Change[]>
  readonly isNew: boolean
}

type Given = {
  /** As the shop has it now; nothing where it has none. */
  readonly current: ProductItem | null
  readonly wanted: ProductItem
  readonly amount: (minor: number) => string
}

/** Compares what a file says with what there is; what the file leaves out is not compared. */
export const changesOf = ({ current, wanted, amount }: Given): ProductChanges => {
  const differences = differ(amount)
  const now = new Map(current?.variants.map((one) => [combinationKey(one.options), one]))
  const product = differences(PRODUCT, current ?? {}, wanted)
  const options = optionsText(wanted)
  if (wanted.variants.length > 0 && current && !holdsAll(current, wanted))
    product.push({ what: 'options', from: optionsText(current), to: options })
  return {
    isNew: current === null,
    product,
    variants: new Map(
      wanted.variants.flatMap((variant) => {
        const key = combinationKey(variant.options)
        const before = now.get(key)
        const found = before
          ? differences(VARIANT, before, variant)
          : [{ what: 'variant', from: '', to: Object.values(variant.options).join(' / ') || '1' }]
        return found.length > 0 ? [[key, found] as const] : []
      }),
    ),
  }
}

export const isUnchanged = ({ isNew, product, variants }: ProductChanges): boolean =>
  !isNew && product.length === 0 && variants.size === 0

const SELLING: Record<keyof SellingItem, string> = {
  stockPolicy: 'when nothing is left',
  backorderLimit: 'most to promise',
  preorderUntil: 'ships from',
  lowStock: 'low stock',
  lowStockAt: 'low from so many on',
  shippingClass: 'shipping class',
  shippingSurcharge: 'surcharge for shipping',
}

const PRODUCT: Partial<Record<keyof ProductItem, string>> = {
  ...SELLING,
  title: 'title',
  description: 'description',
  status: 'status',
  publishAt: 'publish at',
  unpublishAt: 'take off at',
  kind: 'what it is',
  giftCard: 'gift card',
  digital: 'download or licence key',
  asks: 'questions',
  related: 'goes well with',
  vendor: 'vendor',
  categories: 'categories',
  tags: 'tags',
  featured: 'featured',
  requiresShipping: 'has to be shipped',
  taxClass: 'tax class',
  seoTitle: 'title for search engines',
  seoDescription: 'description for search engines',
  seoPicture: 'picture for search engines',
  pictures: 'pictures',
}

const VARIANT: Partial<Record<keyof VariantItem, string>> = {
  ...SELLING,
  sku: 'SKU',
  barcode: 'barcode',
  price: 'price',
  compareAtPrice: 'compare-at price',
  cost: 'cost',
  prices: 'prices in other currencies',
  stock: 'stock',
  weight: 'weight',
  length: 'length',
  width: 'width',
  height: 'height',
  image: 'picture',
  forSale: 'for sale',
  parts: 'made of',
}

const AMOUNTS = new Set(['price', 'compareAtPrice', 'cost', 'shippingSurcharge'])

const differ =
  (amount: (minor: number) => string) =>
  (labels: Readonly<Record<string, string>>, current: object, wanted: object): Change[] => {
    const before = current as Record<string, unknown>
    return Object.entries(wanted).flatMap(([name, value]: [string, unknown]) => {
      const what = labels[name]
      if (what === undefined || value === undefined || same(before[name], value)) return []
      const text = (one: unknown) =>
        AMOUNTS.has(name) && typeof one === 'number' ? amount(one) : words(name, one)
      return [{ what, from: text(before[name]), to: text(value) }]
    })
  }

const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(plain(a)) === JSON.stringify(plain(b))

/** The order of a thing’s fields means nothing: the database keeps one of its own. */
const plain = (value: unknown): unknown => {
  if (value === undefined || value === '') return null
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .map(([name, one]: [string, unknown]) => [name, plain(one)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

const words = (name: string, value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) {
    if (name === 'pictures') return value.length === 1 ? '1 picture' : `${value.length} pictures`
    return value
      .map((one: unknown) => (Array.isArray(one) ? one.join(' > ') : oneWord(one)))
      .join(', ')
  }
  const text = name === 'description' ? oneWord(value).replace(/<[^>]+>/gu, ' ') : oneWord(value)
  return text.length > 80 ? `${cutText(text, 79).trim()}…` : text.trim()
}

const oneWord = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  return Object.values(value)
    .flatMap((one: unknown) => (Array.isArray(one) ? one : [one]))
    .filter((one) => one !== null && one !== '' && one !== false)
    .map(oneWord)
    .join(' ')
}

const optionsText = ({ options }: ProductItem): string =>
  options.map(({ name, values }) => `${name}: ${values.join(', ')}`).join('; ')

/** A file that leaves out some of a product's variants takes nothing away. */
const holdsAll = (current: ProductItem, wanted: ProductItem): boolean =>
  current.options.length === wanted.options.length &&
  wanted.options.every(({ name, values }) => {
    const own = current.options.find((one) => one.name === name)
    return own !== undefined && values.every((value) => own.values.includes(value))
  })
