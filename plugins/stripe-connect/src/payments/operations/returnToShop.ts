import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import { underKey } from '../../shared/underKey.ts'

const HOUR_MS = 3_600_000

type Return = {
  /** What it is for: the transfer bears it, and nothing is returned twice for it. */
  readonly cause: string
  /** All that has to be returned for it, what was returned before included. Stripe's minor units. */
  readonly amount: number
  readonly currency: string
  readonly destination: string
}

/**
 * Sends to a shop what the platform has taken from it and may not keep.
 *
 * @throws a refusal when the platform has no money for it at present
 */
export const returnToShop = async (
  stripe: Stripe,
  { cause, amount, currency, destination }: Return,
): Promise<void> => {
  const before = await returnsFor(stripe, cause)
  const returned = stillReturned(before)
  if (amount <= returned) return
  const wanted = { amount: amount - returned, currency, destination, transfer_group: cause }
  const made = await underKey({
    // Stripe repeats a refusal under the same key for a day; what was sent before is looked for above.
    key: `${cause}:return:${before.length}:${Math.floor(Date.now() / HOUR_MS)}`,
    create: (idempotencyKey) => stripe.transfers.create(wanted, { idempotencyKey }),
    find: async () => newOf(await returnsFor(stripe, cause), before),
  })
  answered('transfer', made)
}

/** The transfers that sent something back for it, whether or not it was taken again. */
export const returnsFor = async (stripe: Stripe, cause: string): Promise<Stripe.Transfer[]> =>
  (await stripe.transfers.list({ transfer_group: cause, limit: 100 })).data

const newOf = (
  now: readonly Stripe.Transfer[],
  before: readonly Stripe.Transfer[],
): Stripe.Transfer | null => now.find(({ id }) => before.every((one) => one.id !== id)) ?? null

/** What of it the shop still has, in Stripe's minor units. */
export const stillReturned = (transfers: readonly Stripe.Transfer[]): number =>
  transfers.reduce((total, transfer) => total + leftOf(transfer), 0)

export const leftOf = ({ amount, amount_reversed: reversed }: Stripe.Transfer): number =>
  amount - reversed
