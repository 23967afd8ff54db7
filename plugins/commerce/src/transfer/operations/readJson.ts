import { z } from 'zod'

import {
  eachOnce,
  isCouponJson,
  isPriceRuleJson,
  isRecord,
  isShopifyCustomerJson,
  isShopifyJson,
  isShopifyOrderJson,
  isWooCustomerJson,
  isWooJson,
  isWooOrderJson,
  LineProblem,
  pastOrderKey,
  readCoupons,
  readPriceRules,
  readShopifyCustomerJson,
  readShopifyJson,
  readShopifyOrderJson,
  readWooCustomerJson,
  readWooJson,
  readWooOrderJson,
  records,
  stockKey,
  transferErrors,
  type Format,
  type Group,
  type Kind,
  type Note,
  type RedirectItem,
  type StockItem,
  withoutCircles,
  withPlaces,
} from '../domain/index.ts'
import { KINDS } from './importView.ts'
import { customerItem, discountItem, redirectItems } from './jsonItems.ts'
import { collectionItem, extraItem, priceListItem } from './jsonLists.ts'
import { pastOrderItem } from './pastOrderItem.ts'
import { productItem } from './productItem.ts'
import { stockItem } from './stockItem.ts'
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
  const groups = things.map((thing: unknown, at) => groupOf(kind, thing, at))
  const once = eachOnce(groups)
  return { format: 'souk', kind, groups: together[kind]?.(once) ?? once }
}

/** What is to be said of the things of a file beside each other. */
const together: Readonly<Partial<Record<Kind, (groups: Group<unknown>[]) => Group<unknown>[]>>> = {
  redirects: (groups) => withoutCircles(groups as Group<RedirectItem>[]),
  stock: (groups) => withPlaces(groups as Group<StockItem>[]),
}

const assertCount = (things: readonly unknown[], most: number): void => {
  if (things.length === 0) throw transferErrors.file_empty()
  if (things.length > most) throw transferErrors.file_too_long({ limit: most })
}

type Known = {
  readonly is: (first: Readonly<Record<string, unknown>>) => boolean
  readonly format: Format
  readonly kind: Kind
  readonly read: (
    things: readonly Readonly<Record<string, unknown>>[],
    currency: string,
  ) => readonly Group<unknown>[]
}

/** Whose things they are, by the first of them; orders before customers, since both have addresses. */
const known: readonly Known[] = [
  { is: isShopifyOrderJson, format: 'shopify', kind: 'orders', read: readShopifyOrderJson },
  { is: isWooOrderJson, format: 'woocommerce', kind: 'orders', read: readWooOrderJson },
  { is: isShopifyJson, format: 'shopify', kind: 'products', read: readShopifyJson },
  { is: isWooJson, format: 'woocommerce', kind: 'products', read: readWooJson },
  {
    is: isShopifyCustomerJson,
    format: 'shopify',
    kind: 'customers',
    read: readShopifyCustomerJson,
  },
  { is: isWooCustomerJson, format: 'woocommerce', kind: 'customers', read: readWooCustomerJson },
  { is: isCouponJson, format: 'woocommerce', kind: 'discounts', read: readCoupons },
  { is: isPriceRuleJson, format: 'shopify', kind: 'discounts', read: readPriceRules },
]

/** What Shopify calls its lists. */
const LISTS = ['products', 'orders', 'customers', 'price_rules']

/** A list, by itself or under what it is of, or one product under `product`. */
const readOthers = (
  value: unknown,
  { currency, mostLines }: { readonly currency: string; readonly mostLines: number },
): ReadFile => {
  const inside = isRecord(value)
    ? (LISTS.map((name) => value[name]).find((list) => list !== undefined) ?? [value['product']])
    : value
  const things = records(inside)
  if (Array.isArray(inside) && inside.length === 0) throw transferErrors.file_empty()
  const [first] = things
  if (!first) throw transferErrors.file_unknown()
  assertCount(things, mostLines)
  const found = known.find(({ is }) => is(first))
  if (!found) throw transferErrors.file_unknown()
  try {
    return { format: found.format, kind: found.kind, groups: found.read(things, currency) }
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
  stock: stockItem,
  customers: customerItem,
  orders: pastOrderItem,
  discounts: discountItem,
  redirects: redirectItems,
} satisfies Partial<Record<Kind, z.ZodType>>

/** By which a thing is known again, and what it is called; the first that it has. */
const NAMES = ['handle', 'email', 'code', 'from', 'title'] as const

const groupOf = (kind: keyof typeof items, value: unknown, at: number): Group<unknown> => {
  const line = at + 1
  const fields = (value ?? {}) as Fields
  const keyOf = keys[kind] ?? nameIn
  const key = keyOf(fields)
  const title = typeof fields['title'] === 'string' ? fields['title'] : key
  const group = { key, title, line, lines: [] }
  try {
    const found = items[kind].safeParse(value)
    if (found.success) {
      // In the spelling by which the shop knows it: Ten and TEN are one code.
      const own = kind === 'orders' ? key : keyOf({ ...found.data })
      return { ...group, key: own, item: found.data, notes: [] }
    }
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

type Fields = Readonly<Record<string, unknown>>

const nameIn = (fields: Fields): string =>
  NAMES.map((name) => fields[name]).find(
    (name): name is string => typeof name === 'string' && name !== '',
  ) ?? ''

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Of what has no name that is its own. */
const keys: Readonly<Partial<Record<Kind, (fields: Fields) => string>>> = {
  orders: ({ source, number }: Fields) =>
    pastOrderKey({ source: textIn(source), number: textIn(number) }),
  stock: ({ handle, values, sku }: Fields) =>
    stockKey({
      handle: textIn(handle) || null,
      values: Array.isArray(values) ? values.map(textIn) : [],
      sku: textIn(sku) || null,
    }),
}
