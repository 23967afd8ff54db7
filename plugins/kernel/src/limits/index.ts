export { callersAddress } from './callersAddress.ts'
export { inMemory, type LimiterOptions, type MakeLimiter } from './limiter.ts'
export type { RateLimit } from './rateLimit.ts'
export { withinLimits, type Count } from './withinLimits.ts'
