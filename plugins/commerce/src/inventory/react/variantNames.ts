import type { CollectionSlug, PayloadRequest } from 'payload'

type Named = {
  readonly id: string
  readonly title?: string | null
  readonly sku?: string | null
  readonly product?: { readonly title?: string | null } | string | null
}

/** What variants are called, by id, as far as the person may see them. */
export const variantNames = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'variants' as CollectionSlug,
    where: { id: { in: [...ids] } },
    select: { title: true, sku: true, product: true } as never,
    req,
    user: req.user,
    overrideAccess: false,
    depth: 1,
    limit: ids.length,
    pagination: false,
  })
  return new Map((docs as unknown as Named[]).map((variant) => [variant.id, nameOf(variant)]))
}

const nameOf = ({ title, sku, product }: Named): string => {
  const of = typeof product === 'object' ? product?.title : null
  return [of, title === of ? null : title, sku].filter(Boolean).join(' · ')
}
