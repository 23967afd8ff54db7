import { readMe, type CustomerView } from '@souk/commerce'
import { isSoukError, sessionCookie, type Shop } from '@souk/kernel'
import { cache } from 'react'

import { ask } from '../shop/ask.ts'
import { readSecret } from '../shop/secretCookies.ts'

/** Who is logged in to this shop, if anybody. Asked once per page. */
export const currentCustomer = cache(async (shop: Shop): Promise<CustomerView | null> => {
  if (!(await readSecret(sessionCookie(shop)))) return null
  try {
    return await ask(shop, readMe, {})
  } catch (error) {
    // A session that has run out, or one of a member: nobody, as far as the shop's accounts go.
    if (isSoukError(error) && [401, 403].includes(error.status)) return null
    throw error
  }
})
