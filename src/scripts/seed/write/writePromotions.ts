import { randomBytes } from 'node:crypto'

import { makeCodes } from '@souk/commerce/domain'

import type { DemoPromotion } from '../shop.ts'
import { idIn, type Desk, type Ids } from './desk.ts'
import { idsOf } from './idsOf.ts'

/** Discounts, some of them with codes of their own. */
export const writePromotions = async (desk: Desk, categories: Ids): Promise<void> => {
  const present = await idsOf(desk, 'promotions', 'title')
  const { payload, tenant } = desk
  for (const promotion of desk.demo.promotions) {
    if (present.has(promotion.title)) continue
    const { id } = await payload.create({
      collection: 'promotions',
      depth: 0,
      data: { ...dataOf(promotion, categories), tenant },
    })
    for (const code of makeCodes(promotion.codes ?? 0, 'NEWS', randomBytes)) {
      await payload.create({
        collection: 'promotion-codes',
        depth: 0,
        data: { tenant, promotion: id, code, used: 0 },
      })
    }
  }
}

const dataOf = (
  { categories: slugs = [], codes, tiers, ...promotion }: DemoPromotion & { tiers?: Tiers },
  categories: Ids,
) => ({
  ...promotion,
  trigger: triggerOf(promotion.code, codes),
  ...(tiers && { tiers: tiers.map((tier) => ({ ...tier })) }),
  ...(slugs.length > 0 && {
    appliesTo: 'some' as const,
    goods: slugs.map((slug) => ({
      relationTo: 'categories' as const,
      value: idIn(categories, slug),
    })),
  }),
})

type Tiers = readonly { readonly pieces: number; readonly value: number }[]

const triggerOf = (code: string | undefined, codes: number | undefined) =>
  code ? ('code' as const) : codes ? ('codes' as const) : ('automatic' as const)
