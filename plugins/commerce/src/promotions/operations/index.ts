export { countUses } from './countUses.ts'
export type { Given } from './given.ts'
export { listPromotionCodes } from './listPromotionCodes.ts'
export { makePromotionCodes } from './makePromotionCodes.ts'
export { giveUsesBack } from './giveUsesBack.ts'
export {
  promotionsOf,
  promotionsSql,
  type FoundPromotions,
  type PromotionsRow,
} from './promotionsSql.ts'
