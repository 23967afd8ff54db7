import { RateLimiterMemory, type RateLimiterAbstract } from 'rate-limiter-flexible'

export type LimiterOptions = {
  readonly keyPrefix: string
  readonly points: number
  readonly duration: number
}

/**
 * Makes the counter of one operation. The default counts in the memory of one process; with several,
 * `(options) => new RateLimiterRedis({ ...options, storeClient })` counts for all.
 */
export type MakeLimiter = (options: LimiterOptions) => RateLimiterAbstract

export const inMemory: MakeLimiter = (options) => new RateLimiterMemory(options)

const STATE = Symbol.for('souk.limiters')

/** One per process, whichever bundle asks: a guesser must not get a fresh count from each. */
export const limiterFor = (make: MakeLimiter, options: LimiterOptions): RateLimiterAbstract => {
  const holder = globalThis as { [STATE]?: Map<string, RateLimiterAbstract> }
  const limiters = (holder[STATE] ??= new Map<string, RateLimiterAbstract>())
  const found = limiters.get(options.keyPrefix) ?? make(options)
  limiters.set(options.keyPrefix, found)
  return found
}
