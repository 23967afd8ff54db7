import config from '@payload-config'
import { isSoukError, scopeOf, type Shop } from '@souk/kernel'
import { notFound } from 'next/navigation'
import { getPayload } from 'payload'
import { cache } from 'react'

import { ShopClosed } from './ShopClosed.ts'

/**
 * The shop that a page's address names, or nothing: `[shop]` is its slug, or the host of a domain of
 * its own, which always has a dot. Asked once per page.
 * @throws `ShopClosed` for a shop that is there but does not serve visitors.
 */
export const findShop = cache(async (named: string): Promise<Shop | null> => {
  const payload = await getPayload({ config })
  const name = decodeURIComponent(named)
  const headers = new Headers(name.includes('.') ? { host: name } : { 'x-tenant-id': name })
  try {
    return await scopeOf(payload).resolve(payload, { headers, url: `http://${name}/` })
  } catch (error) {
    if (isSoukError(error) && error.code === 'tenant_suspended') throw new ShopClosed()
    if (isSoukError(error)) return null
    throw error
  }
})

/** The same, where the page is of no use without the shop. @throws Next's not-found */
export const openShop = async (named: string): Promise<Shop> =>
  (await findShop(named)) ?? notFound()
