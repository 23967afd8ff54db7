export { codeRefusal, requirePromotion } from './codeRefusal.ts'
export { discountGoods, type Discount, type DiscountedGoods } from './discountGoods.ts'
export { promotionErrors, type CodeRefusal } from './errors.ts'
export {
  assertPromotionValue,
  normalizeCode,
  withCode,
  withoutCode,
  type Promotion,
} from './promotion.ts'
