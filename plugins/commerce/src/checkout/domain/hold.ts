/**
 * How long pieces are held for a shopper who pays. When it is over the payment is called off, so that
 * a page to pay on does not outlive the hold by much.
 */
export const HOLD_MINUTES = 30

export const holdUntil = (now: Date, minutes: number = HOLD_MINUTES): Date =>
  new Date(now.getTime() + minutes * 60_000)

/** How long a provider that does not answer is asked whether money is under way. */
const PATIENCE_HOURS = 24

/** Whether what was held until then may go on being held because nobody knows of its money. */
export const isWorthWaiting = (until: Date, now: Date): boolean =>
  now.getTime() - until.getTime() < PATIENCE_HOURS * 3_600_000

export const hasHoldLapsed = (until: Date, now: Date): boolean => until <= now
