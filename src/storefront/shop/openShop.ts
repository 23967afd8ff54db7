import config from '@payload-config'
import { isSoukError, scopeOf, type Shop } from '@souk/kernel'
import { notFound } from 'next/navigation'
import { getPayload } from 'payload'
import { cache } from 'react'

import { ShopClosed } from './ShopClosed.ts'

/**
 * The shop that a page's address names: `[shop]` is its slug, or the host of a domain of its own,
 * which always has a dot. Asked once per page.
 * @throws Next's not-found for a shop that is not there, `ShopClosed` for one that is.
 */
export const openShop = cache(async (named: string): Promise<Shop> => {
  const payload = await getPayload({ config })
  const name = decodeURIComponent(named)
  const headers = new Headers(name.includes('.') ? { host: name } : { 'x-tenant-id': name })
  try {
    const shop = await scopeOf(payload).resolve(payload, { headers, url: `http://${name}/` })
    return shop ?? notFound()
  } catch (error) {
    if (isSoukError(error) && error.code === 'tenant_suspended') throw new ShopClosed()
    if (isSoukError(error)) notFound()
    throw error
  }
})
