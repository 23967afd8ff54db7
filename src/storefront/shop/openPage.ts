import type { Shop } from '@souk/kernel'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'

import { formatFor, type Format } from './format.ts'
import { wordsIn, type Words } from './messages/index.ts'
import { findShop } from './openShop.ts'
import { baseOf, routesBelow, type Routes } from './routes.ts'
import { ShopClosed } from './ShopClosed.ts'
import { visit } from './visit.ts'

/** What every page of a shop is made with. */
export type ShopPage = {
  readonly shop: Shop
  readonly routes: Routes
  readonly t: Words
  readonly format: Format
  /** Scheme and host that the visitor came to. */
  readonly origin: string
  /** Makes a whole address of one that `routes` made: for search engines and link previews. */
  readonly absolute: (path: string) => string
}

/**
 * Opens the shop that a page's `[shop]` names. Asked once per page.
 * @throws Next's not-found; leads away from a closed shop to its notice, since only a route handler
 * can answer that a shop is closed for now.
 */
export const openPage = async (named: string): Promise<ShopPage> =>
  (await findShopPage(named)) ?? notFound()

/** The same, or nothing where there is no such shop. */
export const findShopPage = cache(async (named: string): Promise<ShopPage | null> => {
  const { origin, isOwnHost } = await visit()
  const shop = await findShop(named).catch((error: unknown) => {
    if (error instanceof ShopClosed) redirect(`${baseOf({ slug: named }, isOwnHost)}/closed`)
    throw error
  })
  return shop && pageOf(shop, { origin, isOwnHost })
})

const pageOf = (
  shop: Shop,
  { origin, isOwnHost }: { origin: string; isOwnHost: boolean },
): ShopPage => ({
  shop,
  routes: routesBelow(baseOf(shop, isOwnHost)),
  t: wordsIn(shop.locale),
  format: formatFor(shop),
  origin,
  absolute: (path) => `${origin}${path}`,
})
