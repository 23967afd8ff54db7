import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import { check } from '../shared/constraints.ts'

export { promotions } from './payload/promotions.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<'promotions', CollectionBuilder>>
}

/** Discounts by code. */
export const promotionsRoom = ({ scope, collections }: Settings): Room => ({
  name: 'promotions',
  collections: [collections.promotions({ scope, extensions: [] })],
  sql: [check('promotions', 'promotions_used_counts', 'used >= 0')],
})
