import type { CollectionAfterChangeHook } from 'payload'

import type { Extension } from '../../shared/collectionBuilder.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { openLevels } from '../operations/levels.sql.ts'
import { isCountedForm } from './isCountedForm.ts'
import { keepPartsAmongVariants } from './keepParts.ts'
import { keepPolicyOfVariant } from './keepPolicy.ts'
import { keepStock } from './keepStock.ts'
import { stockOfVariant } from './loadStock.ts'
import { lockStatedOfVariant } from './lockStated.ts'
import { lowStockFields } from './lowStockFields.ts'
import { policyFields } from './policyFields.ts'
import { partsField } from './partsField.ts'
import { partsSetAside, setPartsAside } from './statedParts.ts'
import { onlyStatedStock } from './statedStock.ts'
import { stockFields } from './stockFields.ts'
import { stockContext } from './writeStock.ts'

const keepStockOfVariant: CollectionAfterChangeHook = async ({
  collection,
  data,
  doc,
  operation,
  req,
}) => {
  const variant = String(doc.id)
  // Whoever saves may have asked for a part of the document only.
  const owner: Record<string, unknown> = { ...data, ...doc }
  if (operation === 'create') {
    await sqlOf(req)(openLevels(stockContext(req, owner).scope, [variant]))
  }
  const parts = partsSetAside(req, collection.slug)
  return { ...doc, ...(await keepStock(req, { variant, owner, data, parts })) }
}

/** `stock` in and out of variants, with `held` and `available` beside it; what a bundle is made of. */
export const stockOfVariants: Extension = {
  fields: [
    ...stockFields({
      load: stockOfVariant,
      condition: (variant) => isCountedForm(variant) && !isMade(variant),
    }),
    policyFields({ none: 'As the product', condition: isCountedForm }),
    lowStockFields({ none: 'As the product' }),
    partsField({ load: stockOfVariant }),
  ],
  hooks: {
    beforeOperation: [onlyStatedStock],
    beforeChange: [lockStatedOfVariant, setPartsAside],
    afterChange: [keepPolicyOfVariant, keepStockOfVariant],
    beforeDelete: [keepPartsAmongVariants],
  },
}

const isMade = ({ parts }: { parts?: unknown }): boolean => Array.isArray(parts) && parts.length > 0
