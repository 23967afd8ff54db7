import {
  publishingIndexes,
  publishWhenDue,
  type AnyOperation,
  type Room,
  type Scope,
} from '@souk/kernel'

import type { CollectionBuilder, Extension } from '../shared/collectionBuilder.ts'
import { catalogueObjects } from './payload/objects.sql.ts'

export { categories } from './payload/categories.ts'
export { productCollections } from './payload/productCollections.ts'
export { products } from './payload/products.ts'
export { variants } from './payload/variants.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<
    Record<'categories' | 'productCollections' | 'products' | 'variants', CollectionBuilder>
  >
  /** What other rooms add to the forms. */
  readonly extensions: Readonly<
    Record<'categories' | 'collections' | 'products' | 'variants', readonly Extension[]>
  >
  /** The shop window's questions, already told what later rooms know: prices and stock. */
  readonly reads: readonly AnyOperation[]
}

/** What a shop has to offer, and how shoppers find it. */
export const catalogue = ({ scope, collections, extensions, reads }: Settings): Room => ({
  name: 'catalogue',
  collections: [
    collections.categories({ scope, extensions: extensions.categories }),
    collections.productCollections({ scope, extensions: extensions.collections }),
    collections.products({ scope, extensions: extensions.products }),
    collections.variants({ scope, extensions: extensions.variants }),
  ],
  operations: reads,
  chores: [publishWhenDue('catalogue.publish', ['products'])],
  sql: [...catalogueObjects(scope), ...publishingIndexes(['products'])],
  watches: ['products', 'variants', 'categories', 'product_collections', 'media'],
})
