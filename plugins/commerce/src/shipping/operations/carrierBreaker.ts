import { afterFailure, CLOSED, mayAsk, type Breaker } from '../domain/index.ts'
import type { RateProvider } from './rateProvider.ts'

/** Of this process alone: each finds out by itself, and forgets when it ends. */
const breakers = new WeakMap<RateProvider, Breaker>()

/** Keeps shoppers from waiting, one after the other, for a carrier that is down. */
export const breakerOf = (provider: RateProvider) => {
  const state = (): Breaker => breakers.get(provider) ?? CLOSED
  return {
    mayAsk: (now: Date): boolean => mayAsk(state(), now),
    worked: (): void => void breakers.set(provider, CLOSED),
    failed: (now: Date): void => void breakers.set(provider, afterFailure(state(), now)),
  }
}
