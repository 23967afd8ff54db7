import { formatMoney } from '@souk/kernel/domain'
import { Pill, type Tone } from '@souk/kernel/panel'

import { refundDestinationLabels, refundStateLabels, wentTo } from '../../payments/domain/index.ts'
import {
  returnReason,
  type DeskMoney,
  type DeskRefund,
  type StuckBecause,
} from '../domain/index.ts'
import { dateText } from './dateText.ts'
import type { Words } from './shownOrder.ts'
import { StuckRefund } from './StuckRefund.tsx'

type Props = {
  readonly money: DeskMoney
  /** Those that do not get away, and whether the provider refuses them. */
  readonly stuck: ReadonlyMap<string, StuckBecause>
  /** Where refunds are decided; null for whoever may not. */
  readonly refundsAddress: string | null
  readonly words: Words
}

const tones = {
  requested: 'calm',
  pending: 'calm',
  succeeded: 'good',
  failed: 'bad',
  cancelled: 'quiet',
} as const satisfies Record<DeskRefund['state'], Tone>

const STUCK = {
  refused:
    'Your payment provider refuses to send it: the shop is not connected with it any more, or its account there is closed. Connect it again and it goes out by itself, or choose what becomes of it.',
  silent:
    'Your payment provider does not answer. It is tried again until it works; please do not send the money in another way meanwhile.',
} as const satisfies Record<StuckBecause, string>

/** What somebody called off did not go wrong. */
const failed = ({ state, failure }: DeskRefund): boolean =>
  state === 'failed' || (state === 'cancelled' && failure !== null)

/** What went back, the latest first, and what to do about what did not arrive. */
export const PaymentRefunds = ({ money, stuck, refundsAddress, words }: Props) => {
  const { refunds, payments } = money
  if (refunds.length === 0) return null
  const ways = new Map(payments.map(({ id, currency, way }) => [id, { currency, way }]))
  return (
    <div className="souk-refunds">
      <h3>{refunds.length === 1 ? 'Refund' : 'Refunds'}</h3>
      <ul className="souk-bare">
        {refunds.toReversed().map((refund) => {
          const paid = ways.get(refund.payment)
          const { id, amount, state, reason, failure, createdAt } = refund
          const to = wentTo(refund)
          return (
            <li key={id}>
              <span className="souk-refunds__head">
                <strong className="souk-amount">
                  {paid && formatMoney({ amount, currency: paid.currency }, words.language)}
                </strong>
                <Pill tone={tones[state]}>{refundStateLabels[state]}</Pill>
              </span>
              <span className="souk-muted souk-small souk-block">
                {to !== 'payment' && `${refundDestinationLabels[to]} · `}
                {returnReason(reason)} · {dateText(createdAt, words)}
              </span>
              {state === 'requested' && stuck.has(id) && (
                <span className="souk-trouble souk-small souk-block">
                  {STUCK[stuck.get(id) ?? 'silent']}
                </span>
              )}
              {state === 'requested' && stuck.get(id) === 'refused' && refundsAddress && paid && (
                <StuckRefund
                  address={`${refundsAddress}/${id}/resolve`}
                  amount={formatMoney({ amount, currency: paid.currency }, words.language)}
                />
              )}
              {failed(refund) && (
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
