import { sql } from '@souk/kernel'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'

import type { Extension } from '../../shared/collectionBuilder.ts'
import { refusing } from '../../shared/refusal.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { inventoryErrors } from '../domain/index.ts'
import { isCountedForm } from './isCountedForm.ts'
import { keepPartsOfProduct } from './keepParts.ts'
import { keepPolicyOfProduct } from './keepPolicy.ts'
import { keepStock } from './keepStock.ts'
import { stockOfProduct } from './loadStock.ts'
import { lockStatedOfProduct } from './lockStated.ts'
import { lowStockFields } from './lowStockFields.ts'
import { policyFields } from './policyFields.ts'
import { partsField } from './partsField.ts'
import { partsSetAside, setPartsAside } from './statedParts.ts'
import { onlyStatedStock } from './statedStock.ts'
import { stockFields } from './stockFields.ts'

/** A simple product's stock is that of its one variant, which the catalogue has made by now. */
const keepStockOfProduct: CollectionAfterChangeHook = async ({ collection, data, doc, req }) => {
  const owner: Record<string, unknown> = { ...data, ...doc }
  const parts = partsSetAside(req, collection.slug)
  const isStated = parts !== undefined || (data?.stock !== null && data?.stock !== undefined)
  if (!isStated || has('options', owner)) return doc
  const [variant] = await sqlOf(req)<{ id: string }>(sql`
    select v.id::text as id from variants v where v.product_id = ${doc.id} and v.combination = ''`)
  if (!variant) return doc
  return { ...doc, ...(await keepStock(req, { variant: variant.id, owner, data, parts })) }
}

/** What is made of parts, or is one, stays goods: a sale takes it off the shelf. */
const keepKindOfBundled: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as { id: string } | undefined
  if (!before?.id || isCountedForm(data)) return data
  const [bundled] = await sqlOf(req)(sql`
    select 1 from bundle_parts bp join variants v on v.id in (bp.bundle_id, bp.part_id)
    where v.product_id = ${before.id}::uuid limit 1`)
  if (!bundled) return data
  return refusing(() => {
    throw inventoryErrors.bundle_impossible({
      why: 'This is a bundle, or a part of one, so it stays goods. Take it apart first.',
    })
  })
}

const has = (list: 'options' | 'parts', document: Readonly<Record<string, unknown>>): boolean => {
  const { [list]: entries } = document
  return Array.isArray(entries) && entries.length > 0
}

/** Stock on the product's own form, where there are no options; the sum of its variants elsewhere. */
export const stockOfProducts: Extension = {
  fields: [
    ...stockFields({
      load: stockOfProduct,
      condition: (product) =>
        isCountedForm(product) && !has('options', product) && !has('parts', product),
    }),
    partsField({
      load: stockOfProduct,
      condition: (product) => isCountedForm(product) && !has('options', product),
    }),
    policyFields({
      none: 'Stop selling',
      condition: isCountedForm,
    }),
    lowStockFields({ none: 'As the shop' }),
  ],
  hooks: {
    beforeOperation: [onlyStatedStock],
    beforeChange: [keepKindOfBundled, lockStatedOfProduct, setPartsAside],
    afterChange: [keepPolicyOfProduct, keepStockOfProduct],
    beforeDelete: [keepPartsOfProduct],
  },
}
