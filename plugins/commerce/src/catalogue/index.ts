import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder, Extension } from '../shared/collectionBuilder.ts'
import { listCategories, listProducts, readProduct, readShop, type Offer } from './operations/index.ts'
import { catalogueObjects } from './payload/objects.sql.ts'

export { categories } from './payload/categories.ts'
export { products } from './payload/products.ts'
export { variants } from './payload/variants.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<'categories' | 'products' | 'variants', CollectionBuilder>>
  /** What other rooms add to the forms. */
  readonly extensions: Readonly<Record<'products' | 'variants', readonly Extension[]>>
  /** What a variant costs and how many there are. */
  readonly offer: Offer
  readonly lowStock: number
}

/** What a shop has to offer, and how shoppers find it. */
export const catalogue = ({ scope, collections, extensions, offer, lowStock }: Settings): Room => ({
  name: 'catalogue',
  collections: [
    collections.categories({ scope, extensions: [] }),
    collections.products({ scope, extensions: extensions.products }),
    collections.variants({ scope, extensions: extensions.variants }),
  ],
  operations: [readShop, listProducts(offer), readProduct({ offer, lowStock }), listCategories],
  sql: catalogueObjects,
  watches: ['products', 'variants', 'categories', 'media'],
})
