import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'

export { payments } from './payload/payments.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<'payments', CollectionBuilder>>
}

/** Who was asked for money, and what came of it. */
export const paymentsRoom = ({ scope, collections }: Settings): Room => ({
  name: 'payments',
  collections: [collections.payments({ scope, extensions: [] })],
})
