import { scopeOf, type Context } from '@souk/kernel'
import type { CollectionSlug, Where } from 'payload'

export type Doc = Readonly<Record<string, unknown>>

/** Documents of this shop by what they are called. */
export const documentsNamed = async (
  ctx: Context,
  collection: string,
  { field, names }: { readonly field: string; readonly names: readonly string[] },
): Promise<Doc[]> => {
  const { field: shop } = scopeOf(ctx.payload)
  const named: Where = { [field]: { in: [...names] } }
  const { docs } = await ctx.payload.find({
    collection: collection as CollectionSlug,
    where: shop ? { and: [{ [shop]: { equals: ctx.shop.id } }, named] } : named,
    depth: 0,
    pagination: false,
    limit: 0,
    sort: 'createdAt',
    req: ctx.req,
    overrideAccess: true,
  })
  return docs as unknown as Doc[]
}

/** Makes or changes a document of this shop. @returns its id */
export const keepDocument = async (
  ctx: Context,
  collection: string,
  { id, data }: { readonly id: string | null; readonly data: object },
): Promise<string> => {
  const { field } = scopeOf(ctx.payload)
  const common = {
    collection: collection as CollectionSlug,
    req: ctx.req,
    depth: 0,
    overrideAccess: true,
  }
  const fresh = { ...data, ...(field ? { [field]: ctx.shop.id } : {}) }
  const saved = id
    ? await ctx.payload.update({ ...common, id, data: data as never })
    : await ctx.payload.create({ ...common, data: fresh as never })
  return String((saved as { id: unknown }).id)
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

export const numberOf = (value: unknown): number | null =>
  typeof value === 'number' ? value : null

/** What is named but not there, in words. */
export const missingOf = (what: string, names: readonly string[]): string[] =>
  names.map((name) => `There is no ${what} “${name}” in your shop, so that is left out.`)
