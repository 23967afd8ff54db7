export { accountOf } from './accountOf.ts'
export { creditSql, isUsable, type CartCredit } from './creditSql.ts'
export { findByCode, type FoundCard } from './findByCode.ts'
export {
  changeCard,
  findCard,
  insertCards,
  type GiftCardRow,
  type NewGiftCard,
} from './giftCardRows.ts'
export {
  giveCreditBack,
  isGivenUsable,
  shareCreditBack,
  type CreditShare,
} from './giveCreditBack.ts'
export { holdCredit, lockCredit, releaseCredit, type Crediting } from './holdCredit.ts'
export { giftCardLimits } from './limits.ts'
export { readBalance } from './readBalance.ts'
export { codeOf, deriveCode, hashCode } from './secretCode.ts'
export { assureCredit, spendCredit } from './spendCredit.ts'
export { writeEntries } from './writeEntries.ts'
export { askForLetter, isLetterDue } from './letters.ts'
export { activateSold, disableSold, soldCards, takeSoldBack, writeSold } from './soldCards.ts'
