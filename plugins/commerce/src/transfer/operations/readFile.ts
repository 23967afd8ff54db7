import {
  readCollections,
  readExtras,
  readOwnCustomers,
  readOwnDiscounts,
  readOwnOrders,
  readOwnProducts,
  readPriceLists,
  readRedirects,
  readShopifyCustomers,
  readShopifyOrders,
  readShopifyProducts,
  readStock,
  readWooCustomers,
  readWooProducts,
  recognise,
  transferErrors,
  type Format,
  type Group,
  type Kind,
  type Line,
  type Note,
} from '../domain/index.ts'
import { decode } from './decode.ts'
import { readJson } from './readJson.ts'
import { readTable } from './readTable.ts'

/** What a file holds, ready to be compared with the shop. */
export type ReadFile = {
  readonly format: Format
  readonly kind: Kind
  readonly groups: readonly Group<unknown>[]
}

type Given = { readonly bytes: Uint8Array; readonly currency: string; readonly mostLines: number }

/** @throws 422 `file_unreadable`, `file_empty`, `file_unknown` or `file_too_long` */
export const readFile = ({ bytes, currency, mostLines }: Given): ReadFile => {
  const text = decode(bytes)
  if (text.trim() === '') throw transferErrors.file_empty()
  if (/^\s*[[{]/u.test(text)) return readJson(text, { currency, mostLines })
  const { headings, lines, overfull } = readTable(text, mostLines)
  const found = recognise(headings)
  if (!found) throw transferErrors.file_unknown({ headings: headings.slice(0, 20) })
  const read = readers[found.kind]?.[found.format]
  if (!read) throw transferErrors.file_unknown({ headings: headings.slice(0, 20) })
  const groups = read(lines, currency)
  if (groups.length === 0) throw transferErrors.file_empty()
  return { ...found, groups: overfull.size === 0 ? groups : groups.map(withoutMoved(overfull)) }
}

/** 1,50 without quotation marks is two cells, and all that comes after it is said of something else. */
const withoutMoved =
  (overfull: ReadonlySet<number>) =>
  (group: Group<unknown>): Group<unknown> => {
    const moved = group.lines.filter(({ line }) => overfull.has(line))
    if (moved.length === 0) return group
    const notes = moved.map(({ line }): Note => ({ line, level: 'error', message: OVERFULL }))
    return { ...group, item: null, notes: [...group.notes, ...notes] }
  }

const OVERFULL =
  'There is more on this line than there are columns. Put text and numbers that have a comma in quotation marks.'

type Reader = (lines: readonly Line[], currency: string) => readonly Group<unknown>[]

const readers: Readonly<Partial<Record<Kind, Readonly<Partial<Record<Format, Reader>>>>>> = {
  products: {
    souk: readOwnProducts,
    shopify: readShopifyProducts,
    woocommerce: readWooProducts,
  },
  collections: { souk: readCollections },
  extras: { souk: readExtras },
  priceLists: { souk: readPriceLists },
  stock: {
    souk: readStock('souk'),
    shopify: readStock('shopify'),
    woocommerce: readStock('woocommerce'),
  },
  customers: {
    souk: readOwnCustomers,
    shopify: readShopifyCustomers,
    woocommerce: readWooCustomers,
  },
  orders: { souk: readOwnOrders, shopify: readShopifyOrders },
  discounts: { souk: readOwnDiscounts },
  redirects: {
    souk: readRedirects('souk'),
    shopify: readRedirects('shopify'),
    woocommerce: readRedirects('woocommerce'),
  },
}
