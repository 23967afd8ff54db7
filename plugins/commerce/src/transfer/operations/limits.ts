import type { RateLimit } from '@souk/kernel'

/** Of a file that is imported, before it is read. A product with its HTML is about two kilobytes. */
export const MAX_MEGABYTES = 20
export const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024
export const MAX_LINES = 100_000
/** The longest file keeps its server busy for seconds while it is read: nobody may have that done all day. */
export const IMPORTS_AT_MOST: RateLimit = { points: 60, seconds: 3600, by: 'ip' }

/** How long a worker is at one import before others have their turn. Well below an event's lease. */
export const TURN_MS = 12_000
/** Looked through at once, in a fixed number of statements. */
export const CHECKED_AT_ONCE = 50

/** An exported file is kept so long; personal data must not lie about. */
export const KEPT_HOURS = 48
/** What an import has read and reported is kept so long. */
export const REPORTS_KEPT_DAYS = 30
export const EXPORTED_AT_ONCE = 100
