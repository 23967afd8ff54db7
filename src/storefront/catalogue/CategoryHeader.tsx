import type { CategoryNode } from '@souk/commerce'
import Link from 'next/link'

import type { ShopPage } from '../shop/openPage.ts'
import { ListHeader } from './ListHeader.tsx'

type Props = { path: readonly CategoryNode[]; page: ShopPage }

/** What a category is called and about, and the shelves below it. */
export const CategoryHeader = ({ path, page }: Props) => {
  const { routes, t } = page
  const category = path.at(-1)
  if (!category) return null
  return (
    <ListHeader
      page={page}
      title={category.title}
      description={category.description}
      above={path
        .slice(0, -1)
        .map(({ slug, title }) => ({ label: title, href: routes.category(slug) }))}
    >
      {category.children.length > 0 && (
        <nav aria-label={t('catalogue.subcategories')} className="mt-6">
          <ul className="flex flex-wrap gap-2">
            {category.children.map(({ slug, title }) => (
              <li key={slug}>
                <Link
                  href={routes.category(slug)}
                  className="inline-flex min-h-11 items-center rounded-full border border-field px-4 hover:border-foreground hover:bg-muted"
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </ListHeader>
  )
}
