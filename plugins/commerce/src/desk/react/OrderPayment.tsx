import { formatMoney } from '@souk/kernel/domain'

import { Pill } from '../../shared/Pill.tsx'
import { leadingPayment, paymentMethod, paymentStory, type DeskMoney } from '../domain/index.ts'
import { EarlierPayments } from './EarlierPayments.tsx'
import { PaymentRefunds } from './PaymentRefunds.tsx'
import { PaymentShare } from './PaymentShare.tsx'
import { Reference } from './Reference.tsx'
import { ReservedMoney } from './ReservedMoney.tsx'
import type { ShownOrder, Words } from './shownOrder.ts'
import { statusPill } from './statusPill.ts'

type Props = {
  readonly order: ShownOrder
  readonly money: DeskMoney
  readonly instructions: string | undefined
  /** Where reserved money is taken; null for whoever may not. */
  readonly takeAddress: string | null
  readonly words: Words
}

/** How it is paid, what it leaves the shop, what went back, and what came of each attempt. */
export const OrderPayment = ({ order, money, instructions, takeAddress, words }: Props) => {
  const leading = leadingPayment(money.payments)
  const others = money.payments.filter((payment) => payment !== leading)
  const { label, tone } = statusPill('paymentStatus', {
    value: order.paymentStatus,
    status: order.status,
  })
  const waits = order.status === 'confirmed' && order.paymentStatus === 'pending'
  const reference = leading?.intentId ?? leading?.externalId
  return (
    <section aria-label="Payment" className="souk-card souk-screen-only souk-payment">
      <div className="souk-card__head">
        <h2>Payment</h2>
        <Pill tone={tone}>{label}</Pill>
      </div>
      {leading ? (
        <>
          <p>
            <strong className="souk-amount">
              {formatMoney({ amount: leading.amount, currency: leading.currency }, words.language)}
            </strong>{' '}
            by {paymentMethod(leading)}
          </p>
          {reference && <Reference text={reference} />}
          <Story payment={leading} />
          {leading.state === 'authorized' && (
            <ReservedMoney payment={leading} takeAddress={takeAddress} words={words} />
          )}
          <PaymentShare money={money} payment={leading} words={words} />
        </>
      ) : (
        <p className="souk-muted">Nothing was asked for yet.</p>
      )}
      {waits && leading?.way.isByHand && instructions && (
        <figure className="souk-quote">
          <figcaption className="souk-muted souk-small">The shopper was told:</figcaption>
          <p>{instructions}</p>
        </figure>
      )}
      <PaymentRefunds money={money} words={words} />
      <EarlierPayments payments={others} words={words} />
    </section>
  )
}

const Story = ({ payment }: { readonly payment: DeskMoney['payments'][number] }) => {
  const story = paymentStory(payment)
  if (story === null) return null
  if (payment.state !== 'needs_review') {
    return <p className={payment.state === 'failed' ? 'souk-trouble' : 'souk-muted'}>{story}</p>
  }
  return (
    <div className="souk-warning souk-warning--bad">
      <p>{story}</p>
      <p>
        Look the payment up at your payment provider by its reference and compare the amount. If it
        is not what you want, send it back there.
      </p>
    </div>
  )
}
