import type { ReactNode } from 'react'

import type { ShopPage } from '../shop/openPage.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'

type Props = {
  page: ShopPage
  title: string
  description: string | null
  /** What lies between all products and this list. */
  above?: readonly { label: string; href: string }[]
  children?: ReactNode
}

/** What a list of products is called and about. */
export const ListHeader = ({ page, title, description, above = [], children }: Props) => {
  const { routes, t } = page
  return (
    <div className="mb-10">
      <Breadcrumbs
        label={t('catalogue.breadcrumbs')}
        crumbs={[{ label: t('catalogue.title'), href: routes.products }, ...above]}
        current={title}
      />
      <h1 className="mt-4 text-4xl sm:text-6xl">{title}</h1>
      {description && <p className="mt-3 max-w-2xl text-lg text-quiet">{description}</p>}
      {children}
    </div>
  )
}
