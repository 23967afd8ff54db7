import type { CollectionBeforeDeleteHook, CollectionSlug } from 'payload'

/** A variant is nothing without its product. Orders have frozen what they sold. */
export const takeVariantsAlong: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.delete({
    collection: 'variants' as CollectionSlug,
    where: { product: { equals: id } },
    req,
    depth: 0,
  })
}
