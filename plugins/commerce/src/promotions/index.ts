import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import { check, goesWith } from '../shared/constraints.ts'
import { listPromotionCodes, makePromotionCodes } from './operations/index.ts'

export { goodsInPromotions } from './payload/goodsInPromotions.ts'
export { groupsInPromotions } from './payload/groupsInPromotions.ts'
export { promotionCodes } from './payload/promotionCodes.ts'
export { promotions } from './payload/promotions.ts'
export { promotionUses } from './payload/promotionUses.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<
    Record<'promotions' | 'promotionCodes' | 'promotionUses', CollectionBuilder>
  >
}

/** Discounts, by code and by themselves: what they give, to whom, and how often. */
export const promotionsRoom = ({ scope, collections }: Settings): Room => ({
  name: 'promotions',
  collections: [
    collections.promotions({ scope, extensions: [] }),
    collections.promotionCodes({ scope, extensions: [] }),
    collections.promotionUses({ scope, extensions: [] }),
  ],
  operations: [makePromotionCodes, listPromotionCodes],
  sql: [
    check('promotions', 'promotions_used_counts', 'used >= 0'),
    check('promotion_codes', 'promotion_codes_used_counts', 'used >= 0'),
    check('promotion_uses', 'promotion_uses_amount_counts', 'amount >= 0'),
    goesWith('promotion_codes', 'promotion_id', 'promotions'),
    goesWith('promotion_uses', 'promotion_id', 'promotions'),
    goesWith('promotion_uses', 'order_id', 'orders'),
  ],
})
