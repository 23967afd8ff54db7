import type { Room } from '@souk/kernel'

import { reconcileRefunds, refundOrder, resolveRefund, sendRequested } from './operations/index.ts'

/** Money on its way back to shoppers. */
export const refundsRoom = (): Room => ({
  name: 'refunds',
  operations: [refundOrder, resolveRefund],
  subscribers: [sendRequested],
  chores: [reconcileRefunds],
})
