import { readShopifyProducts } from './readProducts.ts'
import type { Cells } from '../item.ts'
import { variantKey, type KeyedRow } from '../keyedRow.ts'
import { shopifyCell } from './columns.ts'

/** The lines of one product as they came, each with what it is about. */
export const keyShopifyLines = (rows: readonly Cells[], currency: string): KeyedRow[] => {
  const lines = rows.map((cells, at) => ({ line: at, cells }))
  const [group] = readShopifyProducts(lines, currency)
  const variants = [...(group?.item?.variants ?? [])]
  return rows.map((cells, at) => {
    const isVariant = Boolean(
      shopifyCell(cells, 'price')?.trim() || shopifyCell(cells, 'option1Value')?.trim(),
    )
    const variant = isVariant ? variants.shift() : undefined
    return { key: variant ? variantKey(variant.options) : at === 0 ? '-' : `p:${at}`, cells }
  })
}
