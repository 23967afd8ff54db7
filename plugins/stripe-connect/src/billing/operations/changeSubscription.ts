import type { Terms } from '@souk/tenancy/ports'
import type Stripe from 'stripe'

import { underKey } from '../../shared/underKey.ts'
import { voidOpen } from './dropSubscription.ts'
import { pricesFor } from './pricesFor.ts'
import { settlePeriod } from './settlePeriod.ts'

type Order = { readonly subscription: string; readonly key: string; readonly terms: Terms }

/**
 * Puts a subscription on other terms from now on; the difference for the rest of the period comes onto
 * the next invoice, if the period was paid: else there would be credit for time that nobody paid.
 * Already on them, nothing is asked.
 *
 * Usage is split there as well. In the flexible billing mode, which each of ours is begun in, what was
 * reported under a metered price that is taken off is billed by it, and what a price that is added
 * includes begins to be used up anew. Where nothing is prorated the usage until then is not billed.
 * https://docs.stripe.com/billing/subscriptions/usage-based/manage-billing-setup (Update prices mid-cycle)
 * @throws payment_on_its_way
 */
export const changeSubscription = async (
  stripe: Stripe,
  { subscription: id, key, terms }: Order,
): Promise<void> => {
  const prices = await pricesFor(stripe, terms)
  if (isOn(await stripe.subscriptions.retrieve(id), prices)) return
  const { subscription: before, isPaid: prorates } = await settlePeriod(stripe, id)
  // Of a trial that is over, it asks for a month of the old terms.
  if (before.status === 'paused') await voidOpen(stripe, id)
  const change: Stripe.SubscriptionUpdateParams = {
    items: itemsFor(before, prices),
    proration_behavior: prorates ? 'create_prorations' : 'none',
  }
  await underKey({
    key: `${key}:${prorates ? 'paid' : 'unpaid'}`,
    create: (idempotencyKey) => stripe.subscriptions.update(id, change, { idempotencyKey }),
    find: async () => {
      const now = await stripe.subscriptions.retrieve(id)
      return isOn(now, prices) ? now : null
    },
  })
}

const isOn = ({ items }: Stripe.Subscription, prices: readonly string[]): boolean => {
  const has = new Set(items.data.map(({ price }) => price.id))
  return has.size === new Set(prices).size && prices.every((price) => has.has(price))
}

const itemsFor = (
  { items }: Stripe.Subscription,
  prices: readonly string[],
): Stripe.SubscriptionUpdateParams.Item[] => {
  const [flat = '', ...further] = prices
  const has = new Set(items.data.map(({ price }) => price.id))
  const stays = new Set(prices)
  const licensed = items.data.find(({ price }) => price.recurring?.usage_type === 'licensed')
  const gone = items.data.filter(
    ({ id: item, price }) => item !== licensed?.id && !stays.has(price.id),
  )
  return [
    licensed ? { id: licensed.id, price: flat } : { price: flat },
    ...gone.map((item) => ({ id: item.id, deleted: true })),
    ...further.filter((price) => !has.has(price)).map((price) => ({ price })),
  ]
}
