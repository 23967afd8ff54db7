import type Stripe from 'stripe'

import { providerAmount } from '../../payments/domain/index.ts'
import { answered } from '../../shared/answered.ts'
import { underKey } from '../../shared/underKey.ts'

type Credit = {
  readonly customer: string
  readonly key: string
  readonly amount: number
  readonly currency: string
  readonly reason: string
}

/**
 * Books a credit, or answers the one that was booked with this key: Stripe forgets keys after a day, so
 * those of the customer are looked through first.
 * https://docs.stripe.com/billing/customer/balance
 * @throws currency_unpayable · amount_unpayable
 */
export const bookCredit = async (
  stripe: Stripe,
  { customer, key, amount, currency, reason }: Credit,
): Promise<string> => {
  const find = async () => {
    const known = await stripe.customers
      .listBalanceTransactions(customer, { limit: 100 })
      .autoPagingToArray({ limit: 1_000 })
    return known.find(({ metadata }) => metadata?.['souk_key'] === key) ?? null
  }
  const create = (idempotencyKey: string) =>
    stripe.customers.createBalanceTransaction(
      customer,
      {
        // Stripe counts what the customer owes.
        amount: -providerAmount(amount, currency),
        currency: currency.toLowerCase(),
        description: reason,
        metadata: { souk_key: key },
      },
      { idempotencyKey },
    )
  const booked = (await find()) ?? (await underKey({ key, create, find }))
  return answered('customer_balance_transaction', booked).id
}
