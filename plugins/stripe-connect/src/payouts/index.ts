import type { Room } from '@souk/kernel'
import type { Access } from 'payload'

import type { Ground } from '../shared/ground.ts'
import {
  mirrorAccounts,
  readStatement,
  reconcileBooks,
  refreshPayouts,
} from './operations/index.ts'
import { stripeBalanceTransactions } from './payload/stripeBalanceTransactions.ts'
import { stripeMirrors } from './payload/stripeMirrors.ts'
import { stripePayouts } from './payload/stripePayouts.ts'

export { feesEndpoint } from './payload/feesEndpoint.ts'

/** What Stripe sends to each shop's bank, and whether the books agree with it. */
export const payoutsRoom = (ground: Ground, read: Access): Room => {
  const { scope } = ground.settings
  return {
    name: 'payouts',
    collections: [
      stripePayouts({ scope, read }),
      stripeBalanceTransactions({ scope, read }),
      stripeMirrors({ scope }),
    ],
    operations: [reconcileBooks(ground), readStatement(ground), refreshPayouts(ground)],
    chores: [mirrorAccounts(ground)],
  }
}
