import type { Context } from '@souk/kernel'

import {
  confirmPlaced,
  deliverSold,
  findOrder,
  type OrderRow,
} from '../../orders/operations/index.ts'
import { AGREED_BY_HAND } from '../../payments/domain/index.ts'
import type { NewPayment, PaymentProvider, PaymentRow } from '../../payments/operations/index.ts'

type Wanted = {
  readonly order: Pick<OrderRow, 'id' | 'version' | 'totals' | 'currency'>
  readonly provider: PaymentProvider
  readonly attempt: number
}

/** A payment of the order on the terms of today, to be written before its provider hears of it. */
export const newPayment = async (
  ctx: Context,
  { order, provider, attempt }: Wanted,
): Promise<NewPayment> => {
  const sum = { amount: order.totals.total, currency: order.currency }
  const agreed = (await provider.agree?.(ctx, sum)) ?? AGREED_BY_HAND
  const state = provider.confirms === 'placement' ? 'pending' : 'creating'
  return {
    ...agreed,
    ...sum,
    order: order.id,
    provider: provider.name,
    // There is nothing to ask anybody for.
    state: sum.amount === 0 ? 'paid' : state,
    version: order.version,
    attempt,
  }
}

/**
 * Makes the sale where nobody is asked for money first: the shop trusts the shopper to pay, or there
 * is nothing to pay.
 *
 * @returns the order as it is then
 */
export const confirmAtOnce = async (
  ctx: Context,
  order: OrderRow,
  { state }: PaymentRow,
): Promise<OrderRow> => {
  if (state === 'creating') return order
  const number = await confirmPlaced(ctx, order, state === 'paid' ? 'paid' : 'pending')
  if (state === 'paid') {
    const { currency, email } = order
    const sold = await findOrder(ctx, { id: order.id })
    if (sold) await deliverSold(ctx, sold)
    await ctx.emit({
      topic: 'order.paid',
      subject: order.id,
      payload: { number, total: order.totals.total, currency, email },
    })
  }
  const confirmed = await findOrder(ctx, { id: order.id })
  if (!confirmed) throw new Error(`Order ${order.id} was written and is not there.`)
  return confirmed
}
