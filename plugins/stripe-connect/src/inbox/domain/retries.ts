/** With the pauses below, these are a day. */
export const ATTEMPTS = 35
/** About four minutes, in which our own row of what Stripe tells of is long there. */
export const ATTEMPTS_FOR_UNKNOWN = 8

const HOUR = 3_600

/** How long to wait after so many attempts that failed: 2, 4, 8 … seconds, an hour at the most. */
export const secondsAfter = (attempts: number): number => Math.min(2 ** attempts, HOUR)
