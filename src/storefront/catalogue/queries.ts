import type { CategoryNode, CollectionView, ProductCard, ProductView } from '@souk/commerce'
import type { AnyOperation, Operation, Shop } from '@souk/kernel'
import { cache } from 'react'
import type { z } from 'zod'

import { ask, find, findAsMember, operationNamed } from '../shop/ask.ts'

/** What a list of products may be asked for; amounts are minor units of the shop's currency. */
export type ProductFilter = {
  readonly q?: string
  readonly category?: string
  readonly collection?: string
  readonly ids?: string
  readonly sort?: Sort
  readonly page?: number
  readonly limit?: number
  readonly option?: Readonly<Record<string, readonly string[]>>
  readonly price?: { readonly min?: number; readonly max?: number }
  readonly inStock?: 'true'
  readonly facets?: 'true'
}

export const sorts = ['newest', 'price', '-price', 'title', 'relevance'] as const
export type Sort = (typeof sorts)[number]

/** The first has no `min`, the last no `max`. */
export type PriceRange = {
  readonly min: number | null
  readonly max: number | null
  readonly count: number
}

export type Facets = {
  readonly options: readonly {
    readonly name: string
    readonly values: readonly { readonly value: string; readonly count: number }[]
  }[]
  readonly categories: readonly {
    readonly id: string
    readonly slug: string
    readonly title: string
    readonly count: number
  }[]
  readonly price: { readonly min: number; readonly max: number } | null
  readonly prices: readonly PriceRange[]
}

export type ProductList = {
  readonly docs: readonly ProductCard[]
  readonly totalDocs: number
  /** There are at least `totalDocs`, and as many of each as the facets say. */
  readonly totalIsMinimum?: true
  readonly page: number
  readonly totalPages: number
  readonly facets?: Facets
}

export const listProducts = async (shop: Shop, filter: ProductFilter): Promise<ProductList> =>
  ask(shop, await answering<ProductList>('products.list'), filter)

export const findProduct = cache(async (shop: Shop, slug: string): Promise<ProductView | null> =>
  find(shop, await answering<ProductView>('products.read'), { slug }),
)

/** With its latest draft, for whoever is logged in to the panel. */
export const findProductDraft = async (shop: Shop, slug: string): Promise<ProductView | null> =>
  findAsMember(shop, await answering<ProductView>('products.read'), { slug, draft: 'true' })

/** The shop's shelves, each with those below it; none where the shop sells nothing. */
export const listCategories = cache(async (shop: Shop): Promise<readonly CategoryNode[]> => {
  if (!sells(shop)) return []
  const { docs } = await ask(shop, await answering<{ docs: CategoryNode[] }>('categories.list'), {})
  return docs
})

/** What a shop shows together across its shelves; none where the shop sells nothing. */
export const listCollections = cache(async (shop: Shop): Promise<readonly CollectionView[]> => {
  if (!sells(shop)) return []
  const asked = await answering<{ docs: CollectionView[] }>('collections.list')
  return (await ask(shop, asked, {})).docs
})

export const findCollection = cache(
  async (shop: Shop, slug: string): Promise<CollectionView | null> =>
    find(shop, await answering<CollectionView>('collections.read'), { slug }),
)

/** Products by hand-picked slugs, in that order; those that are gone or have no price are left out. */
export const pickProducts = async (
  shop: Shop,
  slugs: readonly string[],
): Promise<ProductCard[]> => {
  if (!sells(shop)) return []
  const found = await Promise.all(slugs.map((slug) => findProduct(shop, slug)))
  return found.flatMap((product) =>
    product?.priceRange ? [{ ...product, priceRange: product.priceRange }] : [],
  )
}

export const sells = ({ features }: Pick<Shop, 'features'>): boolean =>
  features.includes('commerce')

/** The shelves that products were counted on, and after them all others, of which nothing was counted. */
export const withShelves = (
  counted: Facets['categories'],
  nodes: readonly CategoryNode[],
): Facets['categories'] => [
  ...counted,
  ...nodes
    .flatMap(flattened)
    .flatMap(({ id, slug, title }) =>
      counted.some((one) => one.slug === slug) ? [] : [{ id, slug, title, count: 0 }],
    ),
]

const flattened = (node: CategoryNode): readonly CategoryNode[] => [
  node,
  ...node.children.flatMap(flattened),
]

/** The path from the top of the tree down to the category, itself last; empty if there is none. */
export const pathTo = (nodes: readonly CategoryNode[], slug: string): readonly CategoryNode[] => {
  for (const node of nodes) {
    if (node.slug === slug) return [node]
    const below = pathTo(node.children, slug)
    if (below.length > 0) return [node, ...below]
  }
  return []
}

/** The plugin's own operation; its exact input is checked when it is asked. */
const answering = <Answer>(name: string) =>
  operationNamed<Operation<string, AnyOperation['input'], z.ZodType<Answer>>>(name)
