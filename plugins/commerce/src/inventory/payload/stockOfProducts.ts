import { sql } from '@souk/kernel'
import type { CollectionAfterChangeHook } from 'payload'

import type { Extension } from '../../shared/collectionBuilder.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { availableStock } from '../domain/index.ts'
import { stockOfProduct } from './loadStock.ts'
import { lockStatedOfProduct } from './lockStated.ts'
import { onlyStatedStock } from './statedStock.ts'
import { stockFields } from './stockFields.ts'
import { writeStock } from './writeStock.ts'

/** A simple product's stock is that of its one variant, which the catalogue has made by now. */
const keepStock: CollectionAfterChangeHook = async ({ data, doc, req }) => {
  if (data?.stock === null || data?.stock === undefined || hasOptions({ ...data, ...doc }))
    return doc
  const [variant] = await sqlOf(req)<{ id: string }>(sql`
    select v.id::text as id from variants v where v.product_id = ${doc.id} and v.combination = ''`)
  if (!variant) return doc
  await writeStock(req, { variant: variant.id, owner: { ...data, ...doc }, data })
  const stock = (await stockOfProduct(req, String(doc.id))) ?? { onHand: 0, held: 0 }
  return {
    ...doc,
    stock: stock.onHand,
    stockSeen: stock.onHand,
    held: stock.held,
    available: availableStock(stock),
  }
}

const hasOptions = (product: unknown): boolean => {
  const { options } = (product ?? {}) as { options?: unknown }
  return Array.isArray(options) && options.length > 0
}

/** Stock on the product's own form, where there are no options; the sum of its variants elsewhere. */
export const stockOfProducts: Extension = {
  fields: [stockFields({ load: stockOfProduct, condition: (product) => !hasOptions(product) })],
  hooks: {
    beforeOperation: [onlyStatedStock],
    beforeChange: [lockStatedOfProduct],
    afterChange: [keepStock],
  },
}
