import type { Room } from '@souk/kernel'

import { reconcileRefunds, refundOrder, sendRequested } from './operations/index.ts'

/** Money on its way back to shoppers. */
export const refundsRoom = (): Room => ({
  name: 'refunds',
  operations: [refundOrder],
  subscribers: [sendRequested],
  chores: [reconcileRefunds],
})
