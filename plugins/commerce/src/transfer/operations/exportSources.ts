import type { Context } from '@souk/kernel'

import {
  collectionRows,
  customerRows,
  discountRows,
  exportable,
  extraRows,
  orderRows,
  writtenOrder,
  priceListRows,
  redirectRows,
  shopifyCustomerRows,
  SHOPIFY_ORDER_COLUMNS,
  shopifyOrderRows,
  transferErrors,
  writeCoupon,
  writePriceRule,
  writeWooCustomer,
  writeWooOrder,
  type Cells,
  type FileKind,
  type Format,
  type Kind,
  type WrittenCustomer,
  type WrittenDiscount,
  type WrittenOrder,
} from '../domain/index.ts'
import { collectionItems } from './collectionRecords.ts'
import { customerOf, groupNames } from './customerRecords.ts'
import { readDiscountDocs } from './readDiscountDocs.ts'
import { documentSource, type Words } from './exportDocuments.ts'
import { productSource } from './exportProducts.ts'
import { extraItems } from './extraRecords.ts'
import { mediaBook } from './inFilesWords.ts'
import { EXPORTED_AT_ONCE } from './limits.ts'
import { priceListItems } from './priceListRecords.ts'
import { stockSource } from './stockSource.ts'
import { transferSettings } from './transferSettings.ts'

/** A thing of an export: its lines in a table, and itself for JSON. */
export type Written = { readonly rows: readonly Cells[]; readonly item: unknown }

/** Where an export takes its things from, in an order that does not change while it goes on. */
export type Source = {
  /** Columns that are always there, in this order; others come after them. */
  readonly columns: readonly string[]
  readonly count: (ctx: Context) => Promise<number>
  /** The next after `cursor`, and where they end; nothing at the end. */
  readonly next: (
    ctx: Context,
    cursor: string | null,
  ) => Promise<{ readonly written: readonly Written[]; readonly cursor: string } | null>
}

/** @returns nothing where a format has no such file */
export const sourceOf = (kind: Kind, format: Format, file: FileKind): Source | undefined =>
  exportable[kind][format] ? sources[kind](format, file) : undefined

const sources: Readonly<Record<Kind, (format: Format, file: FileKind) => Source>> = {
  products: productSource,
  collections: () =>
    documentSource({
      collection: 'product-collections',
      itemsOf: async (ctx, docs) => {
        const items = await collectionItems(ctx, docs)
        const urls = items.flatMap(({ pictures = [] }) => pictures.map(({ url }) => url))
        const { addressOf, altOf } = await mediaBook(ctx, urls)
        return items.map((item) => ({
          ...item,
          pictures: item.pictures?.flatMap(({ url }) => {
            const address = addressOf(url)
            return address ? [{ url: address, alt: altOf(url) }] : []
          }),
        }))
      },
      rows: collectionRows,
    }),
  extras: () => documentSource({ collection: 'extras', itemsOf: extraItems, rows: extraRows }),
  priceLists: () =>
    documentSource({ collection: 'price-lists', itemsOf: priceListItems, rows: priceListRows }),
  stock: stockSource,
  customers: (format) =>
    documentSource({
      collection: 'customers',
      itemsOf: async (ctx, docs) => {
        const groups = await groupNames(ctx)
        return docs.map((doc) => customerOf(doc, groups))
      },
      ...CUSTOMERS[format],
    }),
  orders: (format) => inTurn(orderSource('past-orders', format), orderSource('orders', format)),
  discounts: (format) =>
    documentSource({
      collection: 'promotions',
      itemsOf: async (ctx, docs) => (await readDiscountDocs(ctx, docs)).map(({ item }) => item),
      ...DISCOUNTS[format],
    }),
  redirects: (format) => {
    const bookOf = ({ payload }: Context) => {
      const { redirects } = transferSettings(payload)
      if (!redirects) throw transferErrors.format_not_for({ format, kind: 'redirects' })
      return redirects
    }
    return {
      columns: [],
      count: (ctx) => bookOf(ctx).count(ctx),
      next: async (ctx, after) => {
        const found = await bookOf(ctx).list(ctx, { after, limit: EXPORTED_AT_ONCE })
        const last = found.at(-1)
        if (!last) return null
        const written = found.map(({ id: _id, ...item }) => ({
          rows: redirectRows(format)(item),
          item,
        }))
        return { written, cursor: last.id }
      },
    }
  },
}

/** Each as its own shop has numbered it: `source` tells ours from those that were brought along. */
const orderSource = (collection: 'orders' | 'past-orders', format: Format): Source =>
  documentSource({
    collection,
    itemsOf: ({ shop }, docs) => Promise.resolve(docs.map((doc) => writtenOrder(doc, shop.slug))),
    ...ORDERS[format],
  })

const DISCOUNTS: Readonly<Record<Format, Words<WrittenDiscount>>> = {
  souk: { rows: discountRows },
  shopify: { json: writePriceRule },
  woocommerce: { json: writeCoupon },
}

const CUSTOMERS: Readonly<Record<Format, Words<WrittenCustomer>>> = {
  souk: { rows: customerRows },
  shopify: { rows: shopifyCustomerRows },
  woocommerce: { json: writeWooCustomer },
}

const ORDERS: Readonly<Record<Format, Words<WrittenOrder>>> = {
  souk: { rows: orderRows },
  shopify: { rows: shopifyOrderRows, columns: SHOPIFY_ORDER_COLUMNS },
  woocommerce: { json: writeWooOrder },
}

/** The things of one source and then those of another; the cursor says in which it is. */
const inTurn = (first: Source, second: Source): Source => ({
  columns: first.columns,
  count: async (ctx) => (await first.count(ctx)) + (await second.count(ctx)),
  next: async (ctx, cursor) => {
    const isSecond = cursor?.startsWith(SECOND) ?? false
    const found = isSecond ? null : await first.next(ctx, cursor)
    if (found) return found
    const after = isSecond ? (cursor?.slice(SECOND.length) ?? null) : null
    const next = await second.next(ctx, after)
    return next && { ...next, cursor: `${SECOND}${next.cursor}` }
  },
})

const SECOND = 'then '
