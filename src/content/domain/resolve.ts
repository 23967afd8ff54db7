import type { Picture } from '@souk/commerce'

import { isFields, richTextTarget } from './references.ts'

/** What ids turned out to be. What is missing was deleted or is not published. */
export type Found = {
  readonly media: ReadonlyMap<string, Picture>
  readonly pages: ReadonlyMap<string, string>
  readonly categories: ReadonlyMap<string, string>
  readonly collections: ReadonlyMap<string, string>
  readonly products: ReadonlyMap<string, string>
}

/**
 * Puts in place of ids what a storefront can show: pictures whole, links as addresses below the
 * shop's own root, products and categories by slug. A link to something gone is left out.
 */
export const resolve = (value: unknown, found: Found): unknown => {
  if (Array.isArray(value)) {
    return value.map((one) => resolve(one, found)).filter((one) => one !== undefined)
  }
  if (!isFields(value)) return value
  if (isLink(value)) return resolveLink(value, found)
  const node = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, resolveField(name, inner, found)]),
  )
  const target = richTextTarget(value)
  if (!target) return node
  return {
    ...node,
    value:
      target.kind === 'media'
        ? (found.media.get(target.id) ?? null)
        : hrefOf(target.kind, target.id, found),
  }
}

const resolveField = (name: string, inner: unknown, found: Found): unknown => {
  if (name === 'image') return typeof inner === 'string' ? (found.media.get(inner) ?? null) : null
  if (name === 'category' || name === 'collection')
    return typeof inner === 'string' ? (found[plural(name)].get(inner) ?? null) : null
  if (name === 'products' && Array.isArray(inner)) {
    return inner.flatMap((id) => found.products.get(String(id)) ?? [])
  }
  return resolve(inner, found)
}

type Link = { label: string; kind: string; url?: string | null } & Record<string, unknown>

const isLink = (value: Record<string, unknown>): value is Link =>
  typeof value.label === 'string' && typeof value.kind === 'string'

const resolveLink = ({ label, kind, url, ...targets }: Link, found: Found) => {
  const href =
    kind === 'url'
      ? (url ?? undefined)
      : kind === 'products'
        ? '/products'
        : isTarget(kind)
          ? hrefOf(plural(kind), String(targets[kind]), found)
          : undefined
  return href ? { label, href } : undefined
}

const PLURALS = {
  page: 'pages',
  category: 'categories',
  collection: 'collections',
  product: 'products',
} as const
type Target = keyof typeof PLURALS

const plural = <Name extends Target>(kind: Name): (typeof PLURALS)[Name] => PLURALS[kind]

const isTarget = (kind: string): kind is Target => Object.hasOwn(PLURALS, kind)

const hrefOf = (kind: string, id: string, found: Found): string | undefined => {
  if (kind === 'pages') {
    const slug = found.pages.get(id)
    return slug === undefined ? undefined : slug === 'home' ? '/' : `/pages/${slug}`
  }
  if (kind === 'categories') return prefixed('/categories/', found.categories.get(id))
  if (kind === 'collections') return prefixed('/collections/', found.collections.get(id))
  if (kind === 'products') return prefixed('/products/', found.products.get(id))
  return undefined
}

const prefixed = (prefix: string, slug: string | undefined): string | undefined =>
  slug === undefined ? undefined : `${prefix}${slug}`
