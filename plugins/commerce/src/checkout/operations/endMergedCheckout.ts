import type { Subscriber } from '@souk/kernel'

import { findOrder, letGo } from '../../orders/operations/index.ts'
import { isUnderWay } from '../../payments/domain/index.ts'
import { openOnes, paymentsOf } from '../../payments/operations/index.ts'
import { letHoldsGo } from './letHoldsGo.ts'

/**
 * A cart went into another one while it was being checked out: what its order holds is free for the
 * cart that it has become, and nobody pays for it twice.
 */
export const endMergedCheckout: Subscriber = {
  name: 'checkout.endMergedCheckout',
  topics: ['cart.merged'],
  runs: 'transaction',
  handle: async (ctx, { subject }) => {
    const order = await findOrder(ctx, { id: subject }, { lock: true })
    if (order?.status !== 'pending') return 'It was paid, or is over.'
    const payments = await paymentsOf(ctx, order.id)
    if (payments.some(({ state }) => isUnderWay(state))) return 'It is being paid.'
    for (const unwanted of openOnes(payments)) await letGo(ctx, unwanted)
    await letHoldsGo(ctx, order)
    return 'Its cart is another one by now.'
  },
}
