import type Stripe from 'stripe'

/**
 * Subscriptions of a customer that were begun here, also those that have ended. What somebody made by
 * hand in Stripe's Dashboard bears no key of ours.
 */
export const begunFor = async (
  stripe: Stripe,
  customer: string,
): Promise<readonly Stripe.Subscription[]> => {
  const all = await stripe.subscriptions
    .list({ customer, status: 'all', limit: 100 })
    .autoPagingToArray({ limit: 1_000 })
  return all.filter(({ metadata }) => metadata['souk_key'] !== undefined)
}

export const isOver = ({ status }: Pick<Stripe.Subscription, 'status'>): boolean =>
  status === 'canceled' || status === 'incomplete_expired'
