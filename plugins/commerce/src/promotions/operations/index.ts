export { countUses } from './countUses.ts'
export type { Given } from './given.ts'
export { giveUsesBack } from './giveUsesBack.ts'
export {
  promotionsOf,
  promotionsSql,
  type FoundPromotions,
  type PromotionsRow,
} from './promotionsSql.ts'
