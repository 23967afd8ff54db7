import type { Room } from '@souk/kernel'

import { catalogue } from './catalogue/index.ts'
import type { Offer } from './catalogue/operations/index.ts'
import { LOW_STOCK } from './inventory/domain/index.ts'
import { inventory, stockOfProducts, stockOfVariants } from './inventory/index.ts'
import { availableSql } from './inventory/operations/index.ts'
import { pricing, pricesOfProducts, pricesOfVariants } from './pricing/index.ts'
import { priceSql } from './pricing/operations/index.ts'
import type { CommerceSettings } from './settings.ts'

/** The shop, room after room. A room looks only at rooms before it. */
export const rooms = ({ scope, collections, access }: CommerceSettings): readonly Room[] => [
  catalogue({
    scope,
    collections,
    extensions: {
      products: [pricesOfProducts(access.cost), stockOfProducts],
      variants: [pricesOfVariants(access.cost), stockOfVariants],
    },
    offer,
    lowStock: LOW_STOCK,
  }),
  pricing(),
  inventory({ scope, collections }),
]

const offer: Offer = ({ variant, currency, shop }) => ({
  ...priceSql({ variant, currency, shop }),
  ...availableSql(variant),
})
