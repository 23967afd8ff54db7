import type { Terms } from '@souk/tenancy/ports'
import type Stripe from 'stripe'

import { providerAmount } from '../../payments/domain/index.ts'
import { answered } from '../../shared/answered.ts'
import { billedAllowances, flatKey, overageKey } from '../domain/index.ts'
import { makeOnce } from './makeOnce.ts'
import { meterFor } from './meterFor.ts'
import { productFor } from './productFor.ts'

/**
 * The prices at Stripe that say what the terms say: found where they are, made where they are not.
 * @returns their ids, the monthly one first
 * @throws currency_unpayable · amount_unpayable
 */
export const pricesFor = async (stripe: Stripe, terms: Terms): Promise<readonly string[]> => {
  const billed = billedAllowances(terms)
  const keys = [flatKey(terms), ...billed.map((one) => overageKey(terms, one))]
  const known = await pricesByKey(stripe, keys)
  const currency = terms.currency.toLowerCase()
  const atStripe = (amount: number): number => providerAmount(amount, terms.currency)
  const flat =
    known.get(keys[0] ?? '') ??
    (await makePrice(stripe, {
      currency,
      product: await productFor(stripe, `souk_plan_${terms.plan}`, terms.name),
      unit_amount: atStripe(terms.price),
      nickname: terms.name,
      lookup_key: keys[0] ?? '',
      recurring: { interval: 'month' },
    }))
  const further: string[] = []
  for (const one of billed) {
    const key = overageKey(terms, one)
    further.push(
      known.get(key) ??
        (await makePrice(stripe, {
          currency,
          product: await productFor(
            stripe,
            `souk_plan_${terms.plan}_${one.meter}`,
            `${terms.name}: ${one.meter}`,
          ),
          billing_scheme: 'tiered',
          tiers_mode: 'graduated',
          tiers: [
            ...(one.included > 0 ? [{ up_to: one.included, unit_amount: 0 }] : []),
            { up_to: 'inf' as const, unit_amount: atStripe(one.price) },
          ],
          lookup_key: key,
          recurring: {
            interval: 'month',
            usage_type: 'metered',
            meter: await meterFor(stripe, one.meter),
          },
        })),
    )
  }
  return [flat, ...further]
}

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

const makePrice = (stripe: Stripe, params: Stripe.PriceCreateParams): Promise<string> => {
  const key = params.lookup_key ?? ''
  return makeOnce({
    name: `price:${key}`,
    params,
    create: async (price, idempotencyKey) =>
      answered('price', await stripe.prices.create(price, { idempotencyKey })).id,
    find: async () => (await pricesByKey(stripe, [key])).get(key) ?? null,
  })
}
