import type { OrderView } from '@souk/commerce'
import Link from 'next/link'

import type { ShopPage } from '../shop/openPage.ts'

type Props = { orders: readonly OrderView[]; page: ShopPage }

/** Orders at a glance, each the way to its page. */
export const OrderList = ({ orders, page: { t, format, routes } }: Props) => {
  if (orders.length === 0) return <p className="text-quiet">{t('account.noOrders')}</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {orders.map((order) => {
        const number = String(order.number ?? '')
        return (
          <li key={order.id}>
            <Link
              href={routes.order(order.id)}
              prefetch={false}
              aria-label={t('account.showOrder', { number })}
              className="-mx-3 grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-1 rounded-shop px-3 py-4 hover:bg-muted sm:grid-cols-[1fr_1fr_auto]"
            >
              <span>
                <span className="block font-semibold">{t('orders.number', { number })}</span>
                <span className="block text-sm text-quiet">{format.date(order.placedAt)}</span>
              </span>
              <span className="max-sm:col-start-1 text-sm">
                {t(`orders.payment.${order.paymentStatus}`)} ·{' '}
                {t(`orders.fulfilment.${order.fulfilmentStatus}`)}
              </span>
              <span className="font-semibold tabular-nums max-sm:row-start-1 max-sm:col-start-2">
                {format.money(order.totals.total, order.currency)}
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
