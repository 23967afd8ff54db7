import type { ShopReminders } from '@souk/kernel/domain'

export const MAX_LETTERS = 3
/** While somebody may still be looking around, nobody is written to. */
export const LEAST_HOURS = 1
export const MOST_HOURS = 24 * 14

const HOUR = 60 * 60 * 1000

export type Letters = NonNullable<ShopReminders['letters']>

/** The letters of a shop as they are sent: three at most, the earliest first. */
export const lettersOf = (reminders: ShopReminders | undefined): Letters =>
  reminders?.on !== true
    ? []
    : (reminders.letters ?? [])
        .filter(({ afterHours }) => afterHours >= LEAST_HOURS && afterHours <= MOST_HOURS)
        .toSorted((a, b) => a.afterHours - b.afterHours)
        .slice(0, MAX_LETTERS)

type Facts = {
  readonly letters: Letters
  /** How many went out for this cart. */
  readonly sent: number
  readonly lastSentAt: Date | null
  /** When the shopper last touched the cart. */
  readonly changedAt: Date
  readonly now: Date
}

type Next =
  | { readonly kind: 'never' }
  | { readonly kind: 'later'; readonly at: Date }
  | { readonly kind: 'now'; readonly number: number; readonly code: string | null }

/**
 * Which letter a left cart is due, and when. Hours count from the last change. Letters keep the distance
 * that the shop gave them also where one was late, so that nobody finds two in the same hour.
 */
export const nextLetter = ({ letters, sent, lastSentAt, changedAt, now }: Facts): Next => {
  const letter = letters[sent]
  if (!letter) return { kind: 'never' }
  const apart = letter.afterHours - (letters[sent - 1]?.afterHours ?? 0)
  const at = new Date(
    Math.max(
      changedAt.getTime() + letter.afterHours * HOUR,
      lastSentAt ? lastSentAt.getTime() + Math.max(apart, LEAST_HOURS) * HOUR : 0,
    ),
  )
  return at > now
    ? { kind: 'later', at }
    : { kind: 'now', number: sent + 1, code: letter.code?.trim().toUpperCase() || null }
}
