import type { Room } from '@souk/kernel'

import type { PaymentProvider } from '../payments/operations/index.ts'
import { checkOut, releaseLapsedHolds } from './operations/index.ts'

/** From a cart to an order: place → open → settle. */
export const checkout = ({ providers }: { readonly providers: readonly PaymentProvider[] }): Room => ({
  name: 'checkout',
  operations: [checkOut(providers)],
  chores: [releaseLapsedHolds],
})
