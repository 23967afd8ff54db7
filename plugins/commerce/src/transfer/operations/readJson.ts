import { z } from 'zod'

import {
  isRecord,
  isShopifyJson,
  isShopifyOrderJson,
  isWooJson,
  isWooOrderJson,
  LineProblem,
  pastOrderKey,
  readShopifyJson,
  readShopifyOrderJson,
  readWooJson,
  readWooOrderJson,
  records,
  transferErrors,
  type Group,
  type Kind,
  type Note,
} from '../domain/index.ts'
import { KINDS } from './importView.ts'
import { customerItem, discountItem, redirectItems } from './jsonItems.ts'
import { collectionItem, extraItem, priceListItem } from './jsonLists.ts'
import { pastOrderItem } from './pastOrderItem.ts'
import { productItem } from './productItem.ts'
import type { ReadFile } from './readFile.ts'

const ownFile = z.looseObject({ souk: z.enum(KINDS) })

/**
 * JSON of our own, in which amounts are in minor units, or of Shopify’s or WooCommerce’s API.
 *
 * @throws 422 `file_unreadable`, `file_unknown`, `file_empty`, `file_too_long`
 */
export const readJson = (
  text: string,
  { currency, mostLines }: { readonly currency: string; readonly mostLines: number },
): ReadFile => {
  const value = parsed(text)
  const own = ownFile.safeParse(value)
  if (!own.success) return readOthers(value, { currency, mostLines })
  const { souk: kind } = own.data
  const things = own.data[kind]
  if (!Array.isArray(things)) throw transferErrors.file_unknown()
  assertCount(things, mostLines)
  return {
    format: 'souk',
    kind,
    groups: things.map((thing: unknown, at) => groupOf(kind, thing, at)),
  }
}

const assertCount = (things: readonly unknown[], most: number): void => {
  if (things.length === 0) throw transferErrors.file_empty()
  if (things.length > most) throw transferErrors.file_too_long({ limit: most })
}

/** A list of products or orders, under `products` or `orders` or by itself, or one under `product`. */
const readOthers = (
  value: unknown,
  { currency, mostLines }: { readonly currency: string; readonly mostLines: number },
): ReadFile => {
  const inside = isRecord(value)
    ? (value['products'] ?? value['orders'] ?? [value['product']])
    : value
  const products = records(inside)
  if (Array.isArray(inside) && inside.length === 0) throw transferErrors.file_empty()
  const [first] = products
  if (!first) throw transferErrors.file_unknown()
  assertCount(products, mostLines)
  if (isShopifyOrderJson(first))
    return { format: 'shopify', kind: 'orders', groups: readShopifyOrderJson(products) }
  if (isWooOrderJson(first))
    return { format: 'woocommerce', kind: 'orders', groups: readWooOrderJson(products) }
  const read = isShopifyJson(first) ? readShopifyJson : isWooJson(first) ? readWooJson : undefined
  if (!read) throw transferErrors.file_unknown()
  try {
    const groups = read(products, currency)
    return { format: read === readWooJson ? 'woocommerce' : 'shopify', kind: 'products', groups }
  } catch (error) {
    if (error instanceof RangeError)
      throw transferErrors.file_unreadable({ reason: 'it is nested too deep' })
    throw error
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it is no JSON'
    throw transferErrors.file_unreadable({ reason })
  }
}

const items = {
  products: productItem,
  collections: collectionItem,
  extras: extraItem,
  priceLists: priceListItem,
  customers: customerItem,
  orders: pastOrderItem,
  discounts: discountItem,
  redirects: redirectItems,
} satisfies Partial<Record<Kind, z.ZodType>>

/** By which a thing is known again, and what it is called; the first that it has. */
const NAMES = ['handle', 'email', 'code', 'from', 'title'] as const

const groupOf = (kind: keyof typeof items, value: unknown, at: number): Group<unknown> => {
  const line = at + 1
  const fields = (value ?? {}) as Readonly<Record<string, unknown>>
  const named = NAMES.map((name) => fields[name]).filter(
    (name): name is string => typeof name === 'string' && name !== '',
  )
  const key = kind === 'orders' ? orderKey(fields) : (named[0] ?? '')
  const title = typeof fields['title'] === 'string' ? fields['title'] : key
  const group = { key, title, line, lines: [] }
  try {
    const found = items[kind].safeParse(value)
    if (found.success) return { ...group, item: found.data, notes: [] }
    const notes = found.error.issues.map(({ path, message }): Note => ({
      line,
      level: 'error',
      message: path.length > 0 ? `${path.join('.')}: ${message}` : message,
    }))
    return { ...group, item: null, notes }
  } catch (error) {
    if (!(error instanceof LineProblem)) throw error
    return { ...group, item: null, notes: [{ line, level: 'error', message: error.message }] }
  }
}

const orderKey = ({ source, number }: Readonly<Record<string, unknown>>): string =>
  pastOrderKey({
    source: typeof source === 'string' ? source : '',
    number: typeof number === 'string' ? number : '',
  })
