import type { BilledShop } from '@souk/tenancy/ports'
import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import { underKey } from '../../shared/underKey.ts'

/** The shop as a customer of the platform, opened once under this key. */
export const openCustomer = async (
  stripe: Stripe,
  { id, name, email, key }: BilledShop & { readonly key: string },
): Promise<string> => {
  const made = await underKey({
    key,
    create: (idempotencyKey) =>
      stripe.customers.create(
        { name, ...(email ? { email } : {}), metadata: { shop: id } },
        { idempotencyKey },
      ),
    find: async () => {
      if (!email) return null
      const known = await stripe.customers
        .list({ email, limit: 100 })
        .autoPagingToArray({ limit: 1_000 })
      return known.find(({ metadata }) => metadata['shop'] === id) ?? null
    },
  })
  return answered('customer', made).id
}
