import { formatMoney } from '@souk/kernel/domain'

import { sayWhy } from '../../promotions/domain/index.ts'
import type { ShownOrder, Words } from './shownOrder.ts'

type Props = { readonly order: ShownOrder; readonly words: Words }

/** Why each discount was given when the order was placed, and why the shopper's other codes were not. */
export const OrderPromotions = ({ order, words }: Props) => {
  const { currency, promotions } = order
  const told = (promotions ?? []).filter(({ isApplied, code }) => isApplied || code !== null)
  if (told.length === 0) return null
  return (
    <section aria-label="Discounts" className="souk-card souk-screen-only">
      <h2>Discounts</h2>
      <ul className="souk-bare souk-stack">
        {told.map(({ promotion, code, title, isApplied, amount, reason }) => (
          <li key={`${promotion} ${code ?? ''}`}>
            <strong>{title}</strong>
            {code && code !== title && <span className="souk-muted"> ({code})</span>}
            <span className="souk-amount">
              {isApplied ? ` −${formatMoney({ amount, currency }, words.language)}` : ' not given'}
            </span>
            <span className="souk-muted souk-small souk-block">
              {sayWhy(reason, { locale: words.language, currency, timeZone: words.timeZone })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
