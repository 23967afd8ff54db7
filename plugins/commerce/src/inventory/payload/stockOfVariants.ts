import type { CollectionAfterChangeHook } from 'payload'

import type { Extension } from '../../shared/collectionBuilder.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { openLevels } from '../operations/levels.sql.ts'
import { availableStock } from '../domain/index.ts'
import { stockOfVariant } from './loadStock.ts'
import { lockStatedOfVariant } from './lockStated.ts'
import { onlyStatedStock } from './statedStock.ts'
import { stockFields } from './stockFields.ts'
import { stockContext, writeStock } from './writeStock.ts'

const keepStock: CollectionAfterChangeHook = async ({ data, doc, operation, req }) => {
  const variant = String(doc.id)
  // Whoever saves may have asked for a part of the document only.
  const owner: Record<string, unknown> = { ...data, ...doc }
  if (operation === 'create') {
    await sqlOf(req)(openLevels(stockContext(req, owner).scope, [variant]))
  }
  await writeStock(req, { variant, owner, data })
  const stock = (await stockOfVariant(req, variant)) ?? { onHand: 0, held: 0 }
  // The document was read before its stock was written.
  return {
    ...doc,
    stock: stock.onHand,
    stockSeen: stock.onHand,
    held: stock.held,
    available: availableStock(stock),
  }
}

/** `stock` in and out of variants, with `held` and `available` beside it. */
export const stockOfVariants: Extension = {
  fields: [stockFields({ load: stockOfVariant })],
  hooks: {
    beforeOperation: [onlyStatedStock],
    beforeChange: [lockStatedOfVariant],
    afterChange: [keepStock],
  },
}
