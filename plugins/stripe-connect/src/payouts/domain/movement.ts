import { keptByStripe, ourAmount, partIn } from '../../payments/domain/index.ts'
import { momentOf } from './payoutFacts.ts'

/** A movement of a shop's balance at Stripe as we keep it; amounts in our minor units. */
export type Movement = {
  /** `txn_…` */
  readonly externalId: string
  readonly type: string
  readonly category: string
  readonly amount: number
  /** All that was kept of it, the platform's share among it; below nothing where it came back. */
  readonly fee: number
  readonly platformFee: number
  readonly net: number
  readonly currency: string
  /** What it is in the currency of what it was for, as the shop's books are kept. */
  readonly booked: number
  readonly bookedCurrency: string
  /** What it is of: `ch_…`, `re_…`, `du_…`, `po_…`. */
  readonly source: string | null
  readonly availableOn: string
  readonly happenedAt: string
}

/** The parts of Stripe's balance transaction that we read; the SDK's own type fits it. */
export type TransactionSeen = {
  readonly id: string
  readonly type: string
  readonly reporting_category: string
  readonly amount: number
  readonly fee: number
  readonly net: number
  readonly currency: string
  readonly fee_details: readonly { readonly amount: number; readonly type: string }[]
  readonly source: string | { readonly id: string } | null
  readonly available_on: number
  readonly created: number
}

type Size = { readonly amount: number; readonly currency: string }

/** https://docs.stripe.com/api/balance_transactions/object, its source spelled out */
export const movementOf = (seen: TransactionSeen): Movement => {
  const { currency } = seen
  const ours = (amount: number) => ourAmount(amount, currency)
  const kept = ours(keptByStripe(seen))
  const fee = ours(seen.fee)
  const size = sizeOf(seen.source)
  const isOther = size !== null && size.currency !== currency
  return {
    externalId: seen.id,
    type: seen.type,
    category: seen.reporting_category,
    amount: ours(seen.amount),
    fee,
    platformFee: fee - kept,
    net: ours(seen.net),
    currency: currency.toUpperCase(),
    booked: isOther ? bookedIn(seen, size) : ours(seen.net),
    bookedCurrency: (isOther ? size.currency : currency).toUpperCase(),
    source: typeof seen.source === 'string' ? seen.source : (seen.source?.id ?? null),
    availableOn: momentOf(seen.available_on),
    happenedAt: momentOf(seen.created),
  }
}

/**
 * Where the account holds another currency than the shopper paid in, the books have what was paid, and
 * its fees in proportion.
 */
const bookedIn = (seen: TransactionSeen, size: Size): number => {
  const stripes = keptByStripe(seen)
  const gross = Math.sign(seen.amount) * ourAmount(size.amount, size.currency)
  return gross - partIn(stripes, seen, size) - partIn(seen.fee - stripes, seen, size)
}

const sizeOf = (source: TransactionSeen['source']): Size | null => {
  if (source === null || typeof source === 'string') return null
  const {
    amount_captured: captured,
    currency,
    ...rest
  } = source as Readonly<Record<string, unknown>>
  const amount = captured ?? rest.amount
  return typeof amount === 'number' && typeof currency === 'string' ? { amount, currency } : null
}
