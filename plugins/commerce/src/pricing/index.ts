import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import {
  explainPrice,
  findArticles,
  importEntries,
  keepPriceHistory,
  listEntries,
  setEntries,
} from './operations/index.ts'
import { pricingObjects } from './payload/objects.sql.ts'

export { categoriesInPriceLists } from './payload/categoriesInPriceLists.ts'
export { currencies } from './payload/currencies.ts'
export { priceHistory } from './payload/priceHistory.ts'
export { priceListEntries } from './payload/priceListEntries.ts'
export { priceLists } from './payload/priceLists.ts'
export { pricesOfProducts, pricesOfVariants } from './payload/pricesOf.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<
    Record<'currencies' | 'priceHistory' | 'priceLists' | 'priceListEntries', CollectionBuilder>
  >
}

/** What things cost: given on the catalogue's own forms, converted, or by a list. */
export const pricing = ({ scope, collections }: Settings): Room => {
  const ground = { scope, extensions: [] }
  return {
    name: 'pricing',
    collections: [
      collections.priceLists(ground),
      collections.priceListEntries(ground),
      collections.currencies(ground),
      collections.priceHistory(ground),
    ],
    operations: [explainPrice, findArticles, listEntries, setEntries, importEntries],
    chores: [keepPriceHistory],
    sql: pricingObjects(scope),
    watches: ['price_lists', 'price_list_entries', 'currencies'],
  }
}
