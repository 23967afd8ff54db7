import type Stripe from 'stripe'
import { days } from '../state/clock.ts'
import type { Row } from '../state/store.ts'
import type { Leg } from '../state/tables.ts'
import type { World } from '../state/world.ts'

/** Money that is not in any Stripe balance. */
export type Outside = 'outside:banks' | 'outside:cards' | 'outside:stripe'

type Fee = { type: 'application_fee' | 'stripe_fee'; amount: number }

export type Posting = {
  account: string
  type: Stripe.BalanceTransaction.Type
  amount: number
  fees?: readonly Fee[]
  source: string
  reporting: string
  description?: string | null
  /** Seconds; at once unless it says otherwise. */
  availableOn?: number
}

export type Flow = {
  /** The object that is the reason, for whoever audits. */
  cause: string
  currency: string
  postings: readonly Posting[]
  outside: Partial<Record<Outside, number>>
}

/**
 * The only way in which money moves. All legs of a movement sum to zero, or nothing moves: what leaves one balance
 * arrives in another, at a bank, on a card or with Stripe.
 */
export const move = (world: World, { cause, currency, postings, outside }: Flow) => {
  const legs: Leg[] = [
    ...postings.map((posting) => ({ holder: posting.account, amount: netOf(posting) })),
    ...Object.entries(outside).map(([holder, amount]) => ({ holder, amount })),
  ]
  const sum = legs.reduce((total, leg) => total + leg.amount, 0)
  if (sum !== 0) {
    throw new Error(`Money is not conserved by ${cause}: ${JSON.stringify({ sum, legs })}`)
  }
  world.store.insert('movements', '', { id: world.newId('mov'), cause, currency, legs }, {})
  return postings.map((posting) => record(world, posting, currency).object)
}

export const feeSum = (fees: readonly Fee[] = []) =>
  fees.reduce((total, fee) => total + fee.amount, 0)

/** Card money arrives after two days, as with most of Stripe's countries. */
export const settlesOn = (world: World) => world.clock.now() + days(2)

export const isAvailable = (world: World, { object }: Row<'balance_transactions'>) =>
  object.available_on <= world.clock.now()

const netOf = ({ amount, fees }: Posting) => amount - feeSum(fees)

const record = (world: World, posting: Posting, currency: string) => {
  const { account, amount, fees = [], source, type, reporting, description = null } = posting
  const now = world.clock.now()
  const availableOn = posting.availableOn ?? now
  const transaction: Stripe.BalanceTransaction = {
    id: world.newId('txn'),
    object: 'balance_transaction',
    amount,
    available_on: availableOn,
    balance_type: 'payments',
    created: now,
    currency,
    description,
    exchange_rate: null,
    fee: feeSum(fees),
    fee_details: fees.map((fee) => ({
      amount: fee.amount,
      application: fee.type === 'application_fee' ? world.application : null,
      currency,
      description:
        fee.type === 'application_fee' ? 'Souk application fee' : 'Stripe processing fees',
      type: fee.type,
    })),
    net: netOf(posting),
    reporting_category: reporting,
    source,
    status: availableOn <= now ? 'available' : 'pending',
    type,
  }
  return world.store.insert('balance_transactions', account, transaction, { payout: null })
}
