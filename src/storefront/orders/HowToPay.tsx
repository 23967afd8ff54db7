import type { OrderView } from '@souk/commerce'

import type { ShopPage } from '../shop/openPage.ts'
import { Button } from '../ui/Button.tsx'
import { settleOrder } from './settleOrder.ts'

type Props = { order: OrderView; page: ShopPage }

/** What is left to do for who has not paid yet. */
export const HowToPay = ({ order, page: { shop, t, format } }: Props) => {
  if (!['pending', 'failed'].includes(order.paymentStatus) || order.status === 'cancelled')
    return null
  return (
    <section
      aria-labelledby="how-to-pay"
      className="rounded-shop border-l-4 border-accent bg-muted p-6"
    >
      <h2 id="how-to-pay" className="text-xl">
        {t('orders.payTitle')}
      </h2>
      {shop.paymentInstructions && (
        <p className="mt-3 whitespace-pre-line">{shop.paymentInstructions}</p>
      )}
      <p className="mt-3 font-semibold tabular-nums">
        {t('orders.amountDue')}: {format.money(order.totals.total, order.currency)}
      </p>
      {order.number !== null && <p>{t('orders.payReference', { number: String(order.number) })}</p>}
      {order.status === 'pending' && (
        <form action={settleOrder} className="mt-4 print:hidden">
          <input type="hidden" name="shop" value={shop.slug} />
          <input type="hidden" name="order" value={order.id} />
          <Button type="submit">{t('orders.check')}</Button>
        </form>
      )}
    </section>
  )
}
