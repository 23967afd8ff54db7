import { createHash } from 'node:crypto'

import type { Payload } from 'payload'

import { isRefusal, kernelErrors } from '../errors/index.ts'
import { houseOf } from '../room.ts'
import { inMemory, limiterFor } from './limiter.ts'
import type { RateLimit } from './rateLimit.ts'

/** One limit, and whose count it is about. */
export type Count = Pick<RateLimit, 'points' | 'seconds' | 'counts'> & {
  /** Of the counter; those of the same name share their counts. */
  readonly name: string
  readonly key: readonly unknown[]
}

/**
 * Runs `work` unless one of these was asked for too often. What may be given back is counted first
 * and given back afterwards, so that guesses made at once do not slip through together.
 *
 * @param isRefused which errors count as refused, for what counts only those
 * @throws too_many_requests, with the seconds to wait
 */
export const withinLimits = async <T>(
  { config }: Pick<Payload, 'config'>,
  counts: readonly Count[],
  work: () => Promise<T>,
  isRefused: (error: unknown) => boolean = isRefusal,
): Promise<T> => {
  const make = houseOf(config).limiter ?? inMemory
  const taken = counts.map(({ name, key, points, seconds, counts: what }) => ({
    what,
    key: hashed(key),
    limiter: limiterFor(make, { keyPrefix: name, points, duration: seconds }),
  }))
  for (const { limiter, key } of taken) await limiter.consume(key).catch(refuse)
  const giveBack = async () => {
    for (const { limiter, key, what } of taken) if (what === 'refused') await limiter.reward(key)
  }
  try {
    const result = await work()
    await giveBack()
    return result
  } catch (error) {
    if (!isRefused(error)) await giveBack()
    throw error
  }
}

/** Hashed, so that a store outside never holds anybody's address. */
const hashed = (key: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(key)).digest('base64url')

const refuse = (rejected: unknown): never => {
  if (rejected instanceof Error) throw rejected
  const { msBeforeNext = 1_000 } = rejected as { msBeforeNext?: number }
  throw kernelErrors.too_many_requests({ retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1_000)) })
}
