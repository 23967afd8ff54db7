import { isCollections } from './collections/collectionFile.ts'
import { isOwnCustomers, isShopifyCustomers, isWooCustomers } from './customers/readCustomers.ts'
import { isOwnDiscounts } from './discounts/readDiscounts.ts'
import { isExtras } from './extras/extraFile.ts'
import { isPriceLists } from './priceLists/priceListFile.ts'
import type { Format, Kind } from './item.ts'
import { ordersFormat } from './orders/columns.ts'
import { isOwnProducts } from './own/columns.ts'
import { redirectFormat } from './redirects/redirectFile.ts'
import { isShopifyProducts } from './shopify/columns.ts'
import { stockFormat } from './stock/columns.ts'
import { isWooProducts } from './woocommerce/columns.ts'

export type Recognised = { readonly format: Format; readonly kind: Kind }

/** @returns nothing where the headings are none of a file we know */
export const recognise = (headings: readonly string[]): Recognised | undefined => {
  const orders = ordersFormat(headings)
  if (orders) return { format: orders, kind: 'orders' }
  const stock = stockFormat(headings)
  if (stock) return { format: stock, kind: 'stock' }
  if (isShopifyProducts(headings)) return { format: 'shopify', kind: 'products' }
  if (isWooProducts(headings)) return { format: 'woocommerce', kind: 'products' }
  if (isCollections(headings)) return { format: 'souk', kind: 'collections' }
  if (isExtras(headings)) return { format: 'souk', kind: 'extras' }
  if (isPriceLists(headings)) return { format: 'souk', kind: 'priceLists' }
  if (isOwnProducts(headings)) return { format: 'souk', kind: 'products' }
  if (isShopifyCustomers(headings)) return { format: 'shopify', kind: 'customers' }
  if (isWooCustomers(headings)) return { format: 'woocommerce', kind: 'customers' }
  if (isOwnCustomers(headings)) return { format: 'souk', kind: 'customers' }
  const redirects = redirectFormat(headings)
  if (redirects) return { format: redirects, kind: 'redirects' }
  return isOwnDiscounts(headings) ? { format: 'souk', kind: 'discounts' } : undefined
}
