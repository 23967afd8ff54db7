import type { Format, Kind } from './item.ts'
import { isOwnProducts } from './own/columns.ts'
import { isShopifyProducts } from './shopify/columns.ts'
import { isWooProducts } from './woocommerce/columns.ts'

export type Recognised = { readonly format: Format; readonly kind: Kind }

/** @returns nothing where the headings are none of a file we know */
export const recognise = (headings: readonly string[]): Recognised | undefined => {
  if (isShopifyProducts(headings)) return { format: 'shopify', kind: 'products' }
  if (isWooProducts(headings)) return { format: 'woocommerce', kind: 'products' }
  if (isOwnProducts(headings)) return { format: 'souk', kind: 'products' }
  return undefined
}
