import type { Payout, PayoutState } from '../domain/index.ts'
import { dayText, momentText, type Words } from './words.ts'

const ARRIVES: Readonly<Record<PayoutState, string>> = {
  pending: 'Should arrive',
  in_transit: 'Should arrive',
  paid: 'Arrived',
  canceled: 'Was to arrive',
  failed: 'Was to arrive',
}

/** Where the money goes and when. */
export const PayoutFacts = ({ payout, words }: { payout: Payout; words: Words }) => (
  <section aria-label="About this payout" className="souk-card">
    <dl className="souk-facts souk-payout__facts">
      <Fact
        name={ARRIVES[payout.state]}
        value={dayText(payout.arrivalDate, { ...words, timeZone: 'UTC' })}
      />
      <Fact name="Sent" value={momentText(payout.happenedAt, words)} />
      <Fact name="To the bank account" value={payout.bank ?? 'As set at Stripe'} />
      <Fact name="Payout at Stripe" value={payout.externalId} />
    </dl>
  </section>
)

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)
