import type { Terms } from '@souk/tenancy/ports'
import type Stripe from 'stripe'

import { pricesFor } from './pricesFor.ts'

type Order = {
  readonly subscription: string
  readonly key: string
  readonly attempt: number
  readonly terms: Terms
}

/**
 * Puts a subscription on other terms from now on; the difference for the rest of the period comes onto
 * the next invoice. Already on them, nothing is asked.
 */
export const changeSubscription = async (
  stripe: Stripe,
  { subscription: id, key, attempt, terms }: Order,
): Promise<void> => {
  const prices = await pricesFor(stripe, terms, attempt)
  const { items } = await stripe.subscriptions.retrieve(id)
  const has = new Set(items.data.map(({ price }) => price.id))
  const stays = new Set(prices)
  if (prices.every((price) => has.has(price)) && has.size === stays.size) return
  const [flat = '', ...further] = prices
  const licensed = items.data.find(({ price }) => price.recurring?.usage_type === 'licensed')
  const gone = items.data.filter(
    ({ id: item, price }) => item !== licensed?.id && !stays.has(price.id),
  )
  await stripe.subscriptions.update(
    id,
    {
      items: [
        licensed ? { id: licensed.id, price: flat } : { price: flat },
        ...gone.map((item) => ({ id: item.id, deleted: true })),
        ...further.filter((price) => !has.has(price)).map((price) => ({ price })),
      ],
      proration_behavior: 'create_prorations',
    },
    { idempotencyKey: `${key}:${attempt}` },
  )
}
