import { formatMoney } from '@souk/kernel/domain'
import { Pill } from '@souk/kernel/panel'

import {
  leadingPayment,
  paymentMethod,
  paymentStory,
  stuckRefunds,
  type DeskMoney,
  type DeskPayment,
} from '../domain/index.ts'
import { differencesOf } from './differencesOf.ts'
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
  /** Where refunds that do not get away are decided; null for whoever may not. */
  readonly refundsAddress: string | null
  /** Whether the person may know what others keep of the money. */
  readonly seesShare: boolean
  readonly words: Words
}

/** How it is paid, what it leaves the shop, what went back, and what came of each attempt. */
export const OrderPayment = ({ order, money, instructions, words, ...rights }: Props) => {
  const { takeAddress, refundsAddress, seesShare } = rights
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
          <Story order={order} payment={leading} />
          {leading.state === 'authorized' && (
            <ReservedMoney payment={leading} takeAddress={takeAddress} words={words} />
          )}
          {seesShare && <PaymentShare money={money} payment={leading} words={words} />}
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
      <PaymentRefunds
        money={money}
        refundsAddress={refundsAddress}
        stuck={stuckRefunds(order.timeline)}
        words={words}
      />
      <EarlierPayments payments={others} words={words} />
    </section>
  )
}

type StoryProps = { readonly order: ShownOrder; readonly payment: DeskPayment }

const Story = ({ order, payment }: StoryProps) => {
  const story = paymentStory(payment)
  if (story === null) return null
  if (payment.state !== 'needs_review') {
    return <p className={payment.state === 'failed' ? 'souk-trouble' : 'souk-muted'}>{story}</p>
  }
  const differs = differencesOf(order, payment)
  return (
    <div className="souk-warning souk-warning--bad">
      <p>{story}</p>
      {differs.length > 0 && <p>What differs: {differs.join(', ')}.</p>}
      <p>
        Look it up at your payment provider by its reference. If you do not want it, send it back
        with “Refund”.
      </p>
    </div>
  )
}
