import { Link } from '@payloadcms/ui'
import { formatMoney } from '@souk/kernel/domain'

import { giftCardStateLabels, type GiftCardState } from '../../gift-cards/domain/index.ts'
import { dateText } from './dateText.ts'
import type { ShownOrder, Words } from './shownOrder.ts'

/** A gift card of the order as Payload reads it. Amounts in minor units. */
export type DeskGiftCard = {
  readonly id: string
  readonly last4: string
  readonly state: GiftCardState
  readonly issued: number
  readonly balance: number
  readonly recipientEmail: string | null
  readonly sendAt: string | null
  readonly sentAt: string | null
}

type Props = {
  readonly cards: readonly DeskGiftCard[]
  readonly order: ShownOrder
  readonly words: Words
  readonly admin: string
}

/** What became of the gift cards that were bought: whom they went to, and what is left on them. */
export const SoldGiftCards = ({ cards, order, words, admin }: Props) => {
  if (cards.length === 0) return null
  const amount = (value: number) =>
    formatMoney({ amount: value, currency: order.currency }, words.language)
  return (
    <section aria-label="Gift cards" className="souk-card">
      <h2>Gift cards</h2>
      <ul className="souk-bare">
        {cards.map((card) => (
          <li className="souk-line" key={card.id}>
            <div className="souk-line__what">
              <Link href={`${admin}/collections/gift-cards/${card.id}`} prefetch={false}>
                •••• {card.last4}
              </Link>
              <span className="souk-muted souk-small">
                {[giftCardStateLabels[card.state], standing(card, words)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            <div className="souk-line__times souk-amount">{amount(card.issued)}</div>
            <div className="souk-line__sum souk-amount">{amount(card.balance)} left</div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const standing = (
  { sentAt, sendAt, recipientEmail, state }: DeskGiftCard,
  words: Words,
): string => {
  const to = recipientEmail ? `to ${recipientEmail}` : ''
  if (sentAt) return `Sent ${dateText(sentAt, words)} ${to}`
  if (sendAt) return `Goes out ${dateText(sendAt, words)} ${to}`
  return state === 'active' ? `On its way ${to}` : to
}
