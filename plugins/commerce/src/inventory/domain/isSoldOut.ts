import { isSoukError } from '@souk/kernel/domain'

/** Whether something could not be had because others were quicker. */
export const isSoldOut = (error: unknown): boolean =>
  isSoukError(error) && error.code === 'insufficient_stock'
