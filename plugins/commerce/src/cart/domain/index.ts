export { assertOpen, CART_DAYS, expiresAt, isExpired, type CartStatus } from './cartLife.ts'
export {
  changesSince,
  NOTHING_SEEN,
  seenAfter,
  seenNow,
  type CartChange,
  type CartNow,
  type Seen,
  type Touched,
  hasLostCredit,
} from './cartChanges.ts'
export { cartErrors } from './errors.ts'
export { redeem, type GiftCard, type GiftCardUse } from './giftCards.ts'
export { lineKey, type Carried } from './lineKey.ts'
export {
  isPlainText,
  MAX_PROPERTIES,
  MAX_PROPERTY_NAME,
  MAX_PROPERTY_VALUE,
  shownProperties,
  type LineProperty,
} from './lineProperties.ts'
export { copiedLines } from './copiedLines.ts'
export { mergeLines, type CartLine } from './mergeLines.ts'
export { NO_LONGER_SOLD } from './noLongerSold.ts'
export {
  addQuantity,
  assertNewQuantity,
  assertQuantity,
  assertRoomFor,
  MAX_LINES,
  MAX_QUANTITY,
  MOST_LINES,
} from './quantity.ts'
export { quote } from './quote.ts'
export { formerPrice, MAX_SAVED, MOST_SAVED, obtainable } from './savedLines.ts'
export type {
  LineExtra,
  Quote,
  QuotedAmounts,
  QuotedExtra,
  QuoteInput,
  QuoteLine,
  Totals,
} from './quoteTypes.ts'
