import {
  isFlattened,
  isNewShopify,
  keyShopifyJson,
  keyShopifyLines,
  keyWooJson,
  keyWooLines,
  shopifyJsonOf,
  shopifyTogether,
  wooJsonOf,
  writeOwnProduct,
  writeShopifyJson,
  writeShopifyProduct,
  writeWooJson,
  writeWooProduct,
  type Cells,
  type FileKind,
  type Format,
  type KeyedRow,
  type ProductItem,
} from '../domain/index.ts'

export type Writer = {
  readonly write: (item: ProductItem) => KeyedRow[]
  /** The lines as they came, each with what it is about. */
  readonly key: (rows: readonly Cells[]) => KeyedRow[]
  readonly together: readonly (readonly string[])[]
  /** The thing itself, of its lines, where they are those of JSON. */
  readonly whole?: (rows: readonly Cells[]) => unknown
}

type Given = {
  readonly currency: string
  readonly rows?: readonly Cells[]
  /** Else as the lines are. */
  readonly file?: FileKind
}

/** Under which name lines are kept: a product may have come as a table, and as JSON as well. */
export const varietyOf = (format: Format, file: FileKind): string =>
  file === 'json' ? `${format}.json` : format

export const fileKindOf = (rows: readonly Cells[]): FileKind => (isFlattened(rows) ? 'json' : 'csv')

/** How a product is written in a format; in the words of the lines that it came in, if it did. */
export const writerOf = (
  format: Format,
  { currency, rows = [], file = fileKindOf(rows) }: Given,
): Writer => {
  const json = file === 'json' ? jsonWriters(currency)[format] : undefined
  if (json) return json
  if (format === 'shopify') {
    const isNew = isNewShopify(Object.keys(rows[0] ?? {}))
    return {
      write: (item) => writeShopifyProduct(item, { currency, isNew }),
      key: (own) => keyShopifyLines(own, currency),
      together: shopifyTogether(isNew),
    }
  }
  if (format === 'woocommerce') {
    return {
      write: (item) => writeWooProduct(item, { currency }),
      key: keyWooLines,
      together: [],
    }
  }
  return {
    write: (item) => writeOwnProduct(item, { currency }),
    key: (own) => own.map((cells, at) => ({ key: at === 0 ? '-' : `p:${at}`, cells })),
    together: [],
  }
}

const jsonWriters = (currency: string): Partial<Record<Format, Writer>> => ({
  shopify: {
    write: (item) => writeShopifyJson(item, { currency }),
    key: (own) => keyShopifyJson(own, currency),
    together: [],
    whole: shopifyJsonOf,
  },
  woocommerce: {
    write: (item) => writeWooJson(item, { currency }),
    key: keyWooJson,
    together: [],
    whole: wooJsonOf,
  },
})
