import { formatMoney } from '@souk/kernel/domain'

import { Pill } from '../../shared/Pill.tsx'
import { dateText } from './dateText.ts'
import type { ShownOrder, ShownPayment, Words } from './shownOrder.ts'
import { statusPill } from './statusPill.ts'

type Props = {
  readonly order: ShownOrder
  readonly payments: readonly ShownPayment[]
  readonly instructions: string | undefined
  readonly words: Words
}

/** How it is paid, what the shopper was told about it, and what came of each attempt. */
export const OrderPayment = ({ order, payments, instructions, words }: Props) => {
  const [latest, ...earlier] = payments
  const { label, tone } = statusPill('paymentStatus', {
    value: order.paymentStatus,
    status: order.status,
  })
  const waits = order.status === 'confirmed' && order.paymentStatus === 'pending'
  return (
    <section aria-label="Payment" className="souk-card souk-screen-only">
      <div className="souk-card__head">
        <h2>Payment</h2>
        <Pill tone={tone}>{label}</Pill>
      </div>
      {latest ? (
        <p>
          <strong className="souk-amount">
            {formatMoney({ amount: latest.amount, currency: latest.currency }, words.language)}
          </strong>{' '}
          by {METHODS[latest.provider] ?? latest.provider}
          {latest.externalId && (
            <span className="souk-muted souk-small souk-block">{latest.externalId}</span>
          )}
        </p>
      ) : (
        <p className="souk-muted">Nothing was asked for yet.</p>
      )}
      {waits && latest?.provider === 'manual' && instructions && (
        <figure className="souk-quote">
          <figcaption className="souk-muted souk-small">The shopper was told:</figcaption>
          <p>{instructions}</p>
        </figure>
      )}
      {earlier.length > 0 && (
        <ul className="souk-bare souk-small souk-muted souk-order__earlier">
          {earlier.map(({ id, state, provider, createdAt }) => (
            <li key={id}>
              {dateText(createdAt, words)}: {METHODS[provider] ?? provider},{' '}
              {state.replace(/_/g, ' ')}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const METHODS: Readonly<Record<string, string>> = {
  manual: 'bank transfer or on delivery',
  stripe: 'card',
}
