import type { CategoryNode } from '@souk/commerce'
import type { Shop } from '@souk/kernel'

import { readNavigation } from '@/content/operations/index.ts'

import { listCategories } from '../catalogue/queries.ts'
import { ask } from './ask.ts'

export type NavigationLink = { readonly label: string; readonly href: string }
/** With what lies below it, where it leads to a category that has shelves of its own. */
export type HeaderLink = NavigationLink & { readonly below: readonly NavigationLink[] }
export type Navigation = {
  readonly header: readonly HeaderLink[]
  readonly footer: readonly {
    readonly heading: string
    readonly links: readonly NavigationLink[]
  }[]
  readonly footnote: string | null
}

const EMPTY = { header: [], footer: [], footnote: null }

/** Addresses begin at the shop's own root. Until somebody fills the menu, the shelves are it. */
export const navigationOf = async (shop: Shop): Promise<Navigation> => {
  const [{ header, footer, footnote }, categories] = await Promise.all([
    shop.features.includes('cms') ? ask(shop, readNavigation, {}) : EMPTY,
    listCategories(shop),
  ])
  const links = header.length > 0 ? header : categories.slice(0, 6).map(linkTo)
  return {
    header: links.map((link) => ({ ...link, below: below(categories, link.href) })),
    footer,
    footnote,
  }
}

const linkTo = ({ slug, title }: CategoryNode): NavigationLink => ({
  label: title,
  href: `/categories/${slug}`,
})

const below = (nodes: readonly CategoryNode[], href: string): readonly NavigationLink[] => {
  for (const node of nodes) {
    if (linkTo(node).href === href) return node.children.map(linkTo)
    const found = below(node.children, href)
    if (found.length > 0) return found
  }
  return []
}
