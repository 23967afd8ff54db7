import { notFound, permanentRedirect, redirect } from 'next/navigation'

import { readRedirect } from '@/content/operations/index.ts'
import { find } from './ask.ts'
import type { ShopPage } from './openPage.ts'

/**
 * For an address below the shop that shows nothing: leads where its redirect leads, or says that it
 * is missing.
 */
export const movedOrMissing = async (
  { shop, routes }: Pick<ShopPage, 'shop' | 'routes'>,
  path: string,
): Promise<never> => {
  const found = await find(shop, readRedirect, { path })
  if (!found) notFound()
  return found.permanent ? permanentRedirect(routes.to(found.to)) : redirect(routes.to(found.to))
}
