import config from '@payload-config'
import { sessionCookie, type Shop } from '@souk/kernel'
import { getPayload } from 'payload'

import { dropSecret, keepSecret } from '../shop/secretCookies.ts'

/** Logs this browser in to the shop, for as long as the token holds. */
export const keepSession = async (shop: Shop, token: string): Promise<void> => {
  const payload = await getPayload({ config })
  const seconds = payload.collections.customers.config.auth.tokenExpiration
  await keepSecret(sessionCookie(shop), token, { seconds })
}

export const dropSession = (shop: Shop): Promise<void> => dropSecret(sessionCookie(shop))
