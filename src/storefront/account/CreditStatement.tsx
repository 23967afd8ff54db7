import { readStoreCredit } from '@souk/commerce'

import { ask } from '../shop/ask.ts'
import type { ShopPage } from '../shop/openPage.ts'

/** What a customer has with the shop and what has moved on it; nothing for whoever never had any. */
export const CreditStatement = async ({ page: { shop, t, format } }: { page: ShopPage }) => {
  const { docs } = await ask(shop, readStoreCredit, {})
  if (docs.length === 0) return null
  return (
    <section aria-labelledby="account-credit" className="mt-10">
      <h2 id="account-credit" className="mb-3 text-xl">
        {t('account.credit')}
      </h2>
      {docs.map(({ currency, available, entries }) => (
        <div key={currency}>
          <p className="text-lg font-semibold tabular-nums">{format.money(available, currency)}</p>
          <p className="text-quiet">{t('account.creditText')}</p>
          <ul className="mt-4 divide-y divide-line border-y border-line">
            {entries.map(({ at, kind, amount, order, reason }) => (
              <li key={`${at} ${kind} ${amount}`} className="flex justify-between gap-6 py-3">
                <span>
                  <span className="block">
                    {t(`account.creditMoves.${kind}`)}
                    {order !== null && ` · ${t('orders.number', { number: String(order) })}`}
                  </span>
                  <span className="block text-sm text-quiet">
                    {format.date(at)}
                    {reason && ` · ${reason}`}
                  </span>
                </span>
                <span className="tabular-nums">
                  {amount > 0 ? '+' : '−'}
                  {format.money(Math.abs(amount), currency)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
