import type Stripe from 'stripe'

import { ourAmount, providerAmount } from '../../payments/domain/index.ts'
import { answered } from '../../shared/answered.ts'
import { underKey } from '../../shared/underKey.ts'

type Booked = { readonly externalId: string | null; readonly amount: number }

type Credit = {
  readonly customer: string
  readonly key: string
  readonly amount: number
  readonly currency: string
  readonly reason: string
}

/**
 * Books a credit, or answers the one that was booked with this key: Stripe forgets keys after a day, so
 * those of the customer are looked through first. Of what is taken back, no more than is there: Stripe
 * itself would let the customer owe the rest.
 * https://docs.stripe.com/billing/customer/balance
 * @returns what was booked, in our minor units; nothing when there was nothing left to take
 * @throws currency_unpayable · amount_unpayable
 */
export const bookCredit = async (
  stripe: Stripe,
  { customer, key, amount, currency, reason }: Credit,
): Promise<Booked> => {
  const find = async () => {
    const known = await stripe.customers
      .listBalanceTransactions(customer, { limit: 100 })
      .autoPagingToArray({ limit: 1_000 })
    return known.find(({ metadata }) => metadata?.['souk_key'] === key) ?? null
  }
  const known = await find()
  const theirs = known ? 0 : await bookable(stripe, { customer, amount, currency })
  // Too little may be there because somebody else has just booked this very one.
  const found = known ?? (isAll(theirs, { amount, currency }) ? null : await find())
  if (!found && theirs === 0) return { externalId: null, amount: 0 }
  const create = (idempotencyKey: string) =>
    stripe.customers.createBalanceTransaction(
      customer,
      {
        // Stripe counts what the customer owes.
        amount: -theirs,
        currency: currency.toLowerCase(),
        description: reason,
        metadata: { souk_key: key },
      },
      { idempotencyKey },
    )
  const booked = found ?? (await underKey({ key, create, find }))
  const { id, amount: owes } = answered('customer_balance_transaction', booked)
  return { externalId: id, amount: Math.sign(-owes) * ourAmount(Math.abs(owes), currency) }
}

const isAll = (
  theirs: number,
  { amount, currency }: Pick<Credit, 'amount' | 'currency'>,
): boolean => Math.abs(theirs) === providerAmount(Math.abs(amount), currency)

/** In Stripe's minor units; zero when there is nothing to take back. */
const bookable = async (
  stripe: Stripe,
  { customer, amount, currency }: Pick<Credit, 'customer' | 'amount' | 'currency'>,
): Promise<number> => {
  if (amount > 0) return providerAmount(amount, currency)
  const known = await stripe.customers.retrieve(customer)
  const left = known.deleted ? 0 : Math.max(0, -known.balance)
  return -Math.min(providerAmount(-amount, currency), left)
}
