import type { ProductView } from '@souk/commerce'
import { toMajor } from '@souk/kernel/domain'

import type { ShopPage } from '../shop/openPage.ts'

/** The product in schema.org's words. */
export const productFacts = (product: ProductView, { absolute, routes }: ShopPage): object => ({
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: product.title,
  url: absolute(routes.product(product.slug)),
  ...(product.seo.description && { description: product.seo.description }),
  ...(product.vendor && { brand: { '@type': 'Brand', name: product.vendor } }),
  image: product.images.map(({ url }) => absolute(routes.file(url))),
  offers: product.variants.map(({ id, sku, price, currency, supply }) => ({
    '@type': 'Offer',
    url: absolute(`${routes.product(product.slug)}?variant=${id}`),
    ...(sku && { sku }),
    price: toMajor({ amount: price, currency }),
    priceCurrency: currency,
    availability: `https://schema.org/${AVAILABILITY[supply ?? 'none']}`,
  })),
})

const AVAILABILITY = {
  stock: 'InStock',
  backorder: 'BackOrder',
  preorder: 'PreOrder',
  none: 'OutOfStock',
} as const
