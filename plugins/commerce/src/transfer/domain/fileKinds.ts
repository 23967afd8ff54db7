import type { Format, Kind } from './item.ts'

/** Which files there are: what can be exported in whose format. */
export const exportable: Readonly<Partial<Record<Kind, readonly Format[]>>> = {
  products: ['souk', 'shopify', 'woocommerce'],
  collections: ['souk'],
  extras: ['souk'],
  priceLists: ['souk'],
  customers: ['souk', 'shopify'],
  orders: ['souk', 'shopify'],
  discounts: ['souk'],
  redirects: ['souk', 'shopify', 'woocommerce'],
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
  customers: 'Customers',
  orders: 'Orders',
  discounts: 'Discount codes',
  redirects: 'Redirects',
}
