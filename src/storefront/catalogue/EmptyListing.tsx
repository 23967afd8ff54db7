import Link from 'next/link'

import type { ShopPage } from '../shop/openPage.ts'
import { buttonStyle } from '../ui/Button.tsx'

export const EmptyListing = ({ page: { t, routes } }: { page: ShopPage }) => (
  <div className="rounded-shop bg-muted px-6 py-16 text-center">
    <h2 className="text-3xl">{t('catalogue.emptyTitle')}</h2>
    <p className="mx-auto mt-3 max-w-md text-quiet">{t('catalogue.emptyText')}</p>
    <Link href={routes.products} className={`${buttonStyle({ look: 'outline' })} mt-6`}>
      {t('shell.allProducts')}
    </Link>
  </div>
)
