import type { Room } from '@souk/kernel'

import { checkOut, releaseLapsedHolds } from './operations/index.ts'

/** From a cart to an order: place → open → settle. */
export const checkout = (): Room => ({
  name: 'checkout',
  operations: [checkOut],
  chores: [releaseLapsedHolds],
})
