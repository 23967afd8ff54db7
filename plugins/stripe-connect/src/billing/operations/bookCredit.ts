import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'

type Credit = {
  readonly customer: string
  readonly key: string
  readonly amount: number
  readonly currency: string
  readonly reason: string
  readonly attempt: number
}

/** https://docs.stripe.com/billing/customer/balance */
export const bookCredit = async (
  stripe: Stripe,
  { customer, key, amount, currency, reason, attempt }: Credit,
): Promise<string> => {
  if (attempt > 0) {
    const known = await stripe.customers
      .listBalanceTransactions(customer, { limit: 100 })
      .autoPagingToArray({ limit: 1_000 })
    const mine = known.find(({ metadata }) => metadata?.['souk_key'] === key)
    if (mine) return mine.id
  }
  const booked = await stripe.customers.createBalanceTransaction(
    customer,
    {
      // Stripe counts what the customer owes.
      amount: -amount,
      currency: currency.toLowerCase(),
      description: reason,
      metadata: { souk_key: key },
    },
    { idempotencyKey: `${key}:${attempt}` },
  )
  return answered('customer_balance_transaction', booked).id
}
