/** What a shopper says of a gift card that they buy; each is left out where nothing was said. */
export type GiftCardWish = {
  /** How much is to be on it, where it is not the variant's price; minor units of the cart's currency. */
  readonly amount?: number
  readonly recipientName?: string
  /** Where it goes; to the buyer, who may print it, unless told. */
  readonly recipientEmail?: string
  readonly senderName?: string
  readonly message?: string
  /** The day on which it goes out, `2026-12-24`, in the shop's time zone; as soon as it is paid unless told. */
  readonly sendOn?: string
}

/** Minor units. Whoever is owed more than that has no card. */
export const MOST_ON_A_CARD = 100_000_000

/** How far ahead a letter may be meant. */
export const MAX_DAYS_AHEAD = 365

const DAY = 24 * 60 * 60 * 1000

/** A day in words a machine compares, where a shop's clocks are: `2026-12-24`. */
export const dayIn = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(moment)

/** Whether a letter can go out on that day: today, or one of those that can be foreseen. */
export const isDeliveryDay = (
  day: string,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): boolean => {
  const last = new Date(now.getTime() + MAX_DAYS_AHEAD * DAY)
  return day >= dayIn(now, timeZone) && day <= dayIn(last, timeZone)
}
