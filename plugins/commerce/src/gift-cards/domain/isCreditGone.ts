import { isSoukError } from '@souk/kernel/domain'

/** Whether others have spent what an order was to take from a gift card. */
export const isCreditGone = (error: unknown): boolean =>
  isSoukError(error) && error.code === 'gift_card_changed'
