export {
  codeFrom,
  isGiftCardCode,
  lastFour,
  normalizeGiftCardCode,
  printedCode,
  type Bytes,
} from './code.ts'
export { isCreditGone } from './isCreditGone.ts'
export { giftCardErrors } from './errors.ts'
export {
  available,
  spreadBack,
  type CreditBalance,
  type CreditEntryKind,
  type CreditKind,
  type CreditUse,
  type GiftCardState,
} from './giftCard.ts'
export { creditEntryLabels, creditKindLabels, giftCardStateLabels } from './labels.ts'
export {
  dayIn,
  isDeliveryDay,
  MAX_DAYS_AHEAD,
  MOST_ON_A_CARD,
  type GiftCardWish,
} from './giftCardWish.ts'
export { isTaken, worthBack, type BoughtCard } from './boughtCard.ts'
