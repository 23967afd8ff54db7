import { formatMoney } from '@souk/kernel/domain'

import { shopsShare, type DeskMoney, type DeskPayment } from '../domain/index.ts'
import type { Words } from './shownOrder.ts'

type Props = {
  readonly payment: DeskPayment
  readonly money: DeskMoney
  readonly words: Words
}

/** What goes off a payment, down to what is left for the shop. Nothing where nothing goes off. */
export const PaymentShare = ({ payment, money, words }: Props) => {
  const share = shopsShare(payment, money)
  if (!share || (payment.way.isByHand && share.left === share.paid)) return null
  const { currency } = payment
  const bare = (amount: number) => formatMoney({ amount, currency }, words.language)
  const text = (amount: number) => (amount < 0 ? `−${bare(-amount)}` : bare(amount))
  const { providerFee, platformFee, refunded, withheld, charge, left } = share
  const rows = [
    ['Sent back', refunded],
    ['Claimed back by the bank', withheld],
    ['Charged for the dispute', charge],
    ['Payment fee', providerFee ?? 0],
    ['Platform fee', platformFee],
  ] as const
  return (
    <dl className="souk-receipt souk-receipt--full souk-amount">
      <div>
        <dt>Paid</dt>
        <dd>{text(share.paid)}</dd>
      </div>
      {rows.map(([label, amount]) =>
        amount === 0 ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text(-amount)}</dd>
          </div>
        ),
      )}
      {providerFee === null && !payment.way.isByHand && (
        <div className="souk-muted">
          <dt>Payment fee</dt>
          <dd>not told yet</dd>
        </div>
      )}
      <div className="souk-receipt__total">
        <dt>Left for you</dt>
        <dd>{text(left)}</dd>
      </div>
    </dl>
  )
}
