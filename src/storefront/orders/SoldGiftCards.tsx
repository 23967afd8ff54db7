import type { OrderView } from '@souk/commerce'

import { ResendForm } from '../giftCards/ResendForm.tsx'
import type { ShopPage } from '../shop/openPage.ts'
import { placeOf } from '../shop/speak.ts'

type Props = { order: OrderView; page: ShopPage }

/** What became of gift cards that were bought. Their codes are in their letters alone. */
export const SoldGiftCards = ({ order, page }: Props) => {
  const { t, format } = page
  if (order.soldGiftCards.length === 0) return null
  return (
    <section aria-labelledby="order-gift-cards">
      <h2 id="order-gift-cards" className="mb-2 text-xl">
        {t('giftCards.boughtTitle')}
      </h2>
      <p className="mb-3 max-w-prose text-sm text-quiet">{t('giftCards.boughtText')}</p>
      <ul className="divide-y divide-line border-y border-line">
        {order.soldGiftCards.map((card) => (
          <li key={card.id} className="flex flex-wrap items-center justify-between gap-3 py-4">
            <div className="min-w-0">
              <p className="font-medium">
                {t('giftCards.bought', {
                  amount: format.money(card.amount, order.currency),
                  last4: card.last4,
                })}
              </p>
              <p className="text-sm break-words text-quiet">{standing(card, page)}</p>
            </div>
            {card.state === 'active' && card.sentAt && (
              <ResendForm
                place={placeOf(page)}
                order={order.id}
                card={card.id}
                last4={card.last4}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const standing = (
  { state, sentAt, sendAt, recipientEmail, recipientName }: OrderView['soldGiftCards'][number],
  { t, format }: ShopPage,
): string => {
  const email = [recipientName, recipientEmail].filter(Boolean).join(', ')
  if (state !== 'active') return t(`giftCards.state.${state}`)
  if (sentAt) return t('giftCards.sent', { date: format.date(sentAt), email })
  if (sendAt) return t('giftCards.planned', { date: format.date(sendAt), email })
  return t('giftCards.state.active')
}
