import {
  listProducts as makeList,
  readProduct as makeRead,
  suggestProducts as makeSuggest,
  type Offer,
} from './catalogue/operations/index.ts'
import { extrasPort } from './extras/operations/index.ts'
import { LOW_STOCK } from './inventory/domain/index.ts'
import { availableSql } from './inventory/operations/index.ts'
import { priceSql } from './pricing/operations/index.ts'

export {
  listCategories,
  listCollections,
  readCollection,
  readShop,
} from './catalogue/operations/index.ts'

const offer: Offer = (ctx, { variant, currency }) => ({
  ...priceSql(ctx, { variant, currency }),
  ...availableSql(variant),
})

export const listProducts = makeList(offer)
export const suggestProducts = makeSuggest(offer)
export const readProduct = makeRead({ offer, lowStock: LOW_STOCK, extras: extrasPort })
