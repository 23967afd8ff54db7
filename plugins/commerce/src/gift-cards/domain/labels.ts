import type { CreditEntryKind, CreditKind, GiftCardState } from './giftCard.ts'

export const giftCardStateLabels = {
  waiting: 'Not paid yet',
  active: 'Active',
  disabled: 'Disabled',
  expired: 'Expired',
  closed: 'Taken back',
} as const satisfies Record<GiftCardState, string>

export const creditKindLabels = {
  gift_card: 'Gift card',
  store_credit: 'Store credit',
} as const satisfies Record<CreditKind, string>

export const creditEntryLabels = {
  issued: 'Issued',
  spent: 'Spent',
  given_back: 'Given back',
  adjusted: 'Adjusted',
  expired: 'Expired',
  closed: 'Taken back',
} as const satisfies Record<CreditEntryKind, string>
