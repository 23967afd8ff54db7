import type { Desk } from './desk.ts'
import { idsOf } from './idsOf.ts'

export const writePromotions = async (desk: Desk): Promise<void> => {
  const present = await idsOf(desk, 'promotions', 'code')
  for (const promotion of desk.demo.promotions) {
    if (present.has(promotion.code)) continue
    await desk.payload.create({
      collection: 'promotions',
      depth: 0,
      data: { trigger: 'code', ...promotion, tenant: desk.tenant },
    })
  }
}
