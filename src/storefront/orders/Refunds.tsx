import type { OrderView } from '@souk/commerce'

import type { ShopPage } from '../shop/openPage.ts'

type Props = { order: OrderView; page: ShopPage }

/** What has gone back to the shopper, and when. */
export const Refunds = ({ order: { refunds, currency }, page: { t, format } }: Props) => {
  const sent = refunds.filter(({ status }) => status !== 'failed' && status !== 'cancelled')
  return sent.length === 0 ? null : (
    <section aria-labelledby="order-refunds">
      <h2 id="order-refunds" className="mb-2 text-xl">
        {t('orders.refundsTitle')}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {sent.map(({ id, amount, at, to }) => (
          <li key={id} className="flex items-baseline justify-between gap-6 py-3 tabular-nums">
            <span>
              <time dateTime={at}>{format.date(at)}</time>
              {to !== 'payment' && (
                <span className="block text-sm text-quiet">{t(`orders.refundOnto.${to}`)}</span>
              )}
            </span>
            <span className="font-medium">{format.money(amount, currency)}</span>
          </li>
        ))}
      </ul>
      {sent.some(({ to }) => to === 'payment') && (
        <p className="mt-2 text-sm text-quiet">{t('orders.refundsText')}</p>
      )}
    </section>
  )
}
