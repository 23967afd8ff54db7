import { readWishes, type Wish } from '@souk/commerce'
import { sessionCookie, type Shop } from '@souk/kernel'
import { cache } from 'react'

import { ask } from '../shop/ask.ts'
import { readSecret } from '../shop/secretCookies.ts'
import { wishKey } from './wishCookie.ts'

/** What the visitor wishes for, for the hearts of a page. Asked once per page, and not at all of whoever is new. */
export const currentWishes = cache(async (shop: Shop): Promise<readonly Wish[]> => {
  const wishToken = (await wishKey(shop))?.wishToken
  if (!wishToken && !(await readSecret(sessionCookie(shop)))) return []
  return (await ask(shop, readWishes, { wishToken })).docs
})
