import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'

export { shippingMethods } from './payload/shippingMethods.ts'
export { shippingOfProducts } from './payload/shippingOfProducts.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<'shippingMethods', CollectionBuilder>>
}

/** How goods travel, and what that costs. */
export const shipping = ({ scope, collections }: Settings): Room => ({
  name: 'shipping',
  collections: [collections.shippingMethods({ scope, extensions: [] })],
})
