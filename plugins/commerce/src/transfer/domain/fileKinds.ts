import type { FileKind, Format, Kind } from './item.ts'

type Files = Readonly<Partial<Record<Format, readonly FileKind[]>>>

const BOTH: readonly FileKind[] = ['csv', 'json']

/** Which files there are: what can be exported in whose format, as the other shop writes it itself. */
export const exportable: Readonly<Record<Kind, Files>> = {
  products: { souk: BOTH, shopify: BOTH, woocommerce: BOTH },
  collections: { souk: BOTH },
  extras: { souk: BOTH },
  priceLists: { souk: BOTH },
  stock: { souk: BOTH, shopify: ['csv'] },
  customers: { souk: BOTH, shopify: ['csv'], woocommerce: ['json'] },
  orders: { souk: BOTH, shopify: ['csv'], woocommerce: ['json'] },
  discounts: { souk: BOTH, shopify: ['json'], woocommerce: ['json'] },
  redirects: { souk: BOTH, shopify: ['csv'], woocommerce: ['csv'] },
}

export const formatNames: Readonly<Record<Format, string>> = {
  souk: 'Souk',
  shopify: 'Shopify',
  woocommerce: 'WooCommerce',
}

export const kindNames: Readonly<Record<Kind, string>> = {
  products: 'Products',
  collections: 'Collections',
  extras: 'Extras',
  priceLists: 'Price lists',
  stock: 'Stock',
  customers: 'Customers',
  orders: 'Orders',
  discounts: 'Discount codes',
  redirects: 'Redirects',
}
