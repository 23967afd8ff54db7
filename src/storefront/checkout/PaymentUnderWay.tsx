import Link from 'next/link'

import type { ShopPage } from '../shop/openPage.ts'
import { Button } from '../ui/Button.tsx'

type Props = { order: string; page: ShopPage }

/** For who comes to the checkout while their bank is at it: nobody should pay twice. */
export const PaymentUnderWay = ({ order, page: { t, routes } }: Props) => (
  <div className="mx-auto max-w-md py-16 text-center">
    <h1 className="text-3xl">{t('checkout.underWayTitle')}</h1>
    <p className="mt-3 text-quiet">{t('checkout.underWayText')}</p>
    <Button asChild size="large" className="mt-8">
      <Link href={routes.paid(order)} prefetch={false}>
        {t('checkout.underWayShow')}
      </Link>
    </Button>
  </div>
)
