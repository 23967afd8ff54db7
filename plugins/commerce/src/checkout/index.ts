import type { Room } from '@souk/kernel'

import {
  checkOut,
  endMergedCheckout,
  reconcilePayments,
  releaseLapsedHolds,
} from './operations/index.ts'

/** From a cart to an order: place → open → settle → reconcile. */
export const checkout = (): Room => ({
  name: 'checkout',
  operations: [checkOut],
  chores: [releaseLapsedHolds, reconcilePayments],
  subscribers: [endMergedCheckout],
})
