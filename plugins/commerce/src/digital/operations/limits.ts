import type { RateLimit } from '@souk/kernel'

import { LINK_MINUTES } from './downloadLink.ts'

/**
 * How often one address may try links that are none, and how often one link gives its bytes: a program
 * that fetches a file in parts asks several times. Nothing is counted for a whole shop, or anybody with
 * made-up links could keep its buyers out; a wrong signature costs no statement.
 */
export const linkLimits: readonly RateLimit[] = [
  { points: 30, seconds: 60, by: 'ip', counts: 'refused' },
  { points: 30, seconds: LINK_MINUTES * 60, by: 'token' },
]
