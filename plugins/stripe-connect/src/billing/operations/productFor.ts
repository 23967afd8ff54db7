import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import { isMissing } from './asking.ts'
import { makeOnce } from './makeOnce.ts'

/** The product under this id of ours, made where there is none. */
export const productFor = async (stripe: Stripe, id: string, name: string): Promise<string> => {
  const find = async () => {
    try {
      return await stripe.products.retrieve(id)
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }
  const made =
    (await find()) ??
    (await makeOnce({
      name: `product:${id}`,
      params: { id, name },
      create: (product, idempotencyKey) => stripe.products.create(product, { idempotencyKey }),
      find,
    }))
  return answered('product', made).id
}
