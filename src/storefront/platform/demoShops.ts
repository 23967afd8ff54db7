import config from '@payload-config'
import { scopeOf, type Shop } from '@souk/kernel'
import { getPayload } from 'payload'

import { env } from '@/env.ts'

import { located } from '../content/RichText.tsx'
import { findPage } from '../content/findPage.ts'
import type { Block } from '../content/blocks/types.ts'
import { routesBelow } from '../shop/routes.ts'
import { visit } from '../shop/visit.ts'
import type { PictureData } from '../ui/Picture.tsx'
import { openShops } from './openShops.ts'

export type DemoShop = {
  readonly name: string
  readonly tagline: string
  readonly href: string
  readonly branding: Shop['branding']
  readonly picture: PictureData | null
}

/** The shops to look at, each at its own address; none where this is no demo. */
export const demoShops = async (): Promise<readonly DemoShop[]> => {
  const { mode } = env()
  if (mode !== 'demo' && mode !== 'development') return []
  return Promise.all((await firstShops()).map(present))
}

const firstShops = async (): Promise<Shop[]> => {
  const payload = await getPayload({ config })
  const scope = scopeOf(payload)
  const keys = await openShops(payload, 6)
  const shops = await Promise.all(keys.map((key) => scope.shop(payload, key)))
  return shops.filter((shop) => shop !== null)
}

const present = async (shop: Shop): Promise<DemoShop> => {
  const { origin, isAddress } = await visit()
  const below = `/shops/${shop.slug}`
  const home = await findPage(shop, 'home')
  const hero = ((home?.layout ?? []) as readonly Block[]).find(
    ({ blockType }) => blockType === 'hero',
  )
  const picture = hero?.blockType === 'hero' ? (hero.image ?? null) : null
  const { tagline } = shop.branding
  return {
    name: shop.name,
    tagline: typeof tagline === 'string' ? tagline : '',
    // An address of numbers has no names below it.
    href: isAddress ? below : origin.replace('://', `://${shop.slug}.`),
    branding: shop.branding,
    picture: located(picture, routesBelow(below)),
  }
}
