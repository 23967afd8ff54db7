import type { RateLimit } from '@souk/kernel'

/**
 * How often codes that are none may be tried: by one address, and in one shop by all addresses together.
 * With 94 bits of chance in a code nobody gets anywhere; the limits keep the noise out of the database.
 */
export const giftCardLimits: readonly RateLimit[] = [
  { points: 20, seconds: 60, by: 'ip', counts: 'refused' },
  { points: 600, seconds: 60, by: [], counts: 'refused' },
]
