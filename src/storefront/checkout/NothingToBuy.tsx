import Link from 'next/link'

import type { ShopPage } from '../shop/openPage.ts'
import { Button } from '../ui/Button.tsx'

export const NothingToBuy = ({ page: { t, routes } }: { page: ShopPage }) => (
  <div className="mx-auto max-w-md py-16 text-center">
    <h1 className="text-3xl">{t('checkout.emptyTitle')}</h1>
    <p className="mt-3 text-quiet">{t('checkout.emptyText')}</p>
    <Button asChild size="large" className="mt-8">
      <Link href={routes.products}>{t('cart.browse')}</Link>
    </Button>
  </div>
)
