import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import { paymentObjects } from './payload/objects.sql.ts'

export { payments } from './payload/payments.ts'
export { refunds } from './payload/refunds.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<'payments' | 'refunds', CollectionBuilder>>
}

/** Who was asked for money, what came of it, and what went back. */
export const paymentsRoom = ({ scope, collections }: Settings): Room => {
  const ground = { scope, extensions: [] }
  return {
    name: 'payments',
    collections: [collections.payments(ground), collections.refunds(ground)],
    sql: paymentObjects,
  }
}
