import type { DisputeTruth } from './providerTruth.ts'

type Payment = {
  readonly id: string
  readonly amount: number
  readonly currency: string
  /** What has been sent back of it, or is about to be. */
  readonly refunded: number
}

type Claim = Pick<DisputeTruth, 'state' | 'amount' | 'currency'> & {
  readonly payment: string
}

/** What banks have taken of a payment for good; all of it where they count in another currency. */
export const takenByBanks = (
  { id, amount, currency }: Pick<Payment, 'id' | 'amount' | 'currency'>,
  claims: readonly Claim[],
): number =>
  claims
    .filter(({ payment, state }) => payment === id && state === 'lost')
    .reduce((sum, lost) => sum + (lost.currency === currency ? lost.amount : amount), 0)

/** What of a payment is with the shop still, and can go back; minor units. */
export const moneyLeft = (payment: Payment, claims: readonly Claim[]): number =>
  Math.max(0, payment.amount - payment.refunded - takenByBanks(payment, claims))

/** Whether a bank has asked about a payment, or claims it, and has not decided yet. */
export const isClaimed = ({ id }: Pick<Payment, 'id'>, claims: readonly Claim[]): boolean =>
  claims.some(({ payment, state }) => payment === id && state !== 'won' && state !== 'lost')
