import type { CategoryNode } from '@souk/commerce'
import Link from 'next/link'

import type { ShopPage } from '../shop/openPage.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'

type Props = { path: readonly CategoryNode[]; page: ShopPage }

/** What a category is called and about, and the shelves below it. */
export const CategoryHeader = ({ path, page: { routes, t } }: Props) => {
  const category = path.at(-1)
  if (!category) return null
  return (
    <div className="mb-10">
      <Breadcrumbs
        label={t('catalogue.breadcrumbs')}
        crumbs={[
          { label: t('catalogue.title'), href: routes.products },
          ...path
            .slice(0, -1)
            .map(({ slug, title }) => ({ label: title, href: routes.category(slug) })),
        ]}
        current={category.title}
      />
      <h1 className="mt-4 text-4xl sm:text-6xl">{category.title}</h1>
      {category.description && (
        <p className="mt-3 max-w-2xl text-lg text-quiet">{category.description}</p>
      )}
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
    </div>
  )
}
