import type { RateLimit } from '@souk/kernel'

/**
 * How often links that are none may be tried: by one address, and in one shop by all addresses together.
 * Nobody finds a signature by trying; the limits keep the noise out of the database.
 */
export const linkLimits: readonly RateLimit[] = [
  { points: 30, seconds: 60, by: 'ip', counts: 'refused' },
  { points: 600, seconds: 60, by: [], counts: 'refused' },
]
