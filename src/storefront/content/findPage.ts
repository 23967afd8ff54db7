import type { Shop } from '@souk/kernel'
import { cache } from 'react'

import { readPage } from '@/content/operations/index.ts'

import { find, findAsMember } from '../shop/ask.ts'

/** A published page of the shop, or nothing. Asked once per page. */
export const findPage = cache(async (shop: Shop, slug: string) =>
  shop.features.includes('cms') ? find(shop, readPage, { slug }) : null,
)

/** The latest draft of a page, for whoever is logged in to the panel. */
export const findPageDraft = (shop: Shop, slug: string) =>
  findAsMember(shop, readPage, { slug, draft: 'true' })
