/**
 * How long pieces are held for a shopper who pays. When it is over the payment is called off, so that
 * a page to pay on does not outlive the hold by much.
 */
export const HOLD_MINUTES = 30

export const holdUntil = (now: Date, minutes: number = HOLD_MINUTES): Date =>
  new Date(now.getTime() + minutes * 60_000)

/** Debits take two weeks at the most; what is called under way for longer has been forgotten. */
const UNDER_WAY_DAYS = 21

/** Whether money that set out then is still worth waiting for. */
export const isWorthWaiting = (since: Date, now: Date): boolean =>
  now.getTime() - since.getTime() < UNDER_WAY_DAYS * 86_400_000

export const hasHoldLapsed = (until: Date, now: Date): boolean => until <= now
