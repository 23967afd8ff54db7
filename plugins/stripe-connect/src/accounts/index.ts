import type { Room } from '@souk/kernel'
import type { Access } from 'payload'

import type { Ground } from '../shared/ground.ts'
import {
  accountStatus,
  connectAccount,
  disableAccount,
  recheckAccounts,
  refreshAccount,
} from './operations/index.ts'
import { stripeAccounts } from './payload/stripeAccounts.ts'

/** How a shop comes to be paid through Stripe. */
export const accountsRoom = (ground: Ground, read: Access): Room => ({
  name: 'accounts',
  collections: [stripeAccounts({ scope: ground.settings.scope, read })],
  operations: [
    accountStatus(ground),
    connectAccount(ground),
    refreshAccount(ground),
    disableAccount(ground),
  ],
  chores: [recheckAccounts(ground)],
})
