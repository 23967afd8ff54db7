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
