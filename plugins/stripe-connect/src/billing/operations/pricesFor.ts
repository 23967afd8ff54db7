import type { Terms } from '@souk/tenancy/ports'
import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import { isRefusal } from '../../shared/isRefusal.ts'
import { billedAllowances, flatKey, overageKey } from '../domain/index.ts'
import { isMissing } from './asking.ts'
import { meterFor } from './meterFor.ts'

/**
 * The prices at Stripe that say what the terms say: found where they are, made where they are not.
 * @returns their ids, the monthly one first
 */
export const pricesFor = async (
  stripe: Stripe,
  terms: Terms,
  attempt: number,
): Promise<readonly string[]> => {
  const at: Attempt = { stripe, attempt }
  const billed = billedAllowances(terms)
  const keys = [flatKey(terms), ...billed.map((one) => overageKey(terms, one))]
  const known = await pricesByKey(stripe, keys)
  const common = { currency: terms.currency.toLowerCase() }
  const flat =
    known.get(keys[0] ?? '') ??
    (await makePrice(at, {
      ...common,
      product: await productFor(at, `souk_plan_${terms.plan}`, terms.name),
      unit_amount: terms.price,
      nickname: terms.name,
      lookup_key: keys[0] ?? '',
      recurring: { interval: 'month' },
    }))
  const further: string[] = []
  for (const one of billed) {
    const key = overageKey(terms, one)
    further.push(
      known.get(key) ??
        (await makePrice(at, {
          ...common,
          product: await productFor(
            at,
            `souk_plan_${terms.plan}_${one.meter}`,
            `${terms.name}: ${one.meter}`,
          ),
          billing_scheme: 'tiered',
          tiers_mode: 'graduated',
          tiers:
            one.included > 0
              ? [
                  { up_to: one.included, unit_amount: 0 },
                  { up_to: 'inf', unit_amount: one.price },
                ]
              : [{ up_to: 'inf', unit_amount: one.price }],
          lookup_key: key,
          recurring: {
            interval: 'month',
            usage_type: 'metered',
            meter: await meterFor(stripe, one.meter, attempt),
          },
        })),
    )
  }
  return [flat, ...further]
}

type Attempt = { readonly stripe: Stripe; readonly attempt: number }

/** Stripe takes ten keys at a time. */
const AT_ONCE = 10

const pricesByKey = async (stripe: Stripe, keys: readonly string[]) => {
  const found = new Map<string, string>()
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const some = keys.slice(from, from + AT_ONCE)
    const { data } = await stripe.prices.list({ lookup_keys: some, active: true, limit: 100 })
    for (const { lookup_key: key, id } of data) if (key) found.set(key, id)
  }
  return found
}

/** Of two who make it at once, the second is told that the key is taken, and takes the first one's. */
const makePrice = async (
  { stripe, attempt }: Attempt,
  price: Stripe.PriceCreateParams,
): Promise<string> => {
  const key = price.lookup_key ?? ''
  try {
    const made = await stripe.prices.create(price, { idempotencyKey: `price:${key}:${attempt}` })
    return answered('price', made).id
  } catch (error) {
    const known = isRefusal(error) ? (await pricesByKey(stripe, [key])).get(key) : undefined
    if (known) return known
    throw error
  }
}

const productFor = async (
  { stripe, attempt }: Attempt,
  id: string,
  name: string,
): Promise<string> => {
  try {
    return (await stripe.products.retrieve(id)).id
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  try {
    const made = await stripe.products.create(
      { id, name },
      { idempotencyKey: `product:${id}:${attempt}` },
    )
    return answered('product', made).id
  } catch (error) {
    if (isRefusal(error) && error.code === 'resource_already_exists') return id
    throw error
  }
}
