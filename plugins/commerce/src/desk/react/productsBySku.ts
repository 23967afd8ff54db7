import { scopeOf, type Shop } from '@souk/kernel'
import type { CollectionSlug, PayloadRequest } from 'payload'

import { idOf } from '../../shared/idOf.ts'

/** The products of the shop that this person may see under the SKUs of an order of another shop. */
export const productsBySku = async (
  { req, shop }: { readonly req: PayloadRequest; readonly shop: Shop },
  skus: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (skus.length === 0) return new Map()
  const { field } = scopeOf(req.payload)
  const { docs } = await req.payload.find({
    collection: 'variants' as CollectionSlug,
    where: {
      and: [
        ...(field ? [{ [field]: { equals: shop.id } }] : []),
        { sku: { in: [...new Set(skus)] } },
      ],
    },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return new Map(
    (docs as unknown as { sku?: string | null; product: unknown }[]).flatMap(({ sku, product }) => {
      const id = idOf(product)
      return sku && id ? [[sku, id] as const] : []
    }),
  )
}
