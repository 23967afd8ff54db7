import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import { addUsualRates, importRates } from './operations/index.ts'

export { taxClasses } from './payload/taxClasses.ts'
export { taxOfCustomers } from './payload/taxOfCustomers.ts'
export { taxOfProducts } from './payload/taxOfProducts.ts'
export { taxRates } from './payload/taxRates.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<'taxClasses' | 'taxRates', CollectionBuilder>>
}

/** What a sale is taxed with, by place, goods and buyer. */
export const taxRoom = ({ scope, collections }: Settings): Room => {
  const ground = { scope, extensions: [] }
  return {
    name: 'tax',
    collections: [collections.taxClasses(ground), collections.taxRates(ground)],
    operations: [addUsualRates, importRates],
  }
}
