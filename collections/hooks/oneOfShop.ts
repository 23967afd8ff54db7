import { ValidationError, type CollectionBeforeValidateHook } from 'payload'

/** Says so kindly; two at the same moment the database tells apart. */
export const oneOfShop =
  (message: string): CollectionBeforeValidateHook =>
  async ({ collection, data, operation, req }) => {
    if (operation !== 'create') return data
    const { tenant } = (data ?? {}) as { readonly tenant?: unknown }
    const found = await req.payload.db.count({
      collection: collection.slug as 'navigation',
      where: { tenant: { equals: tenant } },
      req,
    })
    if (found.totalDocs === 0) return data
    throw new ValidationError(
      { collection: collection.slug, errors: [{ path: 'tenant', message }] },
      req.t,
    )
  }
