import type { RateLimit } from '@souk/kernel'

/** More than a person types; answers that are kept are not counted. */
export const SUGGESTIONS_AT_MOST: RateLimit = { points: 300, seconds: 60, by: 'ip' }

/** More than people who share an address look for. A list without words is not counted. */
export const SEARCHES_AT_MOST: RateLimit = { points: 300, seconds: 60, by: 'ip', given: 'q' }
