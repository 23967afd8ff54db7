import type { Room } from '@souk/kernel'

import {
  adjustGiftCard,
  expireGiftCards,
  giveStoreCredit,
  issueGiftCard,
  readStoreCredit,
  replaceGiftCardCode,
  resendBought,
  resendGiftCard,
  sendDueLetters,
  setGiftCardActive,
} from './operations/index.ts'

/** What the shop does with gift cards and store credit by hand, and what that is in its books. */
export const credit = (): Room => ({
  name: 'credit',
  operations: [
    issueGiftCard,
    adjustGiftCard,
    setGiftCardActive,
    resendGiftCard,
    resendBought,
    replaceGiftCardCode,
    giveStoreCredit,
    readStoreCredit,
  ],
  chores: [sendDueLetters, expireGiftCards],
})
