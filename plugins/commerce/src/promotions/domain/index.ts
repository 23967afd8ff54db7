export { codeRefusal, requireCode } from './codeRefusal.ts'
export { decide, type Decision, type Discount, type Question, type Verdict } from './decide.ts'
export { promotionErrors, type CodeRefusal } from './errors.ts'
export {
  assertPromotionValue,
  isPercentageOff,
  type Gift,
  type GiftType,
  type Part,
  type Tier,
} from './gift.ts'
export { EVERYTHING, isEverything, type Article, type Goods } from './goods.ts'
export { makeCodes } from './makeCodes.ts'
export {
  normalizeCode,
  withCode,
  withoutCode,
  type Amounts,
  type Conditions,
  type Limits,
  type Promotion,
  type Shopper,
} from './promotion.ts'
export { formOf } from './formOf.ts'
export { isLimited } from './isLimited.ts'
export { type Reason, type ReasonCode } from './reason.ts'
export { OWN, rulesIn, rulesOf, type Form, type Rules, type Sale } from './rules.ts'
export { summarise } from './summarise.ts'
export { sayWhy, type Speech } from './sayWhy.ts'
