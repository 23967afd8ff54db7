import type { Context } from '@souk/kernel'
import { z } from 'zod'

import {
  carrierAnswer,
  consignmentKey,
  explainShipping,
  isStale,
  loadOf,
  type CarrierAnswer,
  type CarrierAnswers,
  type CarrierRate,
  type Consignment,
  type ShippingMethod,
} from '../domain/index.ts'
import { breakerOf } from './carrierBreaker.ts'
import type { RateRequest } from './rateProvider.ts'
import { rateProvidersOf } from './rateProviders.ts'

/** As long as a shopper is kept waiting for all carriers together. */
const CARRIER_DEADLINE_MS = 2000

/**
 * Asks the carriers of those methods that serve the address, all at once and no longer than the
 * deadline, unless what they answered before still speaks of this cart. Never throws: a carrier that
 * is down, late or unreadable leaves what it answered before, else the method's own price.
 *
 * @returns the answers that are new, by method; nothing where there was nobody to be asked
 */
export const askCarriers = async (
  ctx: Context,
  methods: readonly ShippingMethod[],
  consignment: Consignment,
): Promise<CarrierAnswers> => {
  const now = ctx.now()
  const { parcels } = consignment.load ?? loadOf(consignment)
  const key = consignmentKey(consignment, parcels)
  const stale = methods.filter(
    ({ id, kind }) => kind === 'carrier' && isStale(consignment.answers?.[id], key, now),
  )
  if (stale.length === 0 || ctx.inTransaction) return {}
  const offered = explainShipping(stale, consignment).methods.filter(
    ({ options }) => options.length > 0,
  )
  const asked = stale.filter(({ id }) => offered.some(({ method }) => method.id === id))
  const request = requestOf(consignment, parcels)
  if (asked.length === 0 || !request) return {}
  const signal = AbortSignal.timeout(CARRIER_DEADLINE_MS)
  const answers = await Promise.all(
    asked.map(async ({ id, carrier }): Promise<[string, CarrierAnswer]> => {
      const rates = await ratesOf(ctx, { carrier, request, signal })
      return [id, answerOf(consignment.answers?.[id], { key, rates, now })]
    }),
  )
  return Object.fromEntries(answers)
}

type Question = {
  readonly carrier: string | null | undefined
  readonly request: RateRequest
  readonly signal: AbortSignal
}

/** Null for no answer, whatever the reason. */
const ratesOf = async (
  ctx: Context,
  { carrier, request, signal }: Question,
): Promise<CarrierRate[] | null> => {
  const provider = rateProvidersOf(ctx.payload).find(({ name }) => name === carrier)
  if (!provider) return null
  const breaker = breakerOf(provider)
  if (!breaker.mayAsk(ctx.now())) return null
  try {
    const rates = readable(await within(signal, provider.rates(ctx, request, { signal })), request)
    breaker.worked()
    return rates
  } catch (error) {
    breaker.failed(ctx.now())
    ctx.log.warn({ carrier: provider.name, err: error }, 'A carrier did not say its prices.')
    return null
  }
}

/** A carrier that pays no heed to the signal is not waited for either. */
const within = <T>(signal: AbortSignal, answer: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = () => reject(new Error('The carrier did not answer in time.'))
    if (signal.aborted) late()
    signal.addEventListener('abort', late, { once: true })
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', late))
  })

const rate = z.object({
  service: z.string().regex(/^[\w.-]{1,60}$/),
  name: z.string().trim().min(1).max(120),
  price: z.int().min(0).max(1_000_000_000),
  currency: z.string(),
  estimate: z.string().max(120).nullish(),
})

/** More services than anybody chooses among. */
const MAX_RATES = 20

/** What can be read of an answer; services in another currency or twice are left out. */
const readable = (answer: unknown, { currency }: RateRequest): CarrierRate[] => {
  if (!Array.isArray(answer)) throw new Error('The carrier’s answer is no list of prices.')
  const known = new Map<string, CarrierRate>()
  for (const one of answer.slice(0, MAX_RATES)) {
    const parsed = rate.safeParse(one)
    if (!parsed.success || parsed.data.currency !== currency) continue
    if (known.has(parsed.data.service)) continue
    known.set(parsed.data.service, { ...parsed.data, estimate: parsed.data.estimate ?? null })
  }
  if (known.size === 0) throw new Error('The carrier’s answer has no price that can be read.')
  return [...known.values()]
}

/** What was answered for the same cart before stays, for a while, when nothing better comes. */
const answerOf = (
  before: CarrierAnswer | undefined,
  { key, rates, now }: { key: string; rates: CarrierRate[] | null; now: Date },
): CarrierAnswer => {
  const answer = carrierAnswer(key, rates, now)
  const isKept = rates === null && before?.key === key && before.rates !== null
  return isKept ? { ...answer, rates: before.rates, holdsUntil: before.holdsUntil } : answer
}

const requestOf = (
  { country, region, postalCode, city, goods, currency }: Consignment,
  parcels: readonly RateRequest['parcels'][number][],
): RateRequest | null =>
  country === null
    ? null
    : {
        to: { country, region: region ?? null, postalCode: postalCode ?? null, city: city ?? null },
        parcels: parcels.map(({ weight, length, width, height }) => ({
          weight,
          length,
          width,
          height,
        })),
        goods,
        currency,
      }
