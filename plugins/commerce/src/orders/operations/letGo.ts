import type { Context } from '@souk/kernel'

import type { PaymentRow } from '../../payments/operations/index.ts'

/**
 * Asks for a payment to be called off at its provider: it is not waited for any more. Said in the
 * caller's transaction; the provider is asked after it, as often as it takes.
 */
export const letGo = (
  ctx: Context,
  { id, order }: Pick<PaymentRow, 'id' | 'order'>,
): Promise<void> => ctx.emit({ topic: 'payment.let_go', subject: order, payload: { payment: id } })
