import type { CollectionBeforeDeleteHook, CollectionSlug } from 'payload'

import { taxErrors } from '../domain/index.ts'

/** Without their class its products, extras and rates would be standard ones. */
export const keepUsedClasses: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const collection of ['products', 'extras', 'tax-rates'] as CollectionSlug[]) {
    const { totalDocs } = await req.payload.count({
      collection,
      where: { taxClass: { equals: id } },
      overrideAccess: true,
      req,
    })
    if (totalDocs > 0) throw taxErrors.tax_class_in_use({ count: totalDocs })
  }
}
