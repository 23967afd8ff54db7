import { formatMoney } from '@souk/kernel/domain'
import { Pill, type Tone } from '@souk/kernel/panel'

import { isRefundLost, refundStateLabels } from '../../payments/domain/index.ts'
import { returnReason, type DeskMoney, type DeskRefund } from '../domain/index.ts'
import { dateText } from './dateText.ts'
import type { Words } from './shownOrder.ts'

type Props = { readonly money: DeskMoney; readonly words: Words }

const tones = {
  requested: 'calm',
  pending: 'calm',
  succeeded: 'good',
  failed: 'bad',
  cancelled: 'quiet',
} as const satisfies Record<DeskRefund['state'], Tone>

/** What went back, the latest first, and what to do about what did not arrive. */
export const PaymentRefunds = ({ money: { refunds, payments }, words }: Props) => {
  if (refunds.length === 0) return null
  const ways = new Map(payments.map(({ id, currency, way }) => [id, { currency, way }]))
  return (
    <div className="souk-refunds">
      <h3>{refunds.length === 1 ? 'Refund' : 'Refunds'}</h3>
      <ul className="souk-bare">
        {refunds.toReversed().map((refund) => {
          const paid = ways.get(refund.payment)
          const { id, amount, state, reason, failure, createdAt } = refund
          return (
            <li key={id}>
              <span className="souk-refunds__head">
                <strong className="souk-amount">
                  {paid && formatMoney({ amount, currency: paid.currency }, words.language)}
                </strong>
                <Pill tone={tones[state]}>{refundStateLabels[state]}</Pill>
              </span>
              <span className="souk-muted souk-small souk-block">
                {returnReason(reason)} · {dateText(createdAt, words)}
              </span>
              {isRefundLost(state) && (
                <span className="souk-trouble souk-small souk-block">
                  {failure ? `${failure} ` : 'It did not reach the shopper. '}
                  The money is with you again: refund it once more, or ask the shopper for another
                  way.
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
