import type { CategoryNode, ProductCard } from '@souk/commerce'
import type { Shop } from '@souk/kernel'

import { listPages } from '@/content/operations/index.ts'

import { listCategories, listCollections, listProducts, sells } from '../catalogue/queries.ts'
import { ask } from './ask.ts'
import type { ShopPage } from './openPage.ts'

const PER_REQUEST = 100
const PAGES_PER_REQUEST = 1000
/** What the format allows in one file. */
const MOST = 50_000

/** Everything of a shop that a search engine may know, as XML. */
export const sitemapOf = async ({ shop, routes, absolute }: ShopPage): Promise<string> => {
  const [pages, categories, collections, products] = await Promise.all([
    allPages(shop),
    listCategories(shop),
    listCollections(shop),
    allProducts(shop),
  ])
  const paths = [
    routes.home,
    ...pages.filter(({ slug }) => slug !== 'home').map(({ slug }) => routes.page(slug)),
    ...(sells(shop) ? [routes.products] : []),
    ...slugsIn(categories).map(routes.category),
    ...collections.map(({ slug }) => routes.collection(slug)),
    ...products.map(({ slug }) => routes.product(slug)),
  ]
  const entries = paths
    .slice(0, MOST)
    .map((path) => `<url><loc>${escaped(absolute(path))}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`
}

const allPages = async (shop: Shop) => {
  if (!shop.features.includes('cms')) return []
  const first = await ask(shop, listPages, { limit: PAGES_PER_REQUEST })
  const found = [...first.docs]
  for (let page = 2; page <= first.totalPages; page += 1) {
    found.push(...(await ask(shop, listPages, { limit: PAGES_PER_REQUEST, page })).docs)
  }
  return found
}

const allProducts = async (shop: Shop): Promise<readonly ProductCard[]> => {
  if (!sells(shop)) return []
  const found: ProductCard[] = []
  for (let page = 1; page <= MOST / PER_REQUEST; page += 1) {
    const { docs, totalPages } = await listProducts(shop, {
      sort: 'title',
      limit: PER_REQUEST,
      page,
    })
    found.push(...docs)
    if (page >= totalPages) break
  }
  return found
}

const slugsIn = (nodes: readonly CategoryNode[]): string[] =>
  nodes.flatMap(({ slug, children }) => [slug, ...slugsIn(children)])

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;')
