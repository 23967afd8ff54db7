import { formatMoney } from '@souk/kernel/domain'
import { Pill } from '@souk/kernel/panel'

import { paymentMethod, paymentStory, type DeskPayment } from '../domain/index.ts'
import { dateText } from './dateText.ts'
import type { Words } from './shownOrder.ts'
import { statusPill } from './statusPill.ts'

type Props = { readonly payments: readonly DeskPayment[]; readonly words: Words }

/** Other attempts to pay the order, and what came of each. */
export const EarlierPayments = ({ payments, words }: Props) => {
  if (payments.length === 0) return null
  return (
    <details className="souk-order__earlier">
      <summary>
        {payments.length === 1 ? 'Another attempt' : `${payments.length} other attempts`}
      </summary>
      <ul className="souk-bare">
        {payments.map((payment) => {
          const { id, state, amount, currency, createdAt } = payment
          const { label, tone } = statusPill('state', { value: state, status: undefined })
          return (
            <li key={id}>
              <span className="souk-refunds__head">
                <span>
                  {formatMoney({ amount, currency }, words.language)} by {paymentMethod(payment)}
                </span>
                <Pill tone={tone}>{label}</Pill>
              </span>
              <span className="souk-muted souk-small souk-block">
                {dateText(createdAt, words)}
                {state === 'paid' ? '' : ` · ${paymentStory(payment)}`}
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
