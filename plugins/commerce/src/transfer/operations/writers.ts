import {
  isNewShopify,
  keyShopifyLines,
  keyWooLines,
  shopifyTogether,
  writeOwnProduct,
  writeShopifyProduct,
  writeWooProduct,
  type Cells,
  type Format,
  type KeyedRow,
  type ProductItem,
} from '../domain/index.ts'

export type Writer = {
  readonly write: (item: ProductItem) => KeyedRow[]
  /** The lines as they came, each with what it is about. */
  readonly key: (rows: readonly Cells[]) => KeyedRow[]
  readonly together: readonly (readonly string[])[]
}

type Given = { readonly currency: string; readonly rows?: readonly Cells[] }

/** How a product is written in a format; in the words of the lines that it came in, if it did. */
export const writerOf = (format: Format, { currency, rows = [] }: Given): Writer => {
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
