import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'

const HOUR_MS = 3_600_000

type Return = {
  /** What it is for: the transfer bears it, and nothing is returned twice for it. */
  readonly cause: string
  /** Stripe's minor units. */
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
  if (amount <= 0 || (await returnedFor(stripe, cause)) > 0) return
  const made = await stripe.transfers.create(
    { amount, currency, destination, transfer_group: cause },
    // Stripe repeats a refusal under the same key for a day; what was sent before is looked for above.
    { idempotencyKey: `${cause}:return:${Math.floor(Date.now() / HOUR_MS)}` },
  )
  answered('transfer', made)
}

/** What was sent back for it so far, in Stripe's minor units. */
export const returnedFor = async (stripe: Stripe, cause: string): Promise<number> => {
  const { data } = await stripe.transfers.list({ transfer_group: cause, limit: 100 })
  return data.reduce((total, { amount }) => total + amount, 0)
}
