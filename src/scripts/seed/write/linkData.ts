import type { DemoLink } from '../shop.ts'
import { idIn, type Ids } from './desk.ts'

/** What pages and menus can point at. */
export type Targets = Readonly<Record<'pages' | 'categories' | 'products' | 'pictures', Ids>>

/** A link as the fields of `collections/fields/link.ts` keep it. */
export const linkData = (targets: Targets, link: DemoLink) => {
  const { label, kind } = link
  switch (link.kind) {
    case 'page':
      return { label, kind, page: idIn(targets.pages, link.page) }
    case 'category':
      return { label, kind, category: idIn(targets.categories, link.category) }
    case 'product':
      return { label, kind, product: idIn(targets.products, link.product) }
    case 'url':
      return { label, kind, url: link.url }
    default:
      return { label, kind }
  }
}
