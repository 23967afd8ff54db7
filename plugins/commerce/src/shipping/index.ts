import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import { goesWith } from '../shared/constraints.ts'
import { tryShipping } from './operations/index.ts'

export { pickupPoints } from './payload/pickupPoints.ts'
export { shippingBoxes } from './payload/shippingBoxes.ts'
export { shippingClasses } from './payload/shippingClasses.ts'
export { shippingMethods } from './payload/shippingMethods.ts'
export { shippingOfProducts, shippingOfVariants } from './payload/shippingOfProducts.ts'
export { shippingZones } from './payload/shippingZones.ts'

type Name =
  'shippingMethods' | 'shippingZones' | 'shippingClasses' | 'shippingBoxes' | 'pickupPoints'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<Name, CollectionBuilder>>
}

/** How goods travel, and what that costs. */
export const shipping = ({ scope, collections }: Settings): Room => {
  const ground = { scope, extensions: [] }
  return {
    name: 'shipping',
    collections: [
      collections.shippingMethods(ground),
      collections.shippingZones(ground),
      collections.pickupPoints(ground),
      collections.shippingBoxes(ground),
      collections.shippingClasses(ground),
    ],
    operations: [tryShipping],
    sql: [goesWith('shipping_methods_surcharges', 'class_id', 'shipping_classes')],
  }
}
