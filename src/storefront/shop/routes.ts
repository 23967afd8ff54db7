import type { Shop } from '@souk/kernel'

/** Makes addresses of a shop's pages: below its own root, wherever that is mounted. */
export type Routes = {
  /** `` on the shop's own host, `/shops/<slug>` on the platform's. */
  readonly base: string
  readonly home: string
  readonly products: string
  readonly cart: string
  readonly checkout: string
  readonly wishes: string
  readonly account: string
  readonly product: (slug: string) => string
  readonly category: (slug: string) => string
  readonly collection: (slug: string) => string
  readonly page: (slug: string) => string
  /** Of somebody who gave the link away. */
  readonly sharedWishes: (token: string) => string
  readonly order: (id: string) => string
  /** Where a shopper comes back to from paying an order. */
  readonly paid: (order: string) => string
  /** For addresses that come from content: those below the shop's root begin with a slash. */
  readonly to: (href: string) => string
  /** For uploads, whose addresses name no shop by themselves. */
  readonly file: (url: string) => string
}

/** @param base `` on the shop's own host, `/shops/<slug>` on the platform's */
export const routesBelow = (base: string): Routes => ({
  base,
  home: base || '/',
  products: `${base}/products`,
  cart: `${base}/cart`,
  checkout: `${base}/checkout`,
  wishes: `${base}/wish-list`,
  account: `${base}/account`,
  product: (slug) => `${base}/products/${encodeURIComponent(slug)}`,
  category: (slug) => `${base}/categories/${encodeURIComponent(slug)}`,
  collection: (slug) => `${base}/collections/${encodeURIComponent(slug)}`,
  page: (slug) => (slug === 'home' ? base || '/' : `${base}/pages/${encodeURIComponent(slug)}`),
  sharedWishes: (token) => `${base}/wish-list/shared/${encodeURIComponent(token)}`,
  order: (id) => `${base}/orders/${encodeURIComponent(id)}`,
  paid: (order) => `${base}/checkout/return/${encodeURIComponent(order)}`,
  to: (href) =>
    href.startsWith('/') && !href.startsWith('//')
      ? `${base}${href === '/' ? '' : href}` || '/'
      : href,
  file: (url) =>
    base && url.startsWith('/api/') && !url.startsWith('/api/tenant/')
      ? `/api${base.replace('/shops/', '/tenant/')}${url.slice(4)}`
      : url,
})

/** Where a shop's pages are, seen from the host that a request came to. */
export const baseOf = (shop: Pick<Shop, 'slug'>, isOwnHost: boolean): string =>
  isOwnHost ? '' : `/shops/${shop.slug}`
