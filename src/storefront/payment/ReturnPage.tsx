import { confirmOrder, type OrderView } from '@souk/commerce'
import { publicError } from '@souk/kernel'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'

import { LookUpPage } from '../orders/LookUpPage.tsx'
import { orderToken } from '../orders/orderCookie.ts'
import { visitorsOrder } from '../orders/visitorsOrder.ts'
import { ask } from '../shop/ask.ts'
import type { ShopPage } from '../shop/openPage.ts'
import { Button } from '../ui/Button.tsx'
import { LookAgain } from './LookAgain.tsx'
import { paymentOfOrder } from './paymentOf.ts'
import { standingOf, type Standing } from './standing.ts'

type Props = { page: ShopPage; id: string }

/** Where shoppers come back to from paying: it asks how the payment stands, and goes on asking. */
export const ReturnPage = async ({ page, id }: Props) => {
  const order = await visitorsOrder(page.shop, id)
  if (!order) return <LookUpPage page={page} isClosed />
  const { standing, total } = await askFor(page, order)
  if (standing === 'settled') redirect(page.routes.order(id))
  const { t, routes } = page
  const self = routes.paid(id)
  return (
    <div className="mx-auto flex max-w-xl flex-col items-start gap-6 py-8 sm:py-14">
      <p className="text-quiet">{t('payment.title')}</p>
      <div aria-live="polite" aria-atomic="true" className="flex flex-col gap-4">
        <h1 className="text-3xl sm:text-4xl">{t(`payment.${standing}Title`)}</h1>
        <p className="text-lg">{t(`payment.${standing}Text`)}</p>
      </div>
      <dl className="flex w-full items-baseline justify-between gap-6 border-y border-line py-4 tabular-nums">
        <dt>{t('payment.amount')}</dt>
        <dd className="text-xl font-semibold">{total}</dd>
      </dl>
      <div className="flex flex-wrap gap-3">
        {ASKING.has(standing) && (
          <LookAgain href={self} isHopeful={standing !== 'processing'}>
            {t('payment.lookAgain')}
          </LookAgain>
        )}
        {standing === 'waiting' && <Way to={routes.checkout}>{t('payment.backToPay')}</Way>}
        {standing === 'failed' && (
          <Button asChild size="large">
            <Link href={routes.checkout} prefetch={false}>
              {t('payment.tryAgain')}
            </Link>
          </Button>
        )}
        {(standing === 'returned' || standing === 'review') && (
          <Way to={routes.order(id)}>{t('payment.showOrder')}</Way>
        )}
      </div>
    </div>
  )
}

type Shown = Exclude<Standing, 'settled'> | 'unknown'

const ASKING: ReadonlySet<Shown> = new Set(['processing', 'waiting', 'unknown'])

const Way = ({ to, children }: { to: string; children: ReactNode }) => (
  <Button asChild look="outline" size="large">
    <Link href={to} prefetch={false}>
      {children}
    </Link>
  </Button>
)

/** Asks the provider, and says that nobody knows where it does not answer. */
const askFor = async (
  { shop, format }: ShopPage,
  before: OrderView,
): Promise<{ standing: Shown | 'settled'; total: string }> => {
  const key = { id: before.id, orderToken: await orderToken(shop, before.id) }
  const total = format.money(before.totals.total, before.currency)
  try {
    const { order } = await ask(shop, confirmOrder, key)
    const { payment } = await ask(shop, paymentOfOrder, key)
    return { standing: standingOf({ order, payment }), total }
  } catch (error) {
    if (publicError(error).status < 500) throw error
    return { standing: 'unknown', total }
  }
}
