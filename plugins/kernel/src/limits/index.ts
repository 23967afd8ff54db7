export { inMemory, type LimiterOptions, type MakeLimiter } from './limiter.ts'
export type { RateLimit } from './rateLimit.ts'
