export { countUses } from './countUses.ts'
export { giveUsesBack } from './giveUsesBack.ts'
export { promotionOf, promotionsSql, type PromotionRow } from './promotionsSql.ts'
