import type { FieldAccess } from 'payload'

import type { Extension } from '../../shared/collectionBuilder.ts'
import { foreignPrices } from './foreignPrices.ts'
import { priceFields } from './priceFields.ts'
import { priceFrom } from './priceFrom.ts'

export const pricesOfVariants = (cost: FieldAccess): Extension => ({
  fields: [priceFields({ cost, required: true }), foreignPrices()],
})

/** On the product itself, for one that has no options: its form is all there is to fill in. */
export const pricesOfProducts = (cost: FieldAccess): Extension => ({
  fields: [
    priceFields({
      cost,
      required: false,
      condition: (product) => !Array.isArray(product?.options) || product.options.length === 0,
    }),
    priceFrom,
  ],
})
